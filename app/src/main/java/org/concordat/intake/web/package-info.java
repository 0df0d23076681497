/// The pages on which a concern is referred.
@NullMarked
package org.concordat.intake.web;

import org.jspecify.annotations.NullMarked;
