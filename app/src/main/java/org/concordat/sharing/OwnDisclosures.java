package org.concordat.sharing;

import java.util.Optional;
import org.concordat.access.Decision;
import org.concordat.access.Gate;
import org.concordat.access.Viewer;
import org.springframework.stereotype.Component;

/// A disclosure of the viewer's own body, for those of it who compose and approve; to others there is none. Why it was
/// not shown is in the ledger.
@Component
class OwnDisclosures {

    private final Gate gate;
    private final DisclosureSql sql;

    OwnDisclosures(Gate gate, DisclosureSql sql) {
        this.gate = gate;
        this.sql = sql;
    }

    /// @param doing what it is looked for to do, as the ledger calls it
    Optional<Disclosure> find(Viewer viewer, DisclosureId id, String doing) {
        if (gate.asks(viewer, ListRules.DISCLOSURES, viewer.body()) instanceof Decision.Refused refused) {
            gate.refused(viewer, doing, id.value(), refused);
            return Optional.empty();
        }
        var found = sql.find(viewer, id);
        if (found.isEmpty()) {
            gate.unknown(viewer, doing, id.value());
            return Optional.empty();
        }
        if (gate.asks(viewer, RecallRules.SEE, found.get()) instanceof Decision.Refused refused) {
            gate.refused(viewer, doing, id.value(), refused);
            return Optional.empty();
        }
        return found;
    }

    /// The same, of which nothing is recorded when it is not there: whoever asks looks elsewhere then.
    Optional<Disclosure> perhaps(Viewer viewer, DisclosureId id) {
        return gate.allows(viewer, ListRules.DISCLOSURES, viewer.body())
                ? sql.find(viewer, id).filter(it -> gate.allows(viewer, RecallRules.SEE, it))
                : Optional.empty();
    }
}
