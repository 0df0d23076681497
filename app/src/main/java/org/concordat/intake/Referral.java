package org.concordat.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.concordat.access.Viewer;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.OfficerId;

/// The outside of a concern: who referred what sort of thing, where to, and by which reference one speaks of it.
///
/// @param reference `C-7K2M-4QXA`
/// @param urgent whether waiting a working day could do harm
/// @param area the police area it is about
/// @param to the police force that serves that area
public record Referral(ReferralId id, String reference, Concern.Kind kind, boolean urgent, BodyId from, OfficerId by,
                       Instant at, UUID area, BodyId to) {

    /// The day of it in London.
    public LocalDate day() {
        return at.atZone(Viewer.ZONE).toLocalDate();
    }
}
