package org.concordat.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import javax.sql.DataSource;
import org.concordat.ConcordatTest;
import org.concordat.access.Role;
import org.concordat.access.Viewer;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.BodyKind;
import org.concordat.kernel.OfficerId;
import org.concordat.kernel.Words;
import org.concordat.storage.Superuser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A list looks at no more rows than it shows, whatever its body has received, and whether the planner knows the values
/// or plans for any: what PostgreSQL itself counts while it runs the statement as the application's role.
@ConcordatTest
class ListsStayShortTest {

    private static final int ROWS = 26;
    private static final int HISTORY = 4000;
    private static final int LITTLE = 300;

    /// Rows of two years to one role, one in two hundred to another instead. One in ten is neither answered nor let go.
    private static final String LAY = """
            insert into sharing.addressed (disclosure, body, role, reason, from_body, agreement, purpose, reference,
                about, marking, handling, answer_due, sent_at, visible_until, read_at, answered_at, disposed_at)
            select gen_random_uuid(), ?, case when i % 200 = 10 then 'PANEL_CHAIR' else 'SAFEGUARDING_LEAD' end, 'Why.',
                   gen_random_uuid(), gen_random_uuid(), 'prevent-support', 'D-0000-0000', 'THEME', 'OFFICIAL', 'P',
                   (at + interval '14 days')::date, at, at + interval '180 days', at,
                   case when i % 10 > 0 then at end, case when i % 10 > 0 then at end
              from generate_series(1, ?) i,
                   lateral (select ?::timestamptz - i * (interval '730 days' / ?::int) as at) t
            """;

    /// Disclosures of two years: of a hundred, one waits, one was declined and two were taken back.
    private static final String LAY_MADE = """
            insert into sharing.disclosure (id, reference, body, proposed_by, proposed_at, purpose, gateway, agreement,
                about, subject, title, words, marking, source_grade, information_grade, handling, provenance, material,
                necessity, aim, connection, less_intrusive, fair_balance, answer_due, review_on, expires_on,
                retention_rule, dispose_by, review_due, standing)
            select id, 'D-' || ? || '-' || upper(lpad(to_hex(i), 4, '0')), ?, id, at,
                   'prevent-support', 'ctsa-2015-s36', id, 'THEME', 'Leaflets', 'Leaflets', 'Words.', 'OFFICIAL', '1', 'A',
                   'P', 'POLICE', 'DEPERSONALISED', 'a', 'b', 'c', 'd', 'e', at::date, at::date,
                   (at + interval '180 days')::date, 'RRD-2Y', (at + interval '180 days')::date, (at + interval '90 days')::date,
                   case i % 100 when 10 then 'PROPOSED' when 20 then 'DECLINED' when 30 then 'RECALLED'
                        when 40 then 'SUPERSEDED' else 'SENT' end
              from (select i, gen_random_uuid() as id, ?::timestamptz - i * (interval '730 days' / ?::int) as at
                      from generate_series(1, ?) i) it
            """;

    @Autowired
    private ApplicationContext service;
    @Autowired
    private DataSource app;

    private World world;
    private static int times;

    @BeforeEach
    void open() throws SQLException {
        world = World.of(service);
    }

    @AfterEach
    void close() {
        world.close();
    }

