package org.concordat.records;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.concordat.access.Viewer;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.OfficerId;
import org.concordat.ledger.Commitment;
import org.concordat.ledger.Entries.Seen;
import org.concordat.records.Erasure.Outcome;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Proposals to erase an entry, and what was decided.
@Component
class ErasureSql {

    private static final String COLUMNS = """
            select p.id, p.entry, p.number, p.commitment, p.body, p.ground, p.reason, p.proposed_by, p.proposed_at,
                   exists (select from ledger.erasure x where x.entry = p.entry) as gone, e.officer,
                   d.outcome, d.decided_by, d.decided_at, d.reason as said
              from records.erasure p
              left join ledger.entry e on e.id = p.entry
              left join records.erasure_decision d on d.erasure = p.id
            """;

    private static final String LIST = COLUMNS + """
             where p.body = :body or d.erasure is null
             order by p.proposed_at desc, p.id limit 200
            """;

    private static final String FIND = COLUMNS + " where p.id = :id";

    private static final String PROPOSE = """
            insert into records.erasure (id, entry, number, commitment, body, ground, reason, proposed_by, proposed_at)
            values (:id, :entry, :number, :commitment, :body, :ground, :reason, :by, :at) on conflict do nothing
            """;

    private static final String DECIDE = """
            insert into records.erasure_decision (erasure, proposed_by, outcome, decided_by, decided_at, reason)
            values (:erasure, :proposedBy, :outcome, :by, :at, :reason) on conflict do nothing
            """;

    private final JdbcClient jdbc;

    ErasureSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Those of the viewer's body; and, to administrators of the national board, those of any that wait.
    List<Erasure> of(Viewer viewer) {
        return jdbc.sql(LIST).param("body", viewer.body().value()).query(ErasureSql::erasure).list();
    }

    Optional<Erasure> find(UUID id) {
        return jdbc.sql(FIND).param("id", id).query(ErasureSql::erasure).optional();
    }

    /// Whether it is new.
    boolean propose(Viewer viewer, UUID id, Seen entry, Ground ground, String reason) {
        return jdbc.sql(PROPOSE).param("id", id).param("entry", entry.id()).param("number", entry.number())
                .param("commitment", entry.commitment().bytes()).param("body", viewer.body().value())
                .param("ground", ground.name()).param("reason", reason).param("by", viewer.officer().value())
                .param("at", viewer.at().atOffset(ZoneOffset.UTC)).update() == 1;
    }

    /// Whether nobody decided at the same time.
    boolean decide(Viewer viewer, Erasure it, Outcome outcome, @Nullable String reason) {
        return jdbc.sql(DECIDE).param("erasure", it.id()).param("proposedBy", it.proposedBy().value())
                .param("outcome", outcome.name()).param("by", viewer.officer().value())
                .param("at", viewer.at().atOffset(ZoneOffset.UTC)).param("reason", reason).update() == 1;
    }

    private static Erasure erasure(ResultSet row, int n) throws SQLException {
        var didIt = row.getObject("officer", UUID.class);
        return new Erasure(row.getObject("id", UUID.class), row.getObject("entry", UUID.class), row.getLong("number"),
                Commitment.of(row.getBytes("commitment")), new BodyId(row.getObject("body", UUID.class)),
                Ground.valueOf(row.getString("ground")), row.getString("reason"),
                new OfficerId(row.getObject("proposed_by", UUID.class)),
                row.getObject("proposed_at", OffsetDateTime.class).toInstant(), row.getBoolean("gone"),
                didIt == null ? null : new OfficerId(didIt), decision(row));
    }

    private static Erasure.@Nullable Decision decision(ResultSet row) throws SQLException {
        var outcome = row.getString("outcome");
        return outcome == null ? null : new Erasure.Decision(Outcome.valueOf(outcome),
                new OfficerId(row.getObject("decided_by", UUID.class)),
                row.getObject("decided_at", OffsetDateTime.class).toInstant(), row.getString("said"));
    }
}
