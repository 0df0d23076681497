package org.concordat.kernel;

import java.util.UUID;

/// An information sharing agreement. Random, so that it tells nothing.
public record AgreementId(UUID value) {

    public static AgreementId of(String text) {
        return new AgreementId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
