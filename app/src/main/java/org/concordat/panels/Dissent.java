package org.concordat.panels;

import org.concordat.kernel.BodyId;

/// A body that was there and did not agree, and why.
public record Dissent(BodyId body, String words) {
}
