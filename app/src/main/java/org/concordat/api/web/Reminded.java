package org.concordat.api.web;

import org.concordat.kernel.BodyId;

/// Which body is reminded.
record Reminded(BodyId body) {
}
