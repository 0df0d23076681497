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
    private final Ledger ledger;

    Identities(IdentitySql sql, Ledger ledger) {
        this.sql = sql;
        this.ledger = ledger;
    }

    /// Records an identity under the id it is given.
    public void record(Viewer viewer, UUID id, Identity identity) {
        sql.insert(viewer, id, identity);
        ledger.record(viewer.entry("people.identity.recorded").about(id));
    }

    /// The identity, if the bound viewer may see it. The read is recorded by the act it belongs to.
    public Optional<Identity> find(UUID id) {
        return sql.find(id);
    }
}
