package org.concordat.panels;

import java.util.UUID;

/// A case on the agenda of a meeting.
public record ItemId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
