package org.concordat.complaints;

import java.util.UUID;

/// A complaint. Random, so that it tells nothing.
public record ComplaintId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
