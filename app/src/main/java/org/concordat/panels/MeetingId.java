package org.concordat.panels;

import java.util.UUID;

/// A meeting of a panel.
public record MeetingId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
