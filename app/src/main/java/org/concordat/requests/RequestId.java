package org.concordat.requests;

import java.util.UUID;

/// A request, from its first draft on. Random, so that it tells nothing.
public record RequestId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
