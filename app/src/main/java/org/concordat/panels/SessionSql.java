package org.concordat.panels;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concordat.access.Viewer;
import org.concordat.casework.CaseId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Sessions of support, and when anything was last done in support of a case.
@Component
class SessionSql {

    private static final String RECORD = """
            insert into panels.session (id, item, meeting, panel, of_case, body, on_day, came, recorded_by, recorded_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (id) do nothing
            """;

    private static final String OF = """
            select on_day, came, recorded_by from panels.session where of_case = ? and panel = ? order by on_day
            """;

    private static final String LAST = """
            select distinct on (s.of_case, s.panel) s.of_case, s.panel, s.id, s.at from (
                select of_case, panel, id, recorded_at as at from panels.consent
                 union all
                select of_case, panel, id, written_at from panels.plan
                 union all
                select of_case, panel, id, recorded_at from panels.session
                 union all
                select of_case, panel, id, given_at from panels.given) s
             where s.of_case = any (string_to_array(?, ',')::uuid[])
             order by s.of_case, s.panel, s.at desc, s.id
            """;

    private static final String SINCE = """
            select s.at from (
                select of_case, panel, recorded_at as at from panels.consent
                 union all
                select of_case, panel, written_at from panels.plan
                 union all
                select of_case, panel, recorded_at from panels.session
                 union all
                select of_case, panel, given_at from panels.given) s
             where s.of_case = ? and s.panel = ? and s.at > ? order by s.at
            """;

    // Also what the viewer sees none of: what a provider recorded.
    private static final String STEP = "select panels.step_of(?, ?)";

    /// The last that was done in support of a case.
    record Step(SupportSql.Key of, UUID id, Instant at) {
    }

    private final JdbcClient jdbc;

    SessionSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Whether there was none with this id.
    boolean record(Viewer by, UUID act, Item of, LocalDate on, SupportSession.Came came) {
        return jdbc.sql(RECORD).params(act, of.id().value(), of.meeting().value(), of.panel().value(), of.of().value(),
                of.body().value(), on, came.name(), by.officer().value(), MeetingSql.at(by.at())).update() == 1;
    }

    /// The first first.
    List<SupportSession> of(SupportSql.Key key) {
        return jdbc.sql(OF).params(key.of().value(), key.panel().value()).query((row, n) -> new SupportSession(
                row.getObject("on_day", LocalDate.class), SupportSession.Came.valueOf(row.getString("came")),
                MeetingSql.officer(row, "recorded_by"))).list();
    }

    /// What was done last of each case: consent, a plan, or a session.
    Map<SupportSql.Key, Step> last(Collection<CaseId> ids) {
        return jdbc.sql(LAST).param(ItemSql.joined(ids)).query((row, n) -> new Step(new SupportSql.Key(
                        new CaseId(row.getObject("of_case", UUID.class)), MeetingSql.body(row, "panel")),
                        row.getObject("id", UUID.class), MeetingSql.moment(row, "at"))).list().stream()
                .collect(Collectors.toMap(Step::of, it -> it));
    }

    /// When something was done in support of a case since a moment, in order.
    List<Instant> since(Item of, Instant since) {
        return jdbc.sql(SINCE).params(of.of().value(), of.panel().value(), MeetingSql.at(since))
                .query((row, n) -> MeetingSql.moment(row, "at")).list();
    }

    Optional<UUID> last(Item of) {
        return jdbc.sql(STEP).params(of.of().value(), of.panel().value())
                .query((row, n) -> Optional.ofNullable(row.getObject(1, UUID.class))).single();
    }
}
