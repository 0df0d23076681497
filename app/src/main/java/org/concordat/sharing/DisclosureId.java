package org.concordat.sharing;

import java.util.UUID;

/// A disclosure, from its first draft to its end. Random, so that it tells nothing.
public record DisclosureId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
