package org.concordat.partnership;

import java.time.Instant;
import java.time.LocalDate;
import org.concordat.access.Viewer;
import org.concordat.kernel.AgreementId;
import org.concordat.kernel.BodyId;
import org.concordat.partnership.AgreementActs.Ending;
import org.concordat.partnership.AgreementActs.Suspension;
import org.concordat.partnership.AgreementActs.Withdrawal;

/// An information sharing agreement that has been offered for signature, in the state it is in at a moment.
public sealed interface Agreement {

    Deed deed();

    AgreementActs acts();

    AgreementState state();

    /// Not every party has signed.
    record AwaitingSignatures(Deed deed, AgreementActs acts) implements Agreement {
        @Override
        public AgreementState state() {
            return AgreementState.AWAITING_SIGNATURES;
        }
    }

    /// Every party has signed; its first day is ahead.
    record Agreed(Deed deed, AgreementActs acts) implements Agreement {
        @Override
        public AgreementState state() {
            return AgreementState.AGREED;
        }
    }

    /// Information may be shared under it.
    record InForce(Deed deed, AgreementActs acts) implements Agreement {
        @Override
        public AgreementState state() {
            return AgreementState.IN_FORCE;
        }
    }

    /// Nothing is shared or read under it until it is resumed.
    record Suspended(Deed deed, AgreementActs acts, Suspension suspension) implements Agreement {
        @Override
        public AgreementState state() {
            return AgreementState.SUSPENDED;
        }
    }

    /// A party ended it.
    record Ended(Deed deed, AgreementActs acts, Ending ending) implements Agreement {
        @Override
        public AgreementState state() {
            return AgreementState.ENDED;
        }
    }

    /// Its last day is past.
    record Expired(Deed deed, AgreementActs acts) implements Agreement {
        @Override
        public AgreementState state() {
            return AgreementState.EXPIRED;
        }
    }

    /// Another has taken its place.
    record Superseded(Deed deed, AgreementActs acts, AgreementId successor) implements Agreement {
        @Override
        public AgreementState state() {
            return AgreementState.SUPERSEDED;
        }
    }

    /// Its owner took it back before anyone signed.
    record Withdrawn(Deed deed, AgreementActs acts, Withdrawal withdrawal) implements Agreement {
        @Override
        public AgreementState state() {
            return AgreementState.WITHDRAWN;
        }
    }

    /// What it is at a moment, from all that was done. `partnership.state_of` says the same in the database, and
    /// `AgreementStatesAgreeTest` holds the two together.
    static Agreement of(Deed deed, AgreementActs all, Instant at) {
        var acts = all.by(at);
        var day = at.atZone(Viewer.ZONE).toLocalDate();
        var term = deed.contents().term();
        if (acts.withdrawal().isPresent()) {
            return new Withdrawn(deed, acts, acts.withdrawal().get());
        }
        if (acts.ending().isPresent()) {
            return new Ended(deed, acts, acts.ending().get());
        }
        if (acts.supersededBy().isPresent()) {
            return new Superseded(deed, acts, acts.supersededBy().get());
        }
        if (day.isAfter(term.lastDay())) {
            return new Expired(deed, acts);
        }
        if (!acts.signatories().containsAll(deed.contents().parties().bodies())) {
            return new AwaitingSignatures(deed, acts);
        }
        if (acts.openSuspension().isPresent()) {
            return new Suspended(deed, acts, acts.openSuspension().get());
        }
        return day.isBefore(term.firstDay()) ? new Agreed(deed, acts) : new InForce(deed, acts);
    }

    default AgreementId id() {
        return deed().id();
    }

    default boolean isParty(BodyId body) {
        return deed().contents().parties().bodies().contains(body);
    }

    default boolean hasSigned(BodyId body) {
        return acts().signatories().contains(body);
    }

    /// When it is to be looked at next, as the last review said, or else as was agreed.
    default LocalDate reviewOn() {
        return acts().reviews().isEmpty()
                ? deed().contents().term().reviewOn() : acts().reviews().getLast().nextReview();
    }

    /// Whether every party has agreed and nobody has ended it: it is, will be or may again be in force.
    default boolean stands() {
        return this instanceof Agreed || this instanceof InForce || this instanceof Suspended;
    }
}
