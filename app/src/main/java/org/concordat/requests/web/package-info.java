/// The pages on which bodies are asked, and answer; and how each stands, for the pages of cases.
@NamedInterface("web")
@NullMarked
package org.concordat.requests.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
