/// What bodies' own systems ask for over JSON, and the pages on which people say which of them may.
@NullMarked
package org.concordat.api.web;

import org.jspecify.annotations.NullMarked;
