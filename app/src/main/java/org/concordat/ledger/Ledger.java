package org.concordat.ledger;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Where every act, read and refusal is recorded.
@Component
public class Ledger {

    private final EntrySql sql;

    Ledger(EntrySql sql) {
        this.sql = sql;
    }

    /// Adds an entry to the transaction that is under way.
    ///
    /// *Errors*: without a transaction it throws and records nothing, for an entry apart from its act proves nothing.
    /// If the process dies before the commit, neither the act nor the entry has happened.
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(Entry entry) {
        sql.insert(entry);
    }
}