    @ParameterizedTest
    @EnumSource(Inbox.Filter.class)
    void aFilterTouchesWhatItShows(Inbox.Filter filter) {
        var history = laid(HISTORY);
        for (var roles : Set.of(Set.of(Role.SAFEGUARDING_LEAD), Set.of(Role.PANEL_CHAIR),
                Set.of(Role.SAFEGUARDING_LEAD, Role.PANEL_CHAIR))) {
            assertThat(touched(InboxSql.statement(Optional.of(filter)), history, roles, Optional.of(filter)))
                    .allSatisfy((mode, rows) -> assertThat(rows).as("%s for %s, %s", filter, roles, mode)
                            .isPositive().isLessThanOrEqualTo(5 * ROWS * roles.size()));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {LITTLE, HISTORY})
    void theInboxTouchesWhatItShows(int history) {
        var body = laid(history);
        for (var roles : Set.of(Set.of(Role.SAFEGUARDING_LEAD), Set.of(Role.PANEL_CHAIR))) {
            assertThat(touched(InboxSql.statement(Optional.empty()), body, roles, Optional.empty()))
                    .allSatisfy((mode, rows) -> assertThat(rows).as("%s, %s", roles, mode)
                            .isPositive().isLessThanOrEqualTo(2 * ROWS));
        }
    }

    @ParameterizedTest
    @EnumSource(Originated.Standing.class)
    void whatABodyMadeTouchesWhatItShows(Originated.Standing standing) {
        var body = made();
        assertThat(touched(OriginatedSql.statement(Optional.of(standing)), body, Set.of(Role.ORIGINATOR), Optional.of(standing)))
                .allSatisfy((mode, rows) -> assertThat(rows).as("%s, %s", standing, mode)
                        .isPositive().isLessThanOrEqualTo(2 * ROWS));
    }

    @Test
    void allThatABodyMadeAndWhatWaitsTouchWhatTheyShow() {
        var body = made();
        var due = RetentionSql.DUE.replace(":from", "date 'epoch'").replace(":after", "'" + Place.OLDEST.id() + "'::uuid");
        for (var statement : List.of(OriginatedSql.statement(Optional.empty()), DecisionSql.WAITING, due)) {
            assertThat(touched(statement, body, Set.of(Role.APPROVER), Optional.empty()).values())
                    .allSatisfy(rows -> assertThat(rows).as(statement).isPositive().isLessThanOrEqualTo(2 * ROWS));
        }
    }

    /// The plain statement, which is right, and which this holds off.
    @Test
    void aListThatReadsTheHistoryIsCaught() {
        var body = laid(HISTORY);
        assertThat(touched(PlainLists.INBOX, body, Set.of(Role.PANEL_CHAIR), Optional.empty()).values())
                .anyMatch(rows -> rows > HISTORY / 2);
        assertThat(touched(PlainLists.INBOX, body, Set.of(Role.SAFEGUARDING_LEAD), Optional.of(Inbox.Filter.OVERDUE))
                .values()).anyMatch(rows -> rows > HISTORY / 2);
        assertThat(touched(PlainLists.ORIGINATED, made(), Set.of(Role.ORIGINATOR),
                Optional.of(Originated.Standing.DECLINED)).values()).anyMatch(rows -> rows > HISTORY / 2);
    }

    private BodyId made() {
        var body = world.body(BodyKind.COUNTER_TERRORISM_POLICING, "Police");
        world.jdbc().sql(LAY_MADE).params("%04d".formatted(++times), body.value(), GeneratedLists.NOW.atOffset(ZoneOffset.UTC), HISTORY, HISTORY).update();
        world.jdbc().sql("analyze sharing.disclosure").update();
        return body;
    }

    private BodyId laid(int history) {
        var body = world.body(BodyKind.SCHOOL, "School");
        forgetOthers();
        world.jdbc().sql(LAY).params(body.value(), history, GeneratedLists.NOW.atOffset(ZoneOffset.UTC), history).update();
        // What other tests left makes an index look larger than the rows in it.
        world.jdbc().sql("reindex table sharing.addressed").update();
        world.jdbc().sql("vacuum analyze sharing.addressed").update();
        return body;
    }

    /// What other tests left would count in the planner's estimates, so that a plan for any values depended on their order.
    private void forgetOthers() {
        try (var superuser = Superuser.connect(service); var statement = superuser.createStatement()) {
            statement.execute("set session_replication_role = replica");
            statement.execute("delete from sharing.addressed");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// How many rows of audiences and disclosures were looked at: those that passed and those that a filter threw away, once
    /// with a plan for these values and once with one for any.
    private Map<String, Long> touched(String statement, BodyId body, Set<Role> roles,
            Optional<? extends Enum<?>> filter) {
        OfficerId officer = world.officer(body, "Someone", roles.toArray(Role[]::new));
        return Stream.of("force_custom_plan", "force_generic_plan").collect(Collectors.toMap(mode -> mode, mode ->
                new Wall(app, officer, GeneratedLists.NOW, null).ask(jdbc -> {
                    jdbc.sql("select set_config('plan_cache_mode', ?, true)").param(mode).query(String.class).single();
                    return rows(JsonMapper.shared().readTree(explained(jdbc, statement, body, officer, filter)));
                })));
    }

    private static String explained(JdbcClient jdbc, String statement, BodyId body, OfficerId officer,
            Optional<? extends Enum<?>> filter) {
        var named = new String[] {"body", "officer", "at", "day", "rows", "skip", "reach", "only", "standing"};
        var prepared = statement;
        for (int i = 0; i < named.length; i++) {
            prepared = prepared.replaceAll("(?<!:):" + named[i] + "\\b", "\\$" + Math.min(i + 1, 8));
        }
        var at = GeneratedLists.NOW;
        jdbc.sql("prepare listed (uuid, uuid, timestamptz, date, int, int, int, text) as " + prepared).update();
        var values = Stream.of(body, officer, at, at.atZone(Viewer.ZONE).toLocalDate(), ROWS, 0, ROWS)
                .map(value -> "'" + value + "'").collect(Collectors.joining(", "));
        var plan = jdbc.sql("explain (analyze, timing off, format json) execute listed (" + values + ", "
                + filter.map(it -> "'" + it + "'").orElse("null") + ")").query(String.class).single();
        jdbc.sql("deallocate listed").update();   // the connection goes back to the pool
        return plan;
    }

    private static long rows(JsonNode node) {
        long own = 0;
        if (Set.of("addressed", "disclosure").contains(node.path("Relation Name").asString(""))) {
            double each = node.path("Actual Rows").asDouble(0) + node.path("Rows Removed by Filter").asDouble(0)
                    + node.path("Rows Removed by Index Recheck").asDouble(0);
            own = Math.round(each * node.path("Actual Loops").asDouble(0));
        }
        return own + StreamSupport.stream(node.spliterator(), false).mapToLong(ListsStayShortTest::rows).sum();
    }
}
