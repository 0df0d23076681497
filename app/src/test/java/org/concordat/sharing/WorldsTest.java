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
import org.concordat.ConcordatTest;
import org.concordat.access.NoLongerInOffice;
import org.concordat.access.SignedIn;
import org.concordat.kernel.Purpose;
import org.concordat.sharing.GeneratedWorld.Someone;
import org.concordat.sharing.GeneratedWorld.Told;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.concordat.storage.Superuser;
import org.springframework.transaction.support.TransactionTemplate;

/// In generated worlds, the database and the application both show exactly what a plain oracle says they may.
@ConcordatTest
class WorldsTest {

    /// Where the oracle and an answer part.
    private record Disagreement(Someone who, Told what, Optional<Purpose> stating, boolean oracle) {
    }

    @Autowired
    private ApplicationContext service;
    @Autowired
    private Inbox inbox;
    @Autowired
    private Disclosures disclosures;
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
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void theDatabaseShowsWhatTheOracleSays(long seed) throws SQLException {
        var generated = new GeneratedWorld(world, seed);
        assertThat(questions(generated)).isGreaterThan(2000);
        assertThat(readable(generated)).as("readable by a recipient").isGreaterThan(5);
        assertThat(askingTheDatabase(generated, jdbc -> { })).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void theFrontDoorsShowWhatTheOracleSays(long seed) {
        var generated = new GeneratedWorld(world, seed);
        assertThat(askingTheFrontDoors(generated)).isEmpty();
    }

    /// Each condition of the policy, taken away.
    @ParameterizedTest
    @ValueSource(strings = {"purpose", "role", "agreement", "sent_at", "visible_until", "body"})
    void aPolicyThatForgetsAConditionIsCaught(String forgotten) throws SQLException {
        var generated = new GeneratedWorld(world, 1);
        assertThat(askingTheDatabase(generated, jdbc -> forget(jdbc, forgotten)))
                .isNotEmpty().allMatch(it -> !it.oracle());
    }

    @Test
    void anOracleThatForgetsAcceptanceIsCaught() throws SQLException {
        var generated = new GeneratedWorld(world, 1);
        var everyone = new HashSet<>(generated.officers.stream().map(Someone::id).toList());
        generated.disclosures.replaceAll(it -> new Told(it.id(), it.from(), it.agreement(), it.purpose(), it.audience(),
                it.sent(), it.ended(), everyone, it.stated()));
        assertThat(askingTheDatabase(generated, jdbc -> { })).isNotEmpty().allMatch(Disagreement::oracle);
    }

    private interface Tampering {
        void with(JdbcClient jdbc);
    }

    /// Asks for every officer, disclosure and stated purpose, as the application's role, in one transaction of which
    /// nothing stays.
    private List<Disagreement> askingTheDatabase(GeneratedWorld generated, Tampering tampering) throws SQLException {
        var parted = new ArrayList<Disagreement>();
        try (var connection = Superuser.connect(service)) {
            connection.setAutoCommit(false);
            var jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            tampering.with(jdbc);
            jdbc.sql("set local role concordat_app").update();
            var ids = generated.disclosures.stream().map(it -> it.id().value()).toArray(UUID[]::new);
            for (var who : generated.officers) {
                jdbc.sql("select count(*) from access.bind(?, ?)").params(who.id().value(),
                        GeneratedWorld.NOW.atOffset(ZoneOffset.UTC)).query(Long.class).single();
                for (var stating : stating()) {
                    jdbc.sql("select set_config('concordat.purpose', ?, true)")
                            .param(stating.map(Purpose::slug).orElse("")).query(String.class).single();
                    Set<UUID> shown = new HashSet<>(jdbc.sql("select id from sharing.disclosure where id = any (?)")
                            .param(ids).query(UUID.class).list());
                    generated.disclosures.stream()
                            .filter(it -> shown.contains(it.id().value()) != generated.mayRead(who, it, stating))
                            .forEach(it -> parted.add(new Disagreement(who, it, stating,
                                    generated.mayRead(who, it, stating))));
                }
            }
            connection.rollback();
        }
        return parted;
    }

    private List<Disagreement> askingTheFrontDoors(GeneratedWorld generated) {
        var parted = new ArrayList<Disagreement>();
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            for (var who : generated.officers.stream().filter(Someone::inOffice).toList()) {
                var signedIn = new SignedIn(who.id(), GeneratedWorld.NOW);
                for (var it : generated.disclosures) {
                    var stating = Optional.ofNullable(it.stated().get(who.id()));
                    boolean reads = inbox.read(signedIn, it.id()) instanceof Reading.Opened;
                    if (reads != generated.mayReadReceived(who, it, stating)) {
                        parted.add(new Disagreement(who, it, stating, !reads));
                    }
                    boolean finds = disclosures.find(signedIn, it.id()).isPresent();
                    if (finds != generated.mayReadOwn(who, it)) {
                        parted.add(new Disagreement(who, it, Optional.empty(), !finds));
                    }
                }
            }
        });
        generated.officers.stream().filter(who -> !who.inOffice()).forEach(who -> assertThat(
                org.assertj.core.api.Assertions.catchThrowable(() -> inbox.read(
                        new SignedIn(who.id(), GeneratedWorld.NOW), generated.disclosures.getFirst().id())))
                .isInstanceOf(NoLongerInOffice.class));
        return parted;
    }

    private static void forget(JdbcClient jdbc, String condition) {
        var conditions = new ArrayList<>(List.of(
                "a.body = (select access.viewer_body())",
                "a.role = any ((select access.viewer_roles())::text[])",
                "a.agreement = any ((select access.viewer_agreements())::uuid[])",
                "a.purpose = (select access.viewer_purpose())",
                "a.sent_at <= (select access.viewer_at())",
                "a.visible_until > (select access.viewer_at())"));
        assertThat(conditions.removeIf(it -> it.startsWith("a." + condition + " "))).isTrue();
        jdbc.sql("drop policy disclosure_received on sharing.disclosure").update();
        // The envelopes have a wall of their own; it is taken down too, so that only this condition stands.
        jdbc.sql("create policy everything on sharing.addressed for select to concordat_app using (true)").update();
        jdbc.sql("create policy disclosure_received on sharing.disclosure for select to concordat_app using (exists ("
                + "select from sharing.addressed a join sharing.acceptance c on c.disclosure = a.disclosure"
                + " and c.officer = (select access.viewer_officer()) where a.disclosure = disclosure.id and "
                + String.join(" and ", conditions) + "))").update();
        jdbc.sql("create policy everything on sharing.acceptance for select to concordat_app using (true)").update();
    }

    private static long questions(GeneratedWorld generated) {
        return (long) generated.officers.size() * generated.disclosures.size() * stating().size();
    }

    private static long readable(GeneratedWorld generated) {
        return generated.officers.stream().flatMap(who -> generated.disclosures.stream().filter(it ->
                stating().stream().anyMatch(purpose -> generated.mayReadReceived(who, it, purpose)))).count();
    }

    private static List<Optional<Purpose>> stating() {
        return List.of(Optional.empty(), Optional.of(GeneratedWorld.PURPOSES.getFirst()),
                Optional.of(GeneratedWorld.PURPOSES.getLast()));
    }
}
