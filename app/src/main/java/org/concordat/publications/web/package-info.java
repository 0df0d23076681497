/// The pages on which publications are written, looked at by a second person, corrected and withdrawn.
@NullMarked
package org.concordat.publications.web;

import org.jspecify.annotations.NullMarked;
