package org.concordat.walls;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.concordat.ConcordatTest;
import org.concordat.storage.Superuser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// Were one condition forgotten of a policy of a role other than the application's, that role could reach rows that are none
/// of its business, or could not reach those that it is there for: those of the public site, the courier, the sequencer, and
/// of the owner, as whom functions run. For the application's role, see [PolicyMutantsTest].
@ConcordatTest
class OtherRolesMutantsTest {

    private static final String OF_THE_VIEWER = "hop = 0 and body = access.viewer_body()";
    private static final String OWN_OR_BELOW = "hop > 0 or body = access.viewer_body()";

    private static final String SHOWN = "opens <= published.today() and (withdrawn_on is null or withdrawn_on >= opens)";

    /// What a role may do to some of the rows alone. What stands in no policy nobody may do; which policies there are is
    /// `docs/second-wall.txt`.
    private static final Map<String, String> SOME = new TreeMap<>(Map.of(
            "concordat_public select published.consultation", SHOWN,
            "concordat_courier delete notices.event", "ended_at is not null",
            "concordat_courier delete notices.letter", "ended_at is not null",
            "concordat_courier delete notices.line", "letter is not null or dropped_at is not null",
            "concordat_courier delete notices.event_again", "taken_at is not null",
            "concordat_owner delete ledger.entry", "id in (select entry from ledger.erasure)",
            "concordat_owner delete ledger.salt", "entry in (select entry from ledger.erasure)",
            "concordat_owner update sharing.disclosure", OWN_OR_BELOW,
            "concordat_owner update sharing.addressed", OWN_OR_BELOW));

    static {
        SOME.put("concordat_owner select people.membership", "not deconflicting");
        for (var copy : List.of("step", "words", "held")) {
            SOME.put("concordat_public select published.consultation_" + copy, "consultation in (select id from published.consultation where " + SHOWN + ")");
        }
    }

    /// What a role may add alone, where it may add: of all else, anything.
    private static final Map<String, String> ADDS = Map.of(
            "concordat_public intake.referral", "referred_by is null",
            "concordat_public intake.concern", "referred_by is null",
            "concordat_public intake.way_back", "taken_in_at is null",
            "concordat_public intake.complaint", "taken_in_at is null",
            "concordat_public intake.consultation_answer", "taken_in_at is null");

    /// What a role makes of no row that it may change: another body's.
    private static final Map<String, String> NEVER = Map.of(
            "concordat_owner sharing.disclosure", "body = gen_random_uuid() where " + OF_THE_VIEWER,
            "concordat_owner sharing.addressed", "body = gen_random_uuid() where " + OF_THE_VIEWER);

    /// Conditions that stand a second time elsewhere, so that taking one away changes nothing by itself.
    private static final Map<String, String> STANDS_TWICE = Map.of(
            "concordat_sequencer ledger.waiting waiting_taken with check: the whole",
            "it is granted neither to add a row nor to change one");

    /// Of what is done to some rows alone, there are others in the generated world, too.
    private static final List<String> LAID = List.of(
            "update notices.event set ended_at = null, outcome = null where get_byte(uuid_send(id), 0) < 128",
            "update notices.letter set ended_at = null, outcome = null where get_byte(uuid_send(id), 0) < 128",
            "update notices.line set letter = null where get_byte(uuid_send(notice), 0) < 160",
            "update notices.line set dropped_at = due_at where get_byte(uuid_send(notice), 0) < 64",
            "update intake.way_back set taken_in_at = now() where get_byte(uuid_send(referral), 0) < 128",
            "update notices.event_again set taken_at = asked_at where get_byte(uuid_send(id), 0) < 128",
            "insert into ledger.erasure select entry, gen_random_uuid(), now() from ledger.salt where get_byte(uuid_send(entry), 0) < 128 "
                    + "on conflict do nothing",
            """
            select set_config('concordat.body', d.body::text, true) from sharing.disclosure d
             where d.hop = 0 and exists (select from sharing.addressed a where a.body = d.body and a.hop = 0) order by d.id limit 1""");

    /// In how many worlds a mutant may hide.
    private static final int WORLDS = 24;

    private record Policy(String role, String table, String name, String clause, String expression) {

