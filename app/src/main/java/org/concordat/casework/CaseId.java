package org.concordat.casework;

import java.util.UUID;
import org.concordat.intake.ReferralId;

/// A case: the same as its referral's, so that one reference and one id lead to both.
public record CaseId(UUID value) {

    static CaseId of(ReferralId referral) {
        return new CaseId(referral.value());
    }

    ReferralId referral() {
        return new ReferralId(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
