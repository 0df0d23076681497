package org.concordat.casework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.concordat.access.Viewer;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.OfficerId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Offers of cases, and their answers. The first answer stands.
@Component
class HandoverSql {

    private static final String OFFER = """
            insert into casework.offer (id, of_case, body, giver, offered_at, taker, reason, due_on)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String ANSWER = """
            insert into casework.answer (offer, of_case, body, giver, taker, outcome, act, officer, answered_at, reason)
            select o.id, o.of_case, o.body, o.giver, o.taker, ?, ?, ?, ?, ? from casework.offer o where o.id = ?
            on conflict do nothing
            """;

    private static final String ROWS = """
            select o.id, o.of_case, c.reference, o.body, o.giver, o.offered_at, o.taker, o.reason, o.due_on, a.outcome,
                   a.officer, a.answered_at, a.reason as answer_reason
              from casework.offer o
              join casework.case c on c.id = o.of_case
              left join casework.answer a on a.offer = o.id
            """;

    private static final String FIND = ROWS + " where o.id = ?";

    private static final String OPEN = ROWS + " where o.of_case = any (string_to_array(?, ',')::uuid[]) and a.offer is null";

    private static final String OF = ROWS + " where o.of_case = ? order by o.offered_at, o.id";

    private static final String DONE_BY = """
            select exists (select from casework.answer where offer = ? and act = ? and officer = ?)
            """;

    private final JdbcClient jdbc;

    HandoverSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void offer(Viewer viewer, UUID act, Case it, OfficerId taker, String reason, LocalDate dueOn) {
        jdbc.sql(OFFER).params(act, it.id().value(), it.body().value(), viewer.officer().value(), CaseSql.at(viewer.at()),
                taker.value(), reason, dueOn).update();
    }

    /// Whether this answer is the first.
    boolean answer(Viewer viewer, UUID offer, UUID act, String outcome, @Nullable String reason) {
        return jdbc.sql(ANSWER).param(outcome).param(act).param(viewer.officer().value()).param(CaseSql.at(viewer.at()))
                .param(reason).param(offer).update() == 1;
    }

    boolean answeredBy(Viewer viewer, UUID offer, UUID act) {
        return jdbc.sql(DONE_BY).params(offer, act, viewer.officer().value()).query(Boolean.class).single();
    }

    Optional<Handover> find(UUID id) {
        return jdbc.sql(FIND).param(id).query(HandoverSql::row).optional();
    }

    /// Every one of a case, in order.
    List<Handover> of(CaseId id) {
        return jdbc.sql(OF).param(id.value()).query(HandoverSql::row).list();
    }

    Optional<Handover> open(CaseId id) {
        return open(List.of(id)).stream().findFirst();
    }

    /// Those of several cases that wait for an answer.
    List<Handover> open(List<CaseId> ids) {
        return jdbc.sql(OPEN).param(String.join(",", ids.stream().map(CaseId::toString).toList())).query(HandoverSql::row)
                .list();
    }

    private static Handover row(ResultSet row, int n) throws SQLException {
        return new Handover(row.getObject("id", UUID.class), new CaseId(row.getObject("of_case", UUID.class)),
                row.getString("reference"), new BodyId(row.getObject("body", UUID.class)), officer(row, "giver"),
                CaseSql.moment(row, "offered_at"), officer(row, "taker"), row.getString("reason"),
                row.getObject("due_on", LocalDate.class), state(row));
    }

    private static Handover.State state(ResultSet row) throws SQLException {
        return switch (row.getString("outcome")) {
            case "ACCEPTED" -> new Handover.State.Accepted(CaseSql.moment(row, "answered_at"));
            case "DECLINED" -> new Handover.State.Declined(CaseSql.moment(row, "answered_at"), row.getString("answer_reason"));
            case "WITHDRAWN" -> new Handover.State.Withdrawn(officer(row, "officer"), CaseSql.moment(row, "answered_at"),
                    row.getString("answer_reason"));
            case null, default -> new Handover.State.Offered();
        };
    }

    private static OfficerId officer(ResultSet row, String column) throws SQLException {
        return new OfficerId(row.getObject(column, UUID.class));
    }
}
