/// The pages of those who oversee.
@NullMarked
package org.concordat.oversight.web;

import org.jspecify.annotations.NullMarked;
