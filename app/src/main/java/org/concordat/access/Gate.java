package org.concordat.access;

import java.util.Optional;
import java.util.UUID;
import org.concordat.ledger.Ledger;
import org.springframework.stereotype.Component;

/// Asks the rules, and records what was refused, in the transaction that is under way.
@Component
public class Gate {

    private final Access access;
    private final Ledger ledger;

    Gate(Access access, Ledger ledger) {
        this.access = access;
        this.ledger = ledger;
    }

    /// Whether it would be allowed; nothing is recorded.
    public <T> Decision asks(Viewer viewer, Act<T> act, T thing) {
        return access.decide(viewer, act, thing);
    }

    /// The same, where only the answer counts and not its reasons.
    public <T> boolean allows(Viewer viewer, Act<T> act, T thing) {
        return access.decide(viewer, act, thing) instanceof Decision.Allowed;
    }

    /// The refusal, if the rules refuse; it is in the ledger then.
    public <T> Optional<Decision.Refused> refuses(Viewer viewer, Act<T> act, T thing, UUID about) {
        if (access.decide(viewer, act, thing) instanceof Decision.Refused refused) {
            refused(viewer, act.id(), about, refused);
            return Optional.of(refused);
        }
        return Optional.empty();
    }

    /// Records that something was refused.
    ///
    /// @param what was to be done, as the ledger calls it
    public void refused(Viewer viewer, String what, UUID about, Decision.Refused refused) {
        ledger.record(viewer.entry(what + ".refused").about(about).with("rules", refused.rules()));
    }

    /// Records that somebody asked for what is not there.
    public void unknown(Viewer viewer, Act<?> act, UUID about) {
        unknown(viewer, act.id(), about);
    }

    /// The same, under the name by which the ledger calls what was to be done.
    public void unknown(Viewer viewer, String what, UUID about) {
        ledger.record(viewer.entry(what + ".refused").about(about).with("rules", "access.exists"));
    }
}
