/// The pages on which pilots are written, settled, answered, started and evaluated.
@NullMarked
package org.concordat.pilots.web;

import org.jspecify.annotations.NullMarked;
