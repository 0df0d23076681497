package org.concordat.scrutiny;

import java.util.Locale;
import java.util.UUID;

/// A finding, question, direction or recommendation.
public record MatterId(UUID value) {

    /// By which people speak of it: `M-`, and its first eight characters.
    public String reference() {
        var hex = value.toString().toUpperCase(Locale.ROOT);
        return "M-" + hex.substring(0, 4) + "-" + hex.substring(4, 8);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
