package org.concordat.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.concordat.ConcordatTest;
import org.concordat.access.SignedIn;
import org.concordat.kernel.Purpose;
import org.concordat.sharing.GeneratedWorld.Someone;
import org.concordat.sharing.GeneratedWorld.Told;
import org.concordat.storage.Superuser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/// In generated worlds with grants and broken glass in every state, the database and the application both show exactly
/// what a plain oracle says they may.
@ConcordatTest
class OpenedWorldsTest {

    private static final Consumer<JdbcClient> NOT_AT_ALL = jdbc -> { };

    /// In how many worlds a forgotten condition may hide.
    private static final int WORLDS = 20;

    private record Disagreement(Someone who, Told what, Optional<Purpose> stating, boolean oracle) {
    }

    @Autowired
    private ApplicationContext service;
    @Autowired
    private Inbox inbox;
    @Autowired
    private TransactionTemplate transaction;

    private World world;

    @BeforeEach
    void open() throws SQLException {
        world = World.of(service);
    }

    @AfterEach
    void close() {
        world.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void theDatabaseShowsWhatTheOracleSays(long seed) throws SQLException {
        var opened = new OpenedWorld(world, seed);
        assertThat(readableThroughThem(opened)).as("readable by a grant or broken glass alone").isPositive();
        assertThat(askingTheDatabase(opened, NOT_AT_ALL)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12})
    void theFrontDoorsShowWhatTheOracleSays(long seed) {
        var opened = new OpenedWorld(world, seed);
        var parted = new ArrayList<Disagreement>();
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            for (var who : opened.generated.officers.stream().filter(Someone::inOffice).toList()) {
                var signedIn = new SignedIn(who.id(), OpenedWorld.NOW);
                for (var it : opened.generated.disclosures) {
                    var stating = Optional.ofNullable(it.stated().get(who.id()));
                    boolean should = opened.generated.mayReadReceived(who, it, stating) || opened.mayReadOpened(who, it, stating);
                    if (inbox.read(signedIn, it.id()) instanceof Reading.Opened != should) {
                        parted.add(new Disagreement(who, it, stating, should));
                    }
                }
            }
        });
        assertThat(parted).isEmpty();
    }

    /// Each condition of the two ways, taken away.
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            disclosure_through_grant | a.body =
            disclosure_through_grant | a.agreement =
            disclosure_through_grant | a.purpose =
            disclosure_through_grant | a.sent_at <=
            disclosure_through_grant | a.visible_until >
            disclosure_through_glass | a.body =
            disclosure_through_glass | a.agreement =
            disclosure_through_glass | a.purpose =
            disclosure_through_glass | a.sent_at <=
            disclosure_through_glass | a.visible_until >
            """)
    void aPolicyThatForgetsAConditionIsCaught(String policy, String condition) throws SQLException {
        assertThat(missed(jdbc -> forget(jdbc, policy, condition))).isNotEmpty().allMatch(it -> !it.oracle());
    }

    /// Each condition of what stands open, taken from the functions that gather it; some world shows it. The roles they ask
    /// for are taken away by FunctionMutantsTest.
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            granted_to_viewer | g.officer = access.viewer_officer()
            granted_to_viewer | g.outcome = 'GIVEN'
            granted_to_viewer | g.decided_at <= access.viewer_at()
            granted_to_viewer | g.stands_until > access.viewer_at()
            granted_to_viewer | w.request is null
            broken_by_viewer | b.officer = access.viewer_officer()
            broken_by_viewer | b.broken_at <= access.viewer_at()
            broken_by_viewer | b.stands_until > access.viewer_at()
            """, quoteCharacter = '"')
    void aFunctionThatForgetsAConditionIsCaught(String function, String condition) throws SQLException {
        assertThat(missed(jdbc -> forgetIn(jdbc, function, condition))).isNotEmpty().allMatch(it -> !it.oracle());
    }

    /// What is seen of it in the first world that shows anything.
    private List<Disagreement> missed(Consumer<JdbcClient> tampering) throws SQLException {
        for (long seed = 1; seed <= WORLDS; seed++) {
            var parted = askingTheDatabase(new OpenedWorld(world, seed), tampering);
            if (!parted.isEmpty()) {
                return parted;
            }
        }
        return List.of();
    }

    @Test
    void theWallsOfEnvelopesAloneChangeNothing() throws SQLException {
        assertThat(askingTheDatabase(new OpenedWorld(world, 1), OpenedWorldsTest::liftTheOtherWalls)).isEmpty();
    }

    private static void forgetIn(JdbcClient jdbc, String function, String condition) {
        liftTheOtherWalls(jdbc);
        var whole = jdbc.sql("select prosrc from pg_proc where pronamespace = 'sharing'::regnamespace and proname = ?")
                .param(function).query(String.class).single();
        assertThat(whole).contains(condition);
        jdbc.sql("create or replace function sharing." + function + "() returns uuid[] language sql stable security definer"
                + " set search_path = pg_catalog, pg_temp as $f$" + whole.replace(condition, "true") + "$f$").update();
    }

    private static void forget(JdbcClient jdbc, String policy, String condition) {
        liftTheOtherWalls(jdbc);
        var whole = jdbc.sql("select qual from pg_policies where schemaname = 'sharing' and policyname = ?").param(policy)
                .query(String.class).single();
        int from = whole.indexOf(condition);
        assertThat(from).as(condition + " in " + whole).isNotNegative();
        int opens = whole.charAt(from - 1) == '(' ? from - 1 : whole.lastIndexOf("(( SELECT", from);
        int closes = opens;
        for (int depth = 0; ; closes++) {
            depth += whole.charAt(closes) == '(' ? 1 : whole.charAt(closes) == ')' ? -1 : 0;
            if (depth == 0) {
                break;
            }
        }
        jdbc.sql("drop policy " + policy + " on sharing.disclosure").update();
        jdbc.sql("create policy " + policy + " on sharing.disclosure for select to concordat_app using ("
                + whole.substring(0, opens) + "true" + whole.substring(closes + 1) + ")").update();
    }

    /// What the policies look into has walls of its own; they are taken down, so that the conditions themselves stand.
    private static void liftTheOtherWalls(JdbcClient jdbc) {
        for (var table : List.of("addressed", "acceptance", "grant_decision", "grant_withdrawal", "breaking")) {
            jdbc.sql("create policy everything on sharing." + table + " for select to concordat_app using (true)").update();
        }
    }

    private List<Disagreement> askingTheDatabase(OpenedWorld opened, Consumer<JdbcClient> tampering) throws SQLException {
        var parted = new ArrayList<Disagreement>();
        try (var connection = Superuser.connect(service)) {
            connection.setAutoCommit(false);
            var jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            tampering.accept(jdbc);
            jdbc.sql("set local role concordat_app").update();
            var ids = opened.generated.disclosures.stream().map(it -> it.id().value()).toArray(UUID[]::new);
            for (var who : opened.generated.officers) {
                jdbc.sql("select count(*) from access.bind(?, ?)").params(who.id().value(),
                        OpenedWorld.NOW.atOffset(ZoneOffset.UTC)).query(Long.class).single();
                for (var stating : stating()) {
                    jdbc.sql("select set_config('concordat.purpose', ?, true)")
                            .param(stating.map(Purpose::slug).orElse("")).query(String.class).single();
                    Set<UUID> shown = new HashSet<>(jdbc.sql("select id from sharing.disclosure where id = any (?)")
                            .param(ids).query(UUID.class).list());
                    opened.generated.disclosures.stream()
                            .filter(it -> shown.contains(it.id().value()) != opened.mayRead(who, it, stating))
                            .forEach(it -> parted.add(new Disagreement(who, it, stating, opened.mayRead(who, it, stating))));
                }
            }
            connection.rollback();
        }
        return parted;
    }

    private static long readableThroughThem(OpenedWorld opened) {
        return opened.generated.officers.stream().flatMap(who -> opened.generated.disclosures.stream()
                .filter(it -> !opened.generated.mayRead(who, it, Optional.of(it.purpose())))
                .filter(it -> opened.mayReadOpened(who, it, Optional.of(it.purpose())))).count();
    }

    private static List<Optional<Purpose>> stating() {
        return List.of(Optional.empty(), Optional.of(GeneratedWorld.PURPOSES.getFirst()),
                Optional.of(GeneratedWorld.PURPOSES.getLast()));
    }
}
