package org.concordat.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import javax.sql.DataSource;
import org.concordat.ConcordatTest;
import org.concordat.TestClock;
import org.concordat.storage.Superuser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/// The chain in the database, with no Java between: nothing is passed on without a yes, and no chain comes back to where
/// it began.
@ConcordatTest
class ChainWallTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private static final String COPY = """
            insert into sharing.disclosure (id, reference, body, proposed_by, proposed_at, purpose, gateway, agreement, about,
                subject, title, words, marking, source_grade, information_grade, handling, provenance, material, necessity,
                aim, connection, less_intrusive, fair_balance, answer_due, review_on, expires_on, retention_rule, dispose_by,
                supersedes, derived_from, onward, why_corrected)
            select ?, ?, ?, ?, proposed_at, purpose, ?, ?, about, subject, title, words, marking, source_grade,
                   information_grade, handling, provenance, material, necessity, aim, connection, less_intrusive,
                   fair_balance, answer_due, review_on, expires_on, retention_rule, dispose_by, ?::uuid, ?::uuid, ?::uuid, ?
              from sharing.disclosure where id = ?
            """;

    @Autowired
    private ApplicationContext service;
    @Autowired
    private DataSource app;
    @Autowired
    private Drafts drafts;
    @Autowired
    private Proposals proposals;
    @Autowired
    private Approvals approvals;
    @Autowired
    private Inbox inbox;
    @Autowired
    private Onwards onwards;
    @Autowired
    private TestClock clock;

    private World world;
    private Relay relay;
    private Composing composing;
    private DisclosureId told;

    @BeforeEach
    void lay() throws SQLException {
        world = World.of(service);
        relay = Relay.in(world);
        composing = new Composing(drafts, proposals, approvals, inbox, clock);
        told = relay.told(composing, TODAY);
        composing.opened(relay.school().lead(), told);
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void nothingIsPassedOnWithoutAYesThatCoversIt() {
        var onward = ((Consenting.Done) Relay.ask(composing, onwards, relay.school(), told, relay.council().body())).onward();
        refuses("without its originator's yes", relay.school(), "ctsa-2015-s36", null, told, null);
        refuses("without its originator's yes", relay.school(), "ctsa-2015-s36", null, told, onward);
        onwards.give(composing.in(relay.police().approver()), onward, UUID.randomUUID(), "Yes.");
        assertThat(copied(relay.school(), "ctsa-2015-s36", told, onward)).isOne();
        refuses("without its originator's yes", relay.school(), "common-law-policing", null, told, onward);
        world.jdbc().sql("update sharing.onward_request set purpose = 'serious-crime' where id = ?").param(onward).update();
        refuses("without its originator's yes", relay.school(), "ctsa-2015-s36", null, told, onward);
    }

    @Test
    void aCorrectionStandsWhereWhatItCorrectsStood() {
        refuses("stands where what it corrects stood", relay.school(), "ctsa-2015-s36", told, null, null);
        var columns = columns(relay.police(), "ctsa-2015-s36", told, null, null);
        columns[9] = null;
        reading(relay.police()).refuses("a correction says why", COPY, columns);
        refuses("stands where what it corrects stood", relay.police(), "ctsa-2015-s36", told, told, null);
    }

    @Test
    void whatIsAddressedIsWhatTheOriginatorWasToldOf() {
        var onward = ((Consenting.Done) Relay.ask(composing, onwards, relay.school(), told, relay.council().body())).onward();
        onwards.give(composing.in(relay.police().approver()), onward, UUID.randomUUID(), "Yes.");
        var passed = relay.passedOn(composing, TODAY, relay.school(), told, relay.council().body(), relay.next());
        world.jdbc().sql("delete from sharing.decision where disclosure = ?").param(passed.value()).update();
        var copy = Wall.copy("sharing.addressed", "disclosure");
        wall(relay.school()).refuses("nobody but those of whom the originator was told", copy,
                "{\"role\": \"PREVENT_OFFICER\", \"sent_at\": null}", passed.value());
        wall(relay.school()).refuses("nobody but those of whom the originator was told", copy,
                "{\"body\": \"" + relay.second().body() + "\", \"sent_at\": null}", passed.value());
        world.jdbc().sql("update sharing.addressed set visible_until = '2026-12-01' where disclosure = ?").param(told.value())
                .update();
        wall(relay.school()).refuses("nothing outlasts what it is passed on from", copy.replace("where t.disclosure",
                "where t.role = 'SAFEGUARDING_LEAD' and t.disclosure"), "{\"sent_at\": null}", passed.value());
    }

    /// With every trigger off, and whoever looks: it is the keys that hold it. A hop is one more than that of its source, so
    /// a chain that came back would need a number greater than itself.
    @Test
    void noChainComesBackToWhereItBegan() throws SQLException {
        var other = relay.told(composing, TODAY);
        try (var connection = Superuser.connect(service)) {
            connection.setAutoCommit(false);
            var jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            jdbc.sql("alter table sharing.disclosure disable trigger user").update();
            for (var loop : new String[] {
                "update sharing.disclosure set derived_from = id, hop = 1, source_hop = 0 where id = :a",
                "update sharing.disclosure set derived_from = id, hop = 1, source_hop = 1 where id = :a",
                "update sharing.disclosure set supersedes = id, version = 2, old_version = 1, first_version = id where id = :a",
                "update sharing.disclosure set derived_from = case id when :a then :b else :a end, hop = 1, source_hop = 0"
                        + " where id in (:a, :b)",
                "update sharing.disclosure set derived_from = case id when :a then :b else :a end,"
                        + " hop = case id when :a then 1 else 2 end, source_hop = case id when :a then 0 else 1 end"
                        + " where id in (:a, :b)",
                "insert into sharing.custody (disclosure, body, above, distance, above_body, above_first, above_agreement,"
                        + " crosses) select id, body, id, 1, body, id, agreement, true from sharing.disclosure where id = :a"}) {
                var before = connection.setSavepoint();
                assertThatThrownBy(() -> jdbc.sql(loop).param("a", told.value()).param("b", other.value()).update()).as(loop)
                        .rootCause().message().matches("(?s).*(violates (check|foreign key) constraint).*");
                connection.rollback(before);
            }
            connection.rollback();
        }
    }

    private int copied(Relay.Team by, String gateway, DisclosureId from, UUID onward) {
        return reading(by).change(COPY, columns(by, gateway, null, from, onward));
    }

    private void refuses(String because, Relay.Team by, String gateway, DisclosureId old, DisclosureId from, UUID onward) {
        reading(by).refuses(because, COPY, columns(by, gateway, old, from, onward));
    }

    private Object[] columns(Relay.Team by, String gateway, DisclosureId old, DisclosureId from, UUID onward) {
        var id = UUID.randomUUID();
        return new Object[] {id, World.reference("D-", id), by.body().value(), by.lead().value(), gateway,
                by == relay.police() ? relay.first().value() : relay.next().value(), old == null ? null : "" + old,
                from == null ? null : "" + from, onward == null ? null : "" + onward, old == null ? null : "Why.",
            told.value()};
    }

    /// Bound to one who can read what it is copied from.
    private Wall reading(Relay.Team by) {
        return new Wall(app, by.lead(), clock.instant(), Cast.PREVENT);
    }

    private Wall wall(Relay.Team by) {
        return new Wall(app, by.lead(), clock.instant(), null);
    }
}
