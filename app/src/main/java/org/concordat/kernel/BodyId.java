package org.concordat.kernel;

import java.util.UUID;

/// A body: a force, a council, a school, the Security Service. Random, so that it tells nothing.
public record BodyId(UUID value) {

    public static BodyId of(String text) {
        return new BodyId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
