/// The pages on which the register is read and administered, and on which agreements are made and kept.
@NullMarked
package org.concordat.partnership.web;

import org.jspecify.annotations.NullMarked;
