package org.concordat.walls;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.concordat.ConcordatTest;
import org.concordat.access.Role;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.BodyKind;
import org.concordat.kernel.OfficerId;
import org.concordat.sharing.World;
import org.concordat.storage.Superuser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.namedparam.NamedParameterUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Lists of cases, concerns, records of persons and letters look at no more rows than they show, whatever years have left:
/// what PostgreSQL counts while it runs the statement as the application's role, with a plan for these values and with one for
/// any. Lists of disclosures: `ListsStayShortTest`.
@ConcordatTest
class ListsReadWhatTheyShowTest {

    private static final int ROWS = 26;
    private static final int HISTORY = 4000;
    /// Of what has a rule about roles in its second wall, PostgreSQL expects one row in a hundred to pass it: of few more than a
    /// hundred times what is shown, to read all would be as good.
    private static final int LONG_HISTORY = 20_000;
    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

    /// A statement, and the years before it.
    ///
    /// @param statement the class and field that hold it
    /// @param values of its parameters, in order: a body, an officer, or as they stand
    /// @param laid tables, each with a row of it as JSON, number `i` of the officer `:officer` of the body `:body`
    /// @param history how many rows are laid
    record Listed(String statement, List<String> values, Map<String, String> laid, int history) {

        Listed(String statement, List<String> values, Map<String, String> laid) {
            this(statement, values, laid, HISTORY);
        }

        @Override
        public String toString() {
            return statement;
        }
    }

    private static final Map<String, String> CASES = Map.of("casework.case", "'id', gen_random_uuid(), 'reference', 'list ' || i, "
            + "'kind', 'PERSON', 'urgent', false, 'body', :body, 'opened_by', :officer, 'opened_at', at, 'owner', :officer, "
            + "'owned_since', at, 'due_on', at::date + 5, 'stage', 'RECEIVED', 'next_on', at::date + 5, 'hear_by', at::date + 5, 'from_public', false");
    /// Of a body of which forty others own nearly all.
    private static final Map<String, String> FEW_CASES = Map.of("casework.case", CASES.get("casework.case").replace("'owner', :officer",
            "'owner', case when i % 100 = 0 then :officer else md5((i % 40)::text)::uuid end"));
    private static final List<String> OWN = List.of("officer", "body", "26", "0", "26", "0");
    private static final List<String> SILENT = List.of("officer", "body", "2026-11-23", "26", "0", "26", "0");
    private static final Map<String, String> REFERRALS = Map.of("intake.referral", "'id', gen_random_uuid(), 'reference', "
            + "'C-0000-' || upper(lpad(to_hex(i), 4, '0')), 'kind', 'PERSON', 'urgent', false, 'from_body', :body, 'referred_by', "
            + ":officer, 'referred_at', at, 'area', gen_random_uuid(), 'to_body', :body, 'from_public', false");
    private static final Map<String, String> LETTERS = Map.of("notices.letter", "'id', gen_random_uuid(), 'officer', :officer, "
            + "'body', :body, 'address', 'a@example.org', 'made_at', at, 'tries', 1, 'ended_at', at, 'outcome', 'SENT'");
    private static final Map<String, String> RECORDS = Map.of(
            "people.identity", "'id', md5('list ' || i)::uuid, 'told_by', :body, 'recorded_by', :officer, 'recorded_at', at, "
                    + "'name', 'Jo', 'age_band', 'NOT_KNOWN', 'source', 'A', 'source_day', at::date, 'for_concern', true",
            "people.search", "'identity', md5('list ' || i)::uuid, 'body', :body, 'officer', :officer, 'searched_at', at, "
                    + "'purpose', 'prevent-support', 'reason', 'A'");

    static Stream<Listed> lists() {
        return Stream.of(
                new Listed("casework.CaseSql.ALL", List.of("body", "26", "0"), CASES),
                new Listed("casework.CaseSql.OF", OWN, CASES),
                new Listed("casework.CaseSql.OF", OWN, FEW_CASES),
                new Listed("casework.CaseSql.OVERDUE", List.of("body", "2026-11-23", "26", "0"), CASES),
                new Listed("casework.CaseSql.SILENT", SILENT, CASES),
                new Listed("casework.CaseSql.SILENT", SILENT, FEW_CASES),
                new Listed("intake.ReferralSql.BY", List.of("officer", "26", "0"), REFERRALS),
                new Listed("notices.LetterSql.OF", List.of("officer", "26"), LETTERS),
                new Listed("people.RecordSql.OF_BODY", List.of("body", "26", "0"), RECORDS, LONG_HISTORY));
    }

    @Autowired
    private ApplicationContext service;

    private World world;
    private BodyId body;
    private OfficerId officer;

