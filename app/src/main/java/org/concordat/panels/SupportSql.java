package org.concordat.panels;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concordat.access.Viewer;
import org.concordat.casework.CaseId;
import org.concordat.kernel.BodyId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What is done about a case that a panel supports: consent, and what the support is for. Rows that never change.
@Component
class SupportSql {

    private static final String CONSENT = """
            insert into panels.consent (id, item, meeting, panel, of_case, body, number, state, how, on_day, by_whom, recorded_by,
                                        recorded_at, reassess_by)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict do nothing
            """;

    private static final String CONSENTS = """
            select of_case, panel, id, state, how, on_day, by_whom, recorded_at, reassess_by from panels.consent
             where of_case = any (string_to_array(?, ',')::uuid[]) order by of_case, panel, number
            """;

    private static final String PLAN = """
            insert into panels.plan (id, item, meeting, panel, of_case, body, number, words, written_by, written_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict do nothing
            """;

    private static final String PLANS = """
            select words, written_by, written_at from panels.plan where of_case = ? and panel = ? order by number
            """;

    private static final String MADE = """
            select exists (select from panels.consent where id = ? and recorded_by = ?)
                or exists (select from panels.plan where id = ? and written_by = ?)
                or exists (select from panels.action where id = ? and set_by = ?)
                or exists (select from panels.session where id = ? and recorded_by = ?)
            """;

    private static final String STEP = "select s.of_case, s.panel from panels.step_found(?) s";

    private static final String HOLD = "select 1 from (select pg_advisory_xact_lock(hashtextextended(?::text, 181))) held";

    /// Support of a case by a panel, over all the times that it came there.
    record Key(CaseId of, BodyId panel) {

        static Key of(Item it) {
            return new Key(it.of(), it.panel());
        }
    }

    private record Said(Key key, Consent consent) {
    }

    private final JdbcClient jdbc;

    SupportSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Acts of support of one case follow one another.
    void hold(CaseId of) {
        jdbc.sql(HOLD).param(of.value()).query(Integer.class).single();
    }

    /// Whether the viewer has done it already, by an earlier submit of the same form.
    boolean isMade(Viewer chair, UUID act) {
        var by = chair.officer().value();
        return jdbc.sql(MADE).params(act, by, act, by, act, by, act, by).query(Boolean.class).single();
    }

    /// Whether there was none with this id.
    boolean record(Viewer chair, Item of, int number, Consent it) {
        return jdbc.sql(CONSENT).param(it.id()).param(of.id().value()).param(of.meeting().value()).param(of.panel().value())
                .param(of.of().value()).param(of.body().value()).param(number).param(it.state().name()).param(it.how())
                .param(it.on()).param(it.by().value()).param(chair.officer().value()).param(MeetingSql.at(it.at()))
                .param(it.reassessBy()).update() == 1;
    }

    /// What was said of each case, the first first.
    Map<Key, List<Consent>> consents(Collection<CaseId> ids) {
        return jdbc.sql(CONSENTS).param(ItemSql.joined(ids)).query((row, n) -> new Said(
                        new Key(new CaseId(row.getObject("of_case", UUID.class)), MeetingSql.body(row, "panel")), consent(row)))
                .list().stream().collect(Collectors.groupingBy(Said::key, Collectors.mapping(Said::consent, Collectors.toList())));
    }

    List<Consent> consents(Item of) {
        return consents(List.of(of.of())).getOrDefault(Key.of(of), List.of());
    }

    /// In support of which case, at which panel, something was said, planned or held.
    Optional<Key> of(UUID step) {
        return jdbc.sql(STEP).param(step).query((row, n) -> new Key(new CaseId(row.getObject("of_case", UUID.class)),
                MeetingSql.body(row, "panel"))).optional();
    }

    /// Whether there was none with this id.
    boolean write(Viewer chair, UUID act, Item of, int number, String words) {
        return jdbc.sql(PLAN).params(act, of.id().value(), of.meeting().value(), of.panel().value(), of.of().value(),
                of.body().value(), number, words, chair.officer().value(), MeetingSql.at(chair.at())).update() == 1;
    }

    /// The first first.
    List<SupportPlan> plans(Key key) {
        return jdbc.sql(PLANS).params(key.of().value(), key.panel().value()).query((row, n) -> new SupportPlan(row.getString("words"),
                MeetingSql.officer(row, "written_by"), MeetingSql.moment(row, "written_at"))).list();
    }

    private static Consent consent(ResultSet row) throws SQLException {
        return new Consent(row.getObject("id", UUID.class), Consent.State.valueOf(row.getString("state")), row.getString("how"),
                row.getObject("on_day", LocalDate.class), MeetingSql.officer(row, "by_whom"), MeetingSql.moment(row, "recorded_at"),
                row.getObject("reassess_by", LocalDate.class));
    }
}
