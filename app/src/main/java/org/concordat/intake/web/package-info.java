/// The pages on which a concern is referred; and how a concern is shown, for the pages of cases.
@NamedInterface("web")
@NullMarked
package org.concordat.intake.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
