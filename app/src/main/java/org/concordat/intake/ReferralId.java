package org.concordat.intake;

import java.util.UUID;

/// A referral, and the case that is opened on it. Random, so that it tells nothing.
public record ReferralId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
