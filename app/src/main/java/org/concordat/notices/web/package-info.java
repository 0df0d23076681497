/// The pages on which officers see what they were told, and say how they want to be told.
@NullMarked
package org.concordat.notices.web;

import org.jspecify.annotations.NullMarked;
