package org.concordat.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.OfficerId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// What an officer has done, as the ledger has it.
@Component
public class Entries {

    /// Which of them.
    public enum Which {
        /// All.
        ALL,
        /// Without what was only looked at.
        ACTS
    }

    /// An entry in a list.
    ///
    /// @param number its place in the log; null while it has none
    public record Listed(UUID id, String kind, int version, Instant at, @Nullable UUID thing, @Nullable Long number) {
    }

    /// An entry as its body sees it, without its fields.
    ///
    /// @param number of its leaf in the log, and `commitment` what the leaf is; null while it has none
    public record Seen(UUID id, String kind, int version, Instant at, BodyId body, @Nullable OfficerId officer,
                       @Nullable Long number, @Nullable Commitment commitment) {
    }

    private final ListedSql sql;

    Entries(ListedSql sql) {
        this.sql = sql;
    }

    /// Newest first; nothing when whoever is looking is not of that officer's body.
    ///
    /// @param about the thing they are about
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Listed> of(OfficerId officer, Which which, Optional<UUID> about, int rows, int skip) {
        return sql.of(officer, which == Which.ACTS, about, rows, skip);
    }

    /// An entry of the body of whoever is looking.
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Seen> find(UUID entry) {
        return sql.find(entry);
    }
}
