/// The pages on which matters are raised and answered, and the priorities of areas are set.
@NullMarked
package org.concordat.scrutiny.web;

import org.jspecify.annotations.NullMarked;
