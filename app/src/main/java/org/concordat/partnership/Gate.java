package org.concordat.partnership;

import java.util.Optional;
import java.util.UUID;
import org.concordat.access.Access;
import org.concordat.access.Act;
import org.concordat.access.Decision;
import org.concordat.access.Viewer;
import org.concordat.ledger.Ledger;
import org.springframework.stereotype.Component;

/// Asks the rules, and records what was refused, in the transaction that is under way.
@Component
class Gate {

    private final Access access;
    private final Ledger ledger;

    Gate(Access access, Ledger ledger) {
        this.access = access;
        this.ledger = ledger;
    }

    /// Whether it would be allowed; nothing is recorded.
    <T> Decision asks(Viewer viewer, Act<T> act, T thing) {
        return access.decide(viewer, act, thing);
    }

    /// The refusal, if the rules refuse; it is in the ledger then.
    <T> Optional<Decision.Refused> refuses(Viewer viewer, Act<T> act, T thing, UUID about) {
        if (access.decide(viewer, act, thing) instanceof Decision.Refused refused) {
            ledger.record(viewer.entry(act.id() + ".refused").about(about).with("rules", refused.rules()));
            return Optional.of(refused);
        }
        return Optional.empty();
    }

    /// Records that somebody asked for what is not there.
    void unknown(Viewer viewer, Act<?> act, UUID about) {
        ledger.record(viewer.entry(act.id() + ".refused").about(about).with("rules", "access.exists"));
    }
}
