package org.concordat.panels;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.concordat.access.Viewer;
import org.concordat.casework.CaseId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What those who were at a panel do about its cases, and that they did it. Rows that never change.
@Component
class ActionSql {

    private static final String SET = """
            insert into panels.action (id, item, meeting, panel, of_case, body, what, owner, due_on, set_by, set_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict do nothing
            """;

    private static final String COMPLETE = """
            insert into panels.completion (action, panel, of_case, owner, evidence, done_at)
            select a.id, a.panel, a.of_case, a.owner, ?, ? from panels.action a where a.id = ?
            """;

    private static final String ACTIONS = """
            select a.id, a.of_case, i.reference, a.panel, a.item, a.what, a.owner, a.due_on, c.done_at, c.evidence
              from panels.action a
              join lateral (select t.reference from panels.item t where t.of_case = a.of_case and t.panel = a.panel limit 1) i on true
              left join panels.completion c on c.action = a.id
            """;

    private static final String FIND = ACTIONS.replace("from panels.action a", "from panels.action_found(?) a");

    private static final String OF = ACTIONS + " where a.of_case = ? and a.panel = ? order by a.due_on, a.id";

    private static final String OF_CASE = ACTIONS + " where a.of_case = ? order by a.due_on, a.id";

    private static final String OPEN = ACTIONS + """
             where c.action is null and (a.owner = ? or ? and a.panel = ? and a.due_on < ?) order by a.due_on, a.id limit 100
            """;

    private final JdbcClient jdbc;

    ActionSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Whether there was none with this id.
    boolean set(Viewer chair, Item of, Action it) {
        return jdbc.sql(SET).params(it.id(), of.id().value(), of.meeting().value(), of.panel().value(), of.of().value(),
                of.body().value(), it.what(), it.owner().value(), it.dueOn(), chair.officer().value(),
                MeetingSql.at(chair.at())).update() == 1;
    }

    void complete(Viewer owner, UUID id, String evidence) {
        jdbc.sql(COMPLETE).params(evidence, MeetingSql.at(owner.at()), id).update();
    }

    Optional<Action> find(UUID id) {
        return jdbc.sql(FIND).param(id).query(ActionSql::row).optional();
    }

    /// What is due first, first; also what was set at other times.
    List<Action> of(SupportSql.Key key) {
        return jdbc.sql(OF).params(key.of().value(), key.panel().value()).query(ActionSql::row).list();
    }

    /// The same of a case at every panel.
    List<Action> of(CaseId id) {
        return jdbc.sql(OF_CASE).param(id.value()).query(ActionSql::row).list();
    }

    /// What the viewer has to do and, of a chair, what nobody has done in time for the panel; what is due first, first.
    List<Action> open(Viewer viewer, boolean chairs) {
        return jdbc.sql(OPEN).params(viewer.officer().value(), chairs, viewer.body().value(), viewer.day()).query(ActionSql::row)
                .list();
    }

    private static Action row(ResultSet row, int n) throws SQLException {
        var evidence = row.getString("evidence");
        return new Action(row.getObject("id", UUID.class), new CaseId(row.getObject("of_case", UUID.class)), row.getString("reference"),
                MeetingSql.body(row, "panel"), new ItemId(row.getObject("item", UUID.class)), row.getString("what"),
                MeetingSql.officer(row, "owner"), row.getObject("due_on", LocalDate.class), evidence == null ? Optional.empty()
                        : Optional.of(new Action.Done(MeetingSql.moment(row, "done_at"), evidence)));
    }
}
