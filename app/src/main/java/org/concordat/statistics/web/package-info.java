/// The pages on which figures are made, looked at by a second person, and released or withdrawn.
@NullMarked
package org.concordat.statistics.web;

import org.jspecify.annotations.NullMarked;
