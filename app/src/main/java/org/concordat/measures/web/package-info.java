/// The pages of measures.
@NullMarked
package org.concordat.measures.web;

import org.jspecify.annotations.NullMarked;
