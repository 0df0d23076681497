package org.concordat.sharing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.concordat.access.Viewer;
import org.concordat.kernel.OfficerId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Who decided on a proposed disclosure, and how. The first decision stands.
@Component
class DecisionSql {

    private static final String INSERT = """
            insert into sharing.decision (disclosure, body, outcome, proposed_by, decided_by, decided_at, act, kind, reason)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (disclosure) do nothing
            """;

    private static final String FIND = """
            select outcome, decided_by, decided_at, act from sharing.decision where disclosure = ?
            """;

    static final String WAITING = """
            select d.id, d.reference, d.title, d.about, d.marking, d.proposed_by, d.proposed_at, d.answer_due
              from sharing.disclosure d
             where d.body = :body and d.standing = 'PROPOSED' and d.expires_on >= :day
             order by d.proposed_at, d.id limit :rows offset :skip
            """;

    private static final String WAITING_FROM = """
            select d.id, d.reference, d.title, d.about, d.marking, d.proposed_by, d.proposed_at, d.answer_due
              from sharing.disclosure d
             where d.body = :body and d.standing = 'PROPOSED' and d.expires_on >= :day
               and d.proposed_at >= :from and (d.proposed_at > :from or d.id > :after)
             order by d.proposed_at, d.id limit :rows
            """;

    private final JdbcClient jdbc;

    DecisionSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Whether this decision is the one that stands.
    ///
    /// @param why null where it is approved
    boolean insert(Viewer viewer, Disclosure it, UUID act, Approvals.@Nullable Why why) {
        return jdbc.sql(INSERT)
                .param(it.id().value())
                .param(viewer.body().value())
                .param(why == null ? "APPROVED" : "DECLINED")
                .param(it.proposedBy().value())
                .param(viewer.officer().value())
                .param(viewer.at().atOffset(ZoneOffset.UTC))
                .param(act)
                .param(why == null ? null : why.kind().name())
                .param(why == null ? null : why.reason())
                .update() == 1;
    }

    Optional<Decided> find(DisclosureId id) {
        return jdbc.sql(FIND).param(id.value()).query((row, n) -> new Decided("APPROVED".equals(row.getString("outcome")),
                DisclosureRow.officer(row, "decided_by"), DisclosureRow.at(row, "decided_at"),
                row.getObject("act", UUID.class))).optional();
    }

    /// Oldest first; one more than the page holds, when there are more.
    List<Approvals.Waiting> waiting(Viewer viewer, int rows, int skip) {
        return jdbc.sql(WAITING)
                .param("body", viewer.body().value())
                .param("day", viewer.day())
                .param("rows", rows).param("skip", skip)
                .query(DecisionSql::waiting).list();
    }

    /// Oldest first, from a place on.
    List<Approvals.Waiting> waiting(Viewer viewer, Place place, int rows) {
        return jdbc.sql(WAITING_FROM)
                .param("body", viewer.body().value())
                .param("day", viewer.day())
                .param("from", place.at().atOffset(ZoneOffset.UTC)).param("after", place.id())
                .param("rows", rows)
                .query(DecisionSql::waiting).list();
    }

    private static Approvals.Waiting waiting(ResultSet row, int n) throws SQLException {
        return new Approvals.Waiting(
                new DisclosureId(row.getObject("id", UUID.class)),
                row.getString("reference"),
                row.getString("title"),
                About.valueOf(row.getString("about")),
                Marking.valueOf(row.getString("marking")),
                DisclosureRow.officer(row, "proposed_by"),
                DisclosureRow.at(row, "proposed_at"),
                row.getObject("answer_due", LocalDate.class));
    }

    record Decided(boolean approved, OfficerId by, Instant at, UUID act) {
    }
}
