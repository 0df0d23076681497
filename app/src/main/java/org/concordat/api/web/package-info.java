/// What bodies' own systems ask for over JSON, and the pages on which people say which of them may.
@NullMarked
@NamedInterface("web")
package org.concordat.api.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
