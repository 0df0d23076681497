/// The pages on which samples are planned, drawn and judged.
@NullMarked
package org.concordat.sampling.web;

import org.jspecify.annotations.NullMarked;
