package org.concordat.sharing;

import java.time.Instant;
import java.time.LocalDate;
import org.concordat.kernel.AgreementId;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.Purpose;
import org.jspecify.annotations.Nullable;

/// The outside of a disclosure in an inbox: that it was sent, by whom, and on what terms. It stays when the inside has
/// gone, so that disposal can be confirmed.
///
/// @param purpose what it was sent for; not shown before the reader has stated theirs
/// @param sentAt null until it is approved; no inbox shows one such
/// @param visibleUntil the moment from which nobody reads it
/// @param ended why it ended, when that was not by its date
/// @param accepted whether this officer has accepted the handling terms
/// @param readers how many officers of the body have
/// @param severed whether an agreement further up the chain is not in force
public record Envelope(
        DisclosureId id,
        String reference,
        BodyId from,
        AgreementId agreement,
        Purpose purpose,
        About about,
        Terms terms,
        @Nullable Instant sentAt,
        LocalDate answerDue,
        Instant visibleUntil,
        @Nullable Ended ended,
        boolean accepted,
        int readers,
        Holding.@Nullable Answer answer,
        Holding.@Nullable Disposal disposal,
        boolean severed) {

    /// One whose chain is whole.
    Envelope(DisclosureId id, String reference, BodyId from, AgreementId agreement, Purpose purpose, About about,
             Terms terms, @Nullable Instant sentAt, LocalDate answerDue, Instant visibleUntil, @Nullable Ended ended,
             boolean accepted, int readers, Holding.@Nullable Answer answer, Holding.@Nullable Disposal disposal) {
        this(id, reference, from, agreement, purpose, about, terms, sentAt, answerDue, visibleUntil, ended, accepted,
                readers, answer, disposal, false);
    }

    /// Why it ended before its date.
    public enum Ended { RECALLED, SUPERSEDED, WITHDRAWN }

    boolean wasSent(Instant at) {
        return sentAt != null && !sentAt.isAfter(at);
    }

    public boolean isLive(Instant at) {
        return visibleUntil.isAfter(at);
    }

    /// Whether the body read something that has ended, and has not said that it is gone.
    public boolean disposalIsDue(Instant at) {
        return !isLive(at) && readers > 0 && disposal == null;
    }
}
