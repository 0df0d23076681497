package org.concordat.people;

import java.util.Optional;
import java.util.UUID;
import org.concordat.access.Viewer;
import org.concordat.ledger.Ledger;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The identities that bodies tell each other of. Every call belongs to the transaction of an act on something else.
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Identities {

    private final IdentitySql sql;
    private final SearchSql searches;
    private final Ledger ledger;

    Identities(IdentitySql sql, SearchSql searches, Ledger ledger) {
        this.sql = sql;
        this.searches = searches;
        this.ledger = ledger;
    }

    /// Records an identity under the id it is given, as it is told to others.
    public void record(Viewer viewer, UUID id, Identity identity) {
        if (!record(viewer, id, identity, false)) {
            throw new IllegalArgumentException("an identity has that id");
        }
    }

    /// The same, as the viewer's body holds it for a concern; false, and nothing is held, where an identity has that id,
    /// seen by the viewer or not.
    boolean hold(Viewer viewer, UUID id, Identity identity) {
        return record(viewer, id, identity, true);
    }

    private boolean record(Viewer viewer, UUID id, Identity identity, boolean forConcern) {
        if (!sql.insert(viewer, id, identity, forConcern)) {
            return false;
        }
        searches.index(viewer, id, forConcern, Tokens.of(identity));
        ledger.record(viewer.entry("people.identity.recorded").about(id));
        return true;
    }

    /// The identity, if the bound viewer may see it. The read is recorded by the act it belongs to.
    public Optional<Identity> find(UUID id) {
        return sql.find(id);
    }
}
