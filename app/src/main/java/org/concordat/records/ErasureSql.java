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
                   p.waits, exists (select from ledger.erasure x where x.entry = p.entry) as gone, e.officer,
                   d.outcome, d.decided_by, d.decided_at, d.reason as said
              from records.erasure p
              left join ledger.entry e on e.id = p.entry
              left join records.erasure_decision d on d.erasure = p.id
            """;

    private static final String WAITING = COLUMNS + """
             where p.waits and not exists (select from ledger.erasure x where x.entry = p.entry)
             order by p.proposed_at, p.id limit :rows offset :skip
            """;

    private static final String ENDED = COLUMNS + """
             where (not p.waits or exists (select from ledger.erasure x where x.entry = p.entry))
               and (p.body = :body or d.decided_by = :officer)
             order by coalesce(d.decided_at, p.proposed_at) desc, p.id limit :rows offset :skip
            """;

    private static final String FIND = COLUMNS + " where p.id = :id";

    private static final String PROPOSE = """
            insert into records.erasure (id, entry, number, commitment, body, ground, reason, proposed_by, proposed_at)
            values (:id, :entry, :number, :commitment, :body, :ground, :reason, :by, :at) on conflict do nothing
            """;

    private static final String DECIDE = """
            insert into records.erasure_decision (erasure, proposed_by, outcome, act, decided_by, decided_at,
                                                  reason)
            values (:erasure, :proposedBy, :outcome, :act, :by, :at, :reason) on conflict do nothing
            """;

    private static final String PROPOSED = "select exists (select from records.erasure where entry = :entry and waits)";

    private static final String DONE_BY = """
            select exists (select from records.erasure_decision where erasure = :erasure and act = :act and decided_by = :by)
            """;

    private static final String ERASED_OF_THEIR_BODY = "select records.erased_of_viewers_body(:entry)";

    private final JdbcClient jdbc;

    ErasureSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Of those that the viewer sees, what waits; of their body, and of what they decided, what has ended.
    List<Erasure> list(Viewer viewer, Erasures.Which which, int rows, int skip) {
        var sql = switch (which) {
            case WAITING -> jdbc.sql(WAITING);
            case ENDED -> jdbc.sql(ENDED).param("body", viewer.body().value()).param("officer", viewer.officer().value());
        };
        return sql.param("rows", rows).param("skip", skip).query(ErasureSql::erasure).list();
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

    boolean erasedOfTheirBody(UUID entry) {
        return jdbc.sql(ERASED_OF_THEIR_BODY).param("entry", entry).query(Boolean.class).single();
    }

    /// Whether a proposal to erase it waits, of those that the viewer sees.
    boolean waits(UUID entry) {
        return jdbc.sql(PROPOSED).param("entry", entry).query(Boolean.class).single();
    }

    /// Whether this officer has decided on it by this very act.
    boolean doneBy(Viewer viewer, UUID id, UUID act) {
        return jdbc.sql(DONE_BY).param("erasure", id).param("act", act).param("by", viewer.officer().value())
                .query(Boolean.class).single();
    }

    /// Whether nobody has decided before. It waits for whoever decides at the same moment.
    boolean decide(Viewer viewer, Erasure it, UUID act, Outcome outcome, @Nullable String reason) {
        return jdbc.sql(DECIDE).param("erasure", it.id()).param("proposedBy", it.proposedBy().value())
                .param("outcome", outcome.name()).param("act", act).param("by", viewer.officer().value())
                .param("at", viewer.at().atOffset(ZoneOffset.UTC)).param("reason", reason).update() == 1;
    }

    private static Erasure erasure(ResultSet row, int n) throws SQLException {
        var didIt = row.getObject("officer", UUID.class);
        return new Erasure(row.getObject("id", UUID.class), row.getObject("entry", UUID.class), row.getLong("number"),
                Commitment.of(row.getBytes("commitment")), new BodyId(row.getObject("body", UUID.class)),
                Ground.valueOf(row.getString("ground")), row.getString("reason"),
                new OfficerId(row.getObject("proposed_by", UUID.class)),
                row.getObject("proposed_at", OffsetDateTime.class).toInstant(), row.getBoolean("waits"),
                row.getBoolean("gone"), didIt == null ? null : new OfficerId(didIt), decision(row));
    }

    private static Erasure.@Nullable Decision decision(ResultSet row) throws SQLException {
        var outcome = row.getString("outcome");
        return outcome == null ? null : new Erasure.Decision(Outcome.valueOf(outcome),
                new OfficerId(row.getObject("decided_by", UUID.class)),
                row.getObject("decided_at", OffsetDateTime.class).toInstant(), row.getString("said"));
    }
}
