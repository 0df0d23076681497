package org.concordat.statistics;

import java.util.UUID;

/// Of a release.
public record ReleaseId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