    @BeforeEach
    void lay() throws SQLException {
        world = World.of(service);
        body = world.body(BodyKind.POLICE_FORCE, "Northvale Police");
        officer = world.officer(body, "Pat", Role.PREVENT_OFFICER, Role.SAFEGUARDING_LEAD);
    }

    @AfterEach
    void close() {
        world.close();
    }

    @ParameterizedTest
    @MethodSource("lists")
    void readsWhatItShows(Listed list) throws Exception {
        for (var mode : List.of("force_custom_plan", "force_generic_plan")) {
            assertThat(read(list, statement(list.statement()), mode)).as("rows of each table, " + mode)
                    .allSatisfy((table, rows) -> assertThat(rows).as(table).isBetween((long) ROWS, 2L * ROWS))
                    .hasSameSizeAs(list.laid().keySet());
        }
    }

    @Test
    void aListThatReadsTheHistoryIsCaught() throws Exception {
        var cases = lists().findFirst().orElseThrow();
        assertThat(read(cases, statement(cases.statement()).replace("order by c.next_on", "order by c.opened_at"),
                "force_custom_plan").get("case")).isGreaterThanOrEqualTo(HISTORY);
    }

    /// How many rows of each of its tables were looked at, also those that a filter threw away; nothing of it stays.
    private Map<String, Long> read(Listed list, String statement, String mode) throws SQLException {
        try (var superuser = Superuser.connect(service)) {
            for (var table : list.laid().keySet()) {
                // What was laid before and taken back makes a table and its indexes look larger than the rows in them.
                execute(superuser, "vacuum " + table);
                execute(superuser, "reindex table " + table);
            }
            superuser.setAutoCommit(false);
            execute(superuser, "set local session_replication_role = replica");
            for (var table : list.laid().entrySet()) {
                execute(superuser, "delete from " + table.getKey());   // what other tests left would count in the estimates
                execute(superuser, here("insert into %1$s select (jsonb_populate_record(null::%1$s, jsonb_build_object(%2$s))).* "
                        .formatted(table.getKey(), table.getValue()) + "from generate_series(1, " + list.history() + ") i, "
                        + "lateral (select '2026-11-22T12:00Z'::timestamptz - i * interval '4 hours' as at) t"));
                execute(superuser, "analyze " + table.getKey());
            }
            execute(superuser, "set local role concordat_app");
            execute(superuser, "set local plan_cache_mode = " + mode);
            try (var bind = superuser.prepareStatement("select roles from access.bind(?, ?)")) {
                bind.setObject(1, officer.value());
                bind.setObject(2, NOW.atOffset(ZoneOffset.UTC));
                bind.execute();
            }
            execute(superuser, "prepare listed as " + numbered(statement));
            var values = list.values().stream().map(value -> value.equals("body") ? body.toString()
                    : value.equals("officer") ? officer.toString() : value).map(value -> "'" + value + "'").toList();
            try (var rows = superuser.createStatement().executeQuery("explain (analyze, timing off, format json) execute listed ("
                    + String.join(", ", values) + ")")) {
                rows.next();
                return counted(JsonMapper.shared().readTree(rows.getString(1)), list);
            } finally {
                superuser.rollback();
                execute(superuser, "deallocate all");
            }
        }
    }

    private static Map<String, Long> counted(JsonNode plan, Listed list) {
        var counted = new TreeMap<String, Long>();
        for (var table : list.laid().keySet()) {
            var name = table.substring(table.indexOf('.') + 1);
            counted.put(name, rows(plan, name));
        }
        return counted;
    }

    private static long rows(JsonNode node, String table) {
        long own = 0;
        if (node.path("Relation Name").asString("").equals(table)) {
            double each = node.path("Actual Rows").asDouble(0) + node.path("Rows Removed by Filter").asDouble(0)
                    + node.path("Rows Removed by Index Recheck").asDouble(0);
            own = Math.round(each * node.path("Actual Loops").asDouble(0));
        }
        return own + StreamSupport.stream(node.spliterator(), false).mapToLong(it -> rows(it, table)).sum();
    }

    private String here(String sql) {
        return sql.replace(":body", "'" + body + "'::uuid").replace(":officer", "'" + officer + "'::uuid");
    }

    private static String numbered(String statement) {
        var questions = NamedParameterUtils.substituteNamedParameters(NamedParameterUtils.parseSqlStatement(statement), null);
        var parts = new ArrayList<>(List.of(questions.split("\\?", -1)));
        var numbered = new StringBuilder(parts.getFirst());
        for (int i = 1; i < parts.size(); i++) {
            numbered.append('$').append(i).append(parts.get(i));
        }
        return numbered.toString();
    }

    private static String statement(String held) throws ReflectiveOperationException {
        int dot = held.lastIndexOf('.');
        var field = Class.forName("org.concordat." + held.substring(0, dot)).getDeclaredField(held.substring(dot + 1));
        field.setAccessible(true);
        return (String) field.get(null);
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
