/// The pages of panels.
@NullMarked
package org.concordat.panels.web;

import org.jspecify.annotations.NullMarked;
