package org.concordat.sampling;

import java.util.Locale;
import java.util.UUID;

/// A round of sampling.
public record RoundId(UUID value) {

    /// By which people speak of it: `S-`, and its first eight characters.
    public String reference() {
        var hex = value.toString().toUpperCase(Locale.ROOT);
        return "S-" + hex.substring(0, 4) + "-" + hex.substring(4, 8);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
