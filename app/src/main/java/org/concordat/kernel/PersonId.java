package org.concordat.kernel;

import java.util.UUID;

/// A person, as one body sees who is of one: what a case is about. Random, so that it tells nothing.
public record PersonId(UUID value) {

    public static PersonId of(String text) {
        return new PersonId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
