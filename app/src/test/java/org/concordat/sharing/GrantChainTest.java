package org.concordat.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concordat.access.Role.DISCLOSURE_OFFICER;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import javax.sql.DataSource;
import org.concordat.ConcordatTest;
import org.concordat.TestClock;
import org.concordat.access.Decision;
import org.concordat.kernel.OfficerId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// A grant of what was passed on opens nothing once the chain above it has ended, and is neither asked for nor given then:
/// the police told the school, which passed it on to the council, whose Cora asks that her colleague Cleo may read it.
@ConcordatTest
class GrantChainTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Autowired
    private ApplicationContext service;
    @Autowired
    private DataSource app;
    @Autowired
    private Inbox inbox;
    @Autowired
    private Grants grants;
    @Autowired
    private Disclosures disclosures;
    @Autowired
    private TestClock clock;

    private World world;
    private Relay relay;
    private Composing composing;
    private DisclosureId told;
    private DisclosureId passed;
    private OfficerId cleo;

    @BeforeEach
    void lay() throws SQLException {
        world = World.of(service);
        relay = Relay.in(world);
        composing = new Composing(service.getBean(Drafts.class), service.getBean(Proposals.class),
                service.getBean(Approvals.class), inbox, clock);
        told = relay.told(composing, TODAY);
        composing.opened(relay.school().lead(), told);
        var onwards = service.getBean(Onwards.class);
        var onward = ((Consenting.Done) Relay.ask(composing, onwards, relay.school(), told, relay.council().body())).onward();
        onwards.give(composing.in(relay.police().approver()), onward, UUID.randomUUID(), "It helps.");
        passed = relay.passedOn(composing, TODAY, relay.school(), told, relay.council().body(), relay.next());
        cleo = world.officer(relay.council().body(), "Cleo", DISCLOSURE_OFFICER);
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void opensNothingWhileAnAgreementFurtherUpIsSuspended() {
        var grant = granted();
        assertThat(reads()).isTrue();
        var from = clock.instant().plusSeconds(10);
        var suspension = world.suspend(relay.first(), from);
        clock.set(from.plusSeconds(10));
        assertThat(reads()).isFalse();
        assertThat(inbox.open(composing.in(cleo), passed, UUID.randomUUID(), Cast.PREVENT)).isNotInstanceOf(Reception.Done.class);
        assertThat(grants.find(composing.in(relay.school().approver()), grant)).as("it stands, and opens nothing").isPresent();
        world.resume(relay.first(), suspension, clock.instant().plusSeconds(10));
        clock.advance(Duration.ofSeconds(30));
        assertThat(reads()).isTrue();
    }

    @Test
    void opensNothingOnceTheFirstOriginatorTakesItBack() {
        granted();
        assertThat(reads()).isTrue();
        disclosures.recall(composing.in(relay.police().lead()), told, UUID.randomUUID(), "Wrong gate.");
        assertThat(reads()).isFalse();
    }

    @Test
    void isNeitherAskedForNorGivenWhileAnAgreementFurtherUpIsSuspended() {
        var waits = asked();
        var from = clock.instant().plusSeconds(10);
        world.suspend(relay.first(), from);
        clock.set(from.plusSeconds(10));
        assertThat(failed(ask())).isEqualTo("sharing.whole-chain-is-in-force");
        assertThat(failed(grants.give(composing.in(relay.school().approver()), waits, UUID.randomUUID())))
                .isEqualTo("sharing.grant-is-of-what-is-shared");
        wall(relay.council().lead()).refuses("a grant is of what is shared", Wall.copy("sharing.grant_request", "id"),
                "{\"id\": \"" + UUID.randomUUID() + "\", \"asked_at\": \"" + clock.instant() + "\"}", waits);
        wall(relay.school().approver()).refuses("a grant is given of what is shared", DECIDE, relay.school().approver().value(),
                clock.instant().atOffset(ZoneOffset.UTC), waits);
        assertThat(grants.decline(composing.in(relay.school().approver()), waits, UUID.randomUUID(), "It is suspended."))
                .isInstanceOf(Granting.Done.class);
    }

    @Test
    void isNotGivenOnceWhatItIsOfHasEnded() {
        var waits = asked();
        disclosures.recall(composing.in(relay.police().lead()), told, UUID.randomUUID(), "Wrong gate.");
        assertThat(failed(grants.give(composing.in(relay.school().approver()), waits, UUID.randomUUID())))
                .isEqualTo("sharing.grant-is-of-what-is-shared");
        wall(relay.school().approver()).refuses("a grant is given of what is shared", DECIDE, relay.school().approver().value(),
                clock.instant().atOffset(ZoneOffset.UTC), waits);
    }

    private static final String DECIDE = """
            insert into sharing.grant_decision (request, disclosure, body, role, officer, stands_until, from_body, asked_by,
                                                outcome, act, decided_by, decided_at)
            select id, disclosure, body, role, officer, stands_until, from_body, asked_by, 'GIVEN', gen_random_uuid(), ?, ?
              from sharing.grant_request where id = ?
            """;

    /// By the page, and by the database behind it: both, or neither.
    private boolean reads() {
        var page = inbox.read(composing.in(cleo), passed) instanceof Reading.Opened;
        assertThat(new Wall(app, null, clock.instant(), Cast.PREVENT).as(cleo).count("sharing.disclosure", "id = ?",
                passed.value()) == 1).as("the database").isEqualTo(page);
        return page;
    }

    /// Given by the school, and opened by Cleo.
    private UUID granted() {
        var grant = asked();
        assertThat(grants.give(composing.in(relay.school().approver()), grant, UUID.randomUUID()))
                .isEqualTo(new Granting.Done(grant));
        composing.opened(cleo, passed);
        return grant;
    }

    private UUID asked() {
        return ((Granting.Done) ask()).grant();
    }

    private Granting ask() {
        Instant until = clock.instant().plus(Duration.ofDays(4));
        return grants.ask(composing.in(relay.council().lead()), UUID.randomUUID(), passed, cleo, until, "I am on leave.");
    }

    private Wall wall(OfficerId officer) {
        return new Wall(app, null, clock.instant(), null).as(officer);
    }

    private static String failed(Granting came) {
        return came instanceof Granting.Refused(Decision.Refused refused) ? refused.rules() : "";
    }
}
