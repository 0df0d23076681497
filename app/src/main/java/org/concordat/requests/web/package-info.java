/// The pages on which bodies are asked, and answer.
@NullMarked
package org.concordat.requests.web;

import org.jspecify.annotations.NullMarked;
