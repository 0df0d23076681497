/// The pages on which whoever answers for a body reads and answers complaints.
@NullMarked
package org.concordat.complaints.web;

import org.jspecify.annotations.NullMarked;
