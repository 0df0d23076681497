package org.concordat.requests;

import java.util.Locale;
import java.util.UUID;

/// A request, from its first draft on. Random, so that it tells nothing.
public record RequestId(UUID value) {

    /// By which people speak of it: `R-`, and its first eight characters.
    public String reference() {
        var hex = value.toString().toUpperCase(Locale.ROOT);
        return "R-" + hex.substring(0, 4) + "-" + hex.substring(4, 8);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