        Place at() {
            return new Place(role, table);
        }

        @Override
        public String toString() {
            return role + " " + table + " " + name + " " + clause;
        }
    }

    private record Mutant(Policy policy, PolicyText.Mutant text) {

        @Override
        public String toString() {
            return policy + ": " + text.what();
        }
    }

    private record Place(String role, String table) {

        @Override
        public String toString() {
            return role + " " + table;
        }
    }

    /// @param sql what the role tries
    /// @param expected how many rows it reaches, or whether it is taken
    private record Trial(String sql, String expected) {
    }

    @Autowired
    ApplicationContext service;

    private Connection superuser;

    @BeforeEach
    void open() throws SQLException {
        superuser = Superuser.connect(service);
        superuser.setAutoCommit(false);
    }

    private void lay(long seed) throws SQLException {
        superuser.rollback();
        Walls.large(superuser, seed);
        for (var each : LAID) {
            execute(each);
        }
    }

    @AfterEach
    void close() throws SQLException {
        superuser.rollback();
        superuser.close();
    }

    @Test
    void everyConditionOfEveryPolicyOfEveryOtherRoleIsMissed() throws SQLException {
        var policies = policies();
        var alive = new ArrayList<Mutant>();
        for (var policy : policies) {
            PolicyText.mutants(policy.expression()).forEach(text -> alive.add(new Mutant(policy, text)));
        }
        assertThat(alive).hasSizeGreaterThan(100);
        assertThat(policies).extracting(Policy::role).contains("concordat_courier", "concordat_owner", "concordat_public",
                "concordat_sequencer");
        for (long seed = 1; seed <= WORLDS && !STANDS_TWICE.keySet().containsAll(names(alive)); seed++) {
            lay(seed);
            var trials = new LinkedHashMap<Place, List<Trial>>();
            for (var at : policies.stream().map(Policy::at).distinct().toList()) {
                trials.put(at, trials(at));
                assertThat(wrong(at, trials.get(at))).as("what a role may do otherwise than it stands here").isEmpty();
            }
            for (var mutant : List.copyOf(alive)) {
                if (isMissed(mutant, trials.get(mutant.policy().at()))) {
                    alive.remove(mutant);
                }
            }
        }
        assertThat(names(alive)).isEqualTo(STANDS_TWICE.keySet());
    }

