package org.concordat.panels;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concordat.access.Viewer;
import org.concordat.casework.CaseId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Sessions as providers recorded them, and what came of the concerns in them. Rows that never change.
@Component
class GivenSql {

    private static final String RECORD = """
            insert into panels.given (id, engagement, panel, of_case, body, provider, on_day, came, way, progress, concern, next_on,
                                      given_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (id) do nothing
            """;

    private static final String TAKE_UP = """
            insert into panels.taken_up (session, panel, of_case, body, taken_by, taken_at, words) values (?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String OF = """
            select g.id, g.engagement, g.on_day, g.came, g.way, g.progress, g.concern, g.next_on, g.given_at, t.taken_by, t.taken_at, t.words
              from panels.given g
              left join panels.taken_up t on t.session = g.id
             where g.engagement = any (string_to_array(?, ',')::uuid[]) order by g.engagement, g.given_at, g.id
            """;

    private static final String RAISED = """
            select exists (select from panels.given g where g.of_case = ? and g.concern is not null
                              and not exists (select from panels.taken_up t where t.session = g.id))
            """;

    private static final String MADE = "select exists (select from panels.given where id = ? and provider = ?)";

    private final JdbcClient jdbc;

    GivenSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Whether there was none with this id.
    boolean record(Viewer provider, UUID act, Engagement of, Given.Wording it) {
        return jdbc.sql(RECORD).param(act).param(of.id()).param(of.panel().value()).param(of.of().value()).param(of.body().value())
                .param(provider.officer().value()).param(it.on()).param(it.came().name()).param(it.way().name()).param(it.progress())
                .param(it.concern()).param(it.nextOn()).param(MeetingSql.at(provider.at())).update() == 1;
    }

    void takeUp(Viewer owner, Engagement of, UUID session, String words) {
        jdbc.sql(TAKE_UP).params(session, of.panel().value(), of.of().value(), of.body().value(), owner.officer().value(),
                MeetingSql.at(owner.at()), words).update();
    }

    /// Whether a concern about a case waits, as far as the viewer sees them.
    boolean isRaised(CaseId of) {
        return jdbc.sql(RAISED).param(of.value()).query(Boolean.class).single();
    }

    /// Whether the viewer has recorded it already, by an earlier submit of the same form.
    boolean isMade(Viewer provider, UUID act) {
        return jdbc.sql(MADE).params(act, provider.officer().value()).query(Boolean.class).single();
    }

    /// Of each, in the order in which they were recorded.
    Map<UUID, List<Given>> of(Collection<UUID> engagements) {
        return jdbc.sql(OF).param(ItemSql.joined(engagements)).query(GivenSql::row).list().stream()
                .collect(Collectors.groupingBy(Given::engagement));
    }

    List<Given> of(UUID engagement) {
        return of(List.of(engagement)).getOrDefault(engagement, List.of());
    }

    private static Given row(ResultSet row, int n) throws SQLException {
        return new Given(row.getObject("id", UUID.class), row.getObject("engagement", UUID.class), row.getObject("on_day", LocalDate.class),
                SupportSession.Came.valueOf(row.getString("came")), Given.Way.valueOf(row.getString("way")), row.getString("progress"),
                row.getString("concern"), row.getObject("next_on", LocalDate.class), MeetingSql.moment(row, "given_at"),
                row.getString("words") == null ? null : new Given.TakenUp(MeetingSql.officer(row, "taken_by"),
                        MeetingSql.moment(row, "taken_at"), row.getString("words")));
    }
}
