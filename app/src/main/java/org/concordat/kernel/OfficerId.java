package org.concordat.kernel;

import java.util.UUID;

/// An officer of a body, as signed in. Random, so that it tells nothing.
public record OfficerId(UUID value) {

    public static OfficerId of(String text) {
        return new OfficerId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