    private static Set<String> names(List<Mutant> mutants) {
        return mutants.stream().map(Mutant::toString).collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void whatIsDoneToSomeRowsAloneIsAskedOfOthersToo() throws SQLException {
        lay(1);
        for (var some : SOME.entrySet()) {
            var table = some.getKey().substring(some.getKey().lastIndexOf(' ') + 1);
            assertThat(count(table, "not (" + some.getValue() + ")")).as(some.getKey()).isNotEqualTo("0");
            assertThat(count(table, some.getValue())).as(some.getKey()).isNotEqualTo("0");
        }
    }

    private boolean isMissed(Mutant mutant, List<Trial> trials) throws SQLException {
        var whole = superuser.setSavepoint();
        execute("alter policy %s on %s %s (%s)".formatted(mutant.policy().name(), mutant.policy().table(), mutant.policy().clause(),
                mutant.text().expression()));
        var missed = !wrong(mutant.policy().at(), trials).isEmpty();
        superuser.rollback(whole);
        superuser.releaseSavepoint(whole);
        return missed;
    }

    private List<String> wrong(Place at, List<Trial> trials) throws SQLException {
        var all = new ArrayList<String>();
        for (var trial : trials) {
            var became = tried(at.role(), trial.sql());
            if (!became.equals(trial.expected())) {
                all.add(at + ": " + trial + " became " + became);
            }
        }
        return all;
    }

    /// What a role tries at a table, as far as it is granted it; nothing where the world has no row of it.
    private List<Trial> trials(Place at) throws SQLException {
        var all = new ArrayList<Trial>();
        if (count(at.table(), "true").equals("0")) {
            return all;
        }
        if (granted(at, "select")) {
            all.add(new Trial("select count(*) from " + at.table(), count(at.table(), where(at, "select"))));
        }
        if (granted(at, "insert")) {
            var may = ADDS.getOrDefault(at.toString(), where(at, "insert"));
            adds(at, may, "taken", all);
            adds(at, "not (" + may + ")", "refused", all);
        }
        if (granted(at, "delete")) {
            all.add(new Trial("delete from " + at.table(), count(at.table(), where(at, "delete"))));
        }
        var column = one("select min(a.attname::text) from pg_attribute a where %s and has_column_privilege('%s', a.attrelid, a.attnum, 'update')"
                .formatted(written(at), at.role()));
        if (column != null) {
            all.add(new Trial("update %1$s set %2$s = %2$s".formatted(at.table(), column), count(at.table(), where(at, "update"))));
        }
        if (NEVER.containsKey(at.toString()) && !count(at.table(), OF_THE_VIEWER).equals("0")) {
            all.add(new Trial("update %s set %s".formatted(at.table(), NEVER.get(at.toString())), "refused"));
        }
        return all;
    }

    /// A row like one of those.
    private void adds(Place at, String which, String expected, List<Trial> all) throws SQLException {
        var like = one("select min(to_jsonb(t)::text) from %s t where %s".formatted(at.table(), which));
        if (like != null) {
            var columns = one("select string_agg(quote_ident(a.attname), ', ') from pg_attribute a where " + written(at));
            all.add(new Trial("insert into %1$s (%3$s) select %3$s from jsonb_populate_record(null::%1$s, '%2$s')".formatted(at.table(),
                    like.replace("'", "''"), columns), expected));
        }
    }

    /// Its columns that are not made of others.
    private static String written(Place at) {
        return "a.attrelid = '%s'::regclass and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' and a.attidentity = ''"
                .formatted(at.table());
    }

    private boolean granted(Place at, String what) throws SQLException {
        return one("select has_%s_privilege('%s', '%s', '%s')".formatted(what.equals("select") ? "any_column" : "table", at.role(), at.table(), what))
                .equals("t");
    }

    /// Of which rows.
    private String where(Place at, String what) throws SQLException {
        var some = SOME.get(at.role() + " " + what + " " + at.table());
        if (some != null) {
            return some;
        }
        return one("""
                select count(*) > 0 from pg_policies
                 where '%s' = any (roles) and permissive = 'PERMISSIVE' and schemaname || '.' || tablename = '%s'
                   and lower(cmd) in ('all', '%s')""".formatted(at.role(), at.table(), what)).equals("t") ? "true" : "false";
    }

    private String count(String table, String where) throws SQLException {
        return one("select count(*) from %s where %s".formatted(table, where));
    }

    /// How many rows it reached; of an insert, whether row security took it, whatever keys say then.
    private String tried(String role, String sql) throws SQLException {
        var before = superuser.setSavepoint();
        try {
            execute("set local role " + role);
            if (sql.startsWith("select")) {
                return one(sql);
            }
            try (var statement = superuser.createStatement()) {
                int reached = statement.executeUpdate(sql);
                return sql.startsWith("insert") ? "taken" : Integer.toString(reached);
            }
        } catch (SQLException e) {
            return switch (e.getSQLState()) {
                case "42501" -> "refused";
                case "23505", "23P01" -> "taken";
                default -> throw e;
            };
        } finally {
            superuser.rollback(before);
            superuser.releaseSavepoint(before);
        }
    }

    private List<Policy> policies() throws SQLException {
        var all = new ArrayList<Policy>();
        execute("set local search_path = pg_catalog");
        try (var statement = superuser.createStatement(); var rows = statement.executeQuery("""
                select r.name, schemaname || '.' || tablename, policyname, qual, with_check
                  from pg_policies, unnest(roles) r (name)
                 where r.name <> 'concordat_app' order by 1, 2, 3
                """)) {
            while (rows.next()) {
                for (int clause : new int[] {4, 5}) {
                    var expression = rows.getString(clause);
                    if (expression != null) {
                        all.add(new Policy(rows.getString(1), rows.getString(2), rows.getString(3),
                                clause == 4 ? "using" : "with check", expression.replaceAll("\\s+", " ")));
                    }
                }
            }
        }
        return all;
    }

    private String one(String sql) throws SQLException {
        try (var statement = superuser.createStatement(); var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (var statement = superuser.createStatement()) {
            statement.execute(sql);
        }
    }
}
