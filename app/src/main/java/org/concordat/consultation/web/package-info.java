/// The pages on which those who oversee ask the public, read what people answered, and say what came of it.
@NullMarked
package org.concordat.consultation.web;

import org.jspecify.annotations.NullMarked;
