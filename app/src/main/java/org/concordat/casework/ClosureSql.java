package org.concordat.casework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concordat.access.Viewer;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.OfficerId;
import org.concordat.requests.RequestId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Proposals to close cases, and their answers. The first answer stands.
@Component
class ClosureSql {

    private static final String PROPOSE = """
            insert into casework.closure (id, of_case, body, proposed_by, proposed_at, grounds, options, reason, dissent)
            values (?, ?, ?, ?, ?, string_to_array(?, ','), ?, ?, ?)
            """;

    private static final String AWAIT = """
            insert into casework.awaited (closure, request, asked, of_case, body, proposed_by, why) values (?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String LEAVE = """
            insert into casework.unfinished (closure, action, of_case, body, proposed_by, why) values (?, ?, ?, ?, ?, ?)
            """;

    private static final String ANSWER = """
            insert into casework.closing (closure, of_case, body, proposed_by, outcome, act, officer, answered_at, reason, review_on)
            select o.id, o.of_case, o.body, o.proposed_by, ?, ?, ?, ?, ?, ? from casework.closure o where o.id = ?
            """;

    private static final String ROWS = """
            select o.id, o.of_case, c.reference, o.proposed_by, o.proposed_at, array_to_string(o.grounds, ',') as grounds, o.options,
                   o.reason, o.dissent, a.outcome, a.officer, a.answered_at, a.reason as answer_reason
              from casework.closure o
              join casework.case c on c.id = o.of_case
              left join casework.closing a on a.closure = o.id
            """;

    private static final String FIND = ROWS + " where o.id = ?";

    private static final String OF = ROWS + " where o.of_case = ? order by o.proposed_at, o.id";

    private static final String AWAITED = """
            select closure, request, asked, why from casework.awaited where closure = any (string_to_array(?, ',')::uuid[])
             order by request, asked
            """;

    private static final String UNFINISHED = """
            select closure, action, why from casework.unfinished where closure = any (string_to_array(?, ',')::uuid[])
             order by action
            """;

    private static final String DONE_BY = """
            select exists (select from casework.closing where closure = ? and act = ? and officer = ?)
            """;

    private final JdbcClient jdbc;

    ClosureSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void propose(Viewer viewer, Closure it) {
        var body = viewer.body().value();
        jdbc.sql(PROPOSE).param(it.id()).param(it.of().value()).param(body).param(it.by().value()).param(CaseSql.at(it.at()))
                .param(it.classes().stream().map(Enum::name).sorted().collect(Collectors.joining(",")))
                .param(it.grounds().options()).param(it.grounds().reason()).param(it.grounds().dissent()).update();
        it.awaited().forEach(each -> jdbc.sql(AWAIT).params(it.id(), each.key().request().value(), each.key().asked().value(),
                it.of().value(), body, it.by().value(), each.why()).update());
        it.unfinished().forEach(each -> jdbc.sql(LEAVE).params(it.id(), each.action(), it.of().value(), body, it.by().value(),
                each.why()).update());
    }

    void answer(Viewer viewer, UUID closure, UUID act, String outcome, @Nullable String reason, @Nullable LocalDate reviewOn) {
        jdbc.sql(ANSWER).param(outcome).param(act).param(viewer.officer().value()).param(CaseSql.at(viewer.at())).param(reason)
                .param(reviewOn).param(closure).update();
    }

    boolean answeredBy(Viewer viewer, UUID closure, UUID act) {
        return jdbc.sql(DONE_BY).params(closure, act, viewer.officer().value()).query(Boolean.class).single();
    }

    Optional<Closure> find(UUID id) {
        return whole(jdbc.sql(FIND).param(id).query(ClosureSql::row).list()).stream().findFirst();
    }

    /// In the order in which they were proposed.
    List<Closure> of(CaseId id) {
        return whole(jdbc.sql(OF).param(id.value()).query(ClosureSql::row).list());
    }

    private List<Closure> whole(List<Closure> rows) {
        Map<UUID, List<Closure.Awaited>> awaited = new HashMap<>();
        Map<UUID, List<Closure.Unfinished>> unfinished = new HashMap<>();
        var ids = rows.stream().map(it -> it.id().toString()).collect(Collectors.joining(","));
        jdbc.sql(UNFINISHED).param(ids).query(row -> {
            unfinished.computeIfAbsent(row.getObject("closure", UUID.class), it -> new ArrayList<>())
                    .add(new Closure.Unfinished(row.getObject("action", UUID.class), row.getString("why")));
        });
        jdbc.sql(AWAITED).param(ids).query(row -> {
            awaited.computeIfAbsent(row.getObject("closure", UUID.class), it -> new ArrayList<>())
                    .add(new Closure.Awaited(new Closure.Key(new RequestId(row.getObject("request", UUID.class)),
                            new BodyId(row.getObject("asked", UUID.class))), row.getString("why")));
        });
        return rows.stream().map(it -> new Closure(it.id(), it.of(), it.reference(), it.by(), it.at(), it.classes(), it.grounds(),
                awaited.getOrDefault(it.id(), List.of()), unfinished.getOrDefault(it.id(), List.of()), it.state())).toList();
    }

    private static Closure row(ResultSet row, int n) throws SQLException {
        return new Closure(row.getObject("id", UUID.class), new CaseId(row.getObject("of_case", UUID.class)),
                row.getString("reference"), officer(row, "proposed_by"), CaseSql.moment(row, "proposed_at"), classes(row),
                new CaseDecision.Grounds(row.getString("options"), row.getString("reason"), null, row.getString("dissent")),
                List.of(), List.of(), state(row));
    }

    private static Set<ClosureGround> classes(ResultSet row) throws SQLException {
        return Arrays.stream(row.getString("grounds").split(",")).map(ClosureGround::valueOf).collect(Collectors.toSet());
    }

    private static Closure.State state(ResultSet row) throws SQLException {
        return switch (row.getString("outcome")) {
            case "CONFIRMED" -> new Closure.State.Confirmed(officer(row, "officer"), CaseSql.moment(row, "answered_at"));
            case "REFUSED" -> new Closure.State.Refused(officer(row, "officer"), CaseSql.moment(row, "answered_at"),
                    row.getString("answer_reason"));
            case "WITHDRAWN" -> new Closure.State.Withdrawn(CaseSql.moment(row, "answered_at"), row.getString("answer_reason"));
            case null, default -> new Closure.State.Proposed();
        };
    }

    private static OfficerId officer(ResultSet row, String column) throws SQLException {
        return new OfficerId(row.getObject(column, UUID.class));
    }
}
