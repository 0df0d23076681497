package org.concordat.sharing;

import java.util.Optional;
import org.concordat.access.Act;
import org.concordat.access.Decision;
import org.concordat.access.Gate;
import org.concordat.access.Viewer;
import org.springframework.stereotype.Component;

/// A draft, for the officer whose it is; to others, and to one who may no longer compose, there is none. Why it was not
/// shown is in the ledger.
@Component
class OwnDrafts {

    private final Gate gate;
    private final DraftSql sql;

    OwnDrafts(Gate gate, DraftSql sql) {
        this.gate = gate;
        this.sql = sql;
    }

    /// @param doing for which it is looked for, of the draft or of something larger
    Optional<Draft> find(Viewer viewer, DisclosureId id, Act<?> doing) {
        if (gate.asks(viewer, ListRules.DRAFTS, viewer.body()) instanceof Decision.Refused refused) {
            gate.refused(viewer, doing.id(), id.value(), refused);
            return Optional.empty();
        }
        var found = sql.find(id);
        if (found.isEmpty()) {
            gate.unknown(viewer, doing, id.value());
            return Optional.empty();
        }
        if (gate.asks(viewer, DraftRules.READ, found.get()) instanceof Decision.Refused refused) {
            gate.refused(viewer, doing.id(), id.value(), refused);
            return Optional.empty();
        }
        return found;
    }
}
