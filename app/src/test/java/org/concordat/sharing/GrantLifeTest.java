package org.concordat.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.concordat.access.Role.DISCLOSURE_OFFICER;
import static org.concordat.access.Role.PANEL_CHAIR;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.concordat.ConcordatTest;
import org.concordat.TestClock;
import org.concordat.access.SignedIn;
import org.concordat.kernel.Between;
import org.concordat.kernel.OfficerId;
import org.concordat.partnership.Holder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// A grant from the asking to its end, through the front doors, with everything the ledger says of it. Cara, to whom it
/// was addressed, asks that Dan may read what Ann sent; Bea and Bryn may give it.
@ConcordatTest
class GrantLifeTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final String REASON = "I am on leave until Friday.";

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
    private Disclosures disclosures;
    @Autowired
    private Grants grants;
    @Autowired
    private Ways ways;
    @Autowired
    private TestClock clock;

    private World world;
    private Cast cast;
    private Composing composing;
    private DisclosureId sent;

    @BeforeEach
    void lay() throws SQLException {
        world = World.of(service);
        cast = Cast.in(world);
        composing = new Composing(drafts, proposals, approvals, inbox, clock);
        sent = composing.sent(cast.ann(), cast.bea(), cast.sections(TODAY));
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void leavesItsWholeTrail() {
        assertThat(grants.colleagues(now(cast.cara()))).extracting(Holder::name).containsExactly("Carl", "Dan");
        var until = clock.instant().plus(Duration.ofDays(4));
        var grant = asked(until);
        assertThat(grants.waiting(now(cast.bea()), 0).seen().orElseThrow().rows()).extracting(Grant::id).containsExactly(grant);
        assertThat(inbox.read(now(cast.dan()), sent)).as("asked is not given").isInstanceOf(Reading.Unknown.class);
        var act = UUID.randomUUID();
        assertThat(grants.give(now(cast.bryn()), grant, act)).isEqualTo(new Granting.Done(grant));
        assertThat(grants.give(now(cast.bryn()), grant, act)).as("sent twice").isEqualTo(new Granting.Done(grant));
        assertThat(ways.list(now(cast.dan()))).extracting(Ways.Listed::way).containsExactly(new Way.Granted(until));
        composing.opened(cast.dan(), sent);
        assertThat(inbox.read(now(cast.dan()), sent)).isInstanceOf(Reading.Opened.class);
        assertThat(inbox.answer(now(cast.dan()), sent, UUID.randomUUID(), AnswerKind.ACTED_ON, "Spoke to them."))
                .as("who covers answers for the body").isInstanceOf(Reception.Done.class);
        grants.withdraw(now(cast.cara()), grant, UUID.randomUUID(), "I am back.");
        assertThat(inbox.read(now(cast.dan()), sent)).isInstanceOf(Reading.Unknown.class);

        assertThat(world.trail(sent.value()).stream().skip(12)).containsExactly(
                "sharing.grant.asked Cara",
                "sharing.received.read.refused Dan",
                "sharing.grant.given Bryn",
                "sharing.received.opened Dan",
                "sharing.received.terms.accepted Dan",
                "sharing.received.read Dan",
                "sharing.received.answered Dan",
                "sharing.grant.withdrawn Cara",
                "sharing.received.read.refused Dan");
        assertThat(world.count("ledger.entry", "thing = ? and fields ->> 'way' = 'grant'", sent.value())).isEqualTo(4);
        assertThat(world.count("sharing.tally", "body = ? and kind = 'grant-given' and counted = 1", cast.school().value()))
                .as("what oversight sees of it").isOne();
    }

    /// Who covered for somebody is not asked about a correction that is not addressed to them, and is not waited for.
    @Test
    void aCorrectionDoesNotWaitForWhoReadByAGrant() {
        var grant = asked(clock.instant().plus(Duration.ofDays(4)));
        grants.give(now(cast.bryn()), grant, UUID.randomUUID());
        composing.opened(cast.dan(), sent);
        composing.opened(cast.cara(), sent);
        var later = new DisclosureId(UUID.randomUUID());
        drafts.correct(now(cast.ann()), later, sent, "It was the south gate.");
        proposals.propose(now(cast.ann()), later);
        approvals.approve(now(cast.bea()), later, UUID.randomUUID());
        assertThat(service.getBean(Corrections.class).toConfirm(now(cast.dan()), 0).seen().orElseThrow().rows()).isEmpty();
        var exported = service.getBean(OwnCopies.class).export(now(cast.ann()), sent, UUID.randomUUID()).orElseThrow();
        assertThat(exported.versions().getLast().seen()).extracting(Correction.Seen::officer, Correction.Seen::asked)
                .containsExactlyInAnyOrder(tuple(cast.dan(), false), tuple(cast.cara(), true));
    }

    @Test
    void endsByItsTimeAtTheMomentItSays() {
        var until = clock.instant().plus(Duration.ofHours(5));
        given(until);
        composing.opened(cast.dan(), sent);
        assertThat(seesAt(until.minusSeconds(1))).isTrue();
        assertThat(seesAt(until)).isFalse();
        clock.set(until);
        assertThat(inbox.read(in(cast.dan()), sent)).isInstanceOf(Reading.Unknown.class);
        assertThat(ways.closed(in(cast.dan()), sent)).contains(new Way.Granted(until));
    }

    @Test
    void endsWithTheDisclosureAndRestsWithItsAgreement() {
        given(clock.instant().plus(Duration.ofDays(5)));
        composing.opened(cast.dan(), sent);
        var suspension = world.suspend(cast.agreement(), clock.instant());
        assertThat(inbox.read(now(cast.dan()), sent)).isInstanceOf(Reading.Gone.class);
        world.resume(cast.agreement(), suspension, clock.instant());
        assertThat(inbox.read(now(cast.dan()), sent)).isInstanceOf(Reading.Opened.class);
        disclosures.recall(now(cast.ann()), sent, UUID.randomUUID(), "Wrong pupil.");
        assertThat(inbox.read(now(cast.dan()), sent)).isInstanceOf(Reading.Gone.class);
    }

    @Test
    void endsWithTheRoleOfWhoeverCovers() {
        given(clock.instant().plus(Duration.ofDays(5)));
        composing.opened(cast.dan(), sent);
        world.role(cast.dan(), DISCLOSURE_OFFICER, new Between(TODAY, TODAY), TODAY.plusDays(9), clock.instant());
        assertThat(inbox.read(now(cast.dan()), sent)).isInstanceOf(Reading.Unknown.class);
    }

    @Test
    void opensNothingElse() {
        var other = composing.sent(cast.ann(), cast.bea(), cast.sections(TODAY));
        given(clock.instant().plus(Duration.ofDays(5)));
        assertThat(inbox.read(now(cast.dan()), other)).isInstanceOf(Reading.Unknown.class);
        assertThat(wall(cast.dan()).count("sharing.addressed", "true")).isOne();
    }

    @Test
    void onlyWhoWasAddressedAsksAndForAColleagueAndNotForLong() {
        var at = clock.instant();
        assertThat(refusing(ask(cast.cara(), cast.eve(), at.plus(Duration.ofDays(1)))))
                .containsExactly("sharing.grant-names-a-colleague");
        assertThat(refusing(ask(cast.cara(), cast.cara(), at.plus(Duration.ofDays(1)))))
                .containsExactly("sharing.grant-names-a-colleague");
        assertThat(refusing(ask(cast.cara(), cast.dan(), at.plus(Duration.ofDays(15)))))
                .containsExactly("sharing.grant-ends-soon");
        assertThat(refusing(ask(cast.cara(), cast.dan(), at))).containsExactly("sharing.grant-ends-soon");
        assertThat(ask(cast.dan(), cast.carl(), at.plus(Duration.ofDays(1)))).isInstanceOf(Granting.Unknown.class);
        given(clock.instant().plus(Duration.ofDays(5)));
        var pam = world.officer(cast.school(), "Pam", PANEL_CHAIR);
        assertThat(refusing(ask(cast.dan(), pam, clock.instant().plus(Duration.ofDays(1)))))
                .as("who covers passes it on to nobody").containsExactly("sharing.addressed-to-your-body-and-role");
        disclosures.recall(now(cast.ann()), sent, UUID.randomUUID(), "Wrong pupil.");
        assertThat(refusing(ask(cast.cara(), cast.dan(), clock.instant().plus(Duration.ofDays(1)))))
                .containsExactly("sharing.still-shared");
    }

    @Test
    void onlyAnApproverOfTheOriginatorDecidesOnceOnWhatIsStillShared() {
        var grant = asked(clock.instant().plus(Duration.ofDays(4)));
        assertThat(refusing(grants.give(now(cast.ann()), grant, UUID.randomUUID())))
                .containsExactly("sharing.originating-approver-decides-on-grants");
        assertThat(grants.give(now(cast.eve()), grant, UUID.randomUUID())).isInstanceOf(Granting.Unknown.class);
        assertThat(grants.find(now(cast.dan()), grant)).as("not his to know of").isEmpty();
        assertThat(grants.decline(now(cast.bea()), grant, UUID.randomUUID(), "Ask Carl.")).isInstanceOf(Granting.Done.class);
        assertThat(refusing(grants.give(now(cast.bryn()), grant, UUID.randomUUID())))
                .containsExactly("sharing.grant-is-still-asked");
        var second = asked(clock.instant().plus(Duration.ofDays(4)));
        disclosures.recall(now(cast.ann()), sent, UUID.randomUUID(), "Wrong pupil.");
        assertThat(refusing(grants.give(now(cast.bea()), second, UUID.randomUUID())))
                .containsExactly("sharing.grant-is-of-what-is-shared");
        clock.advance(Duration.ofDays(5));
        assertThat(grants.waiting(now(cast.bea()), 0).seen().orElseThrow().rows()).isEmpty();
        assertThat(refusing(grants.decline(now(cast.bea()), second, UUID.randomUUID(), "Too late.")))
                .containsExactly("sharing.grant-is-still-asked");
    }

    @Test
    void theAskerOrTheOriginatorWithdrawsAndNobodyElse() {
        var grant = given(clock.instant().plus(Duration.ofDays(4)));
        assertThat(refusing(grants.withdraw(now(cast.carl()), grant, UUID.randomUUID(), "No.")))
                .containsExactly("sharing.originating-side-or-asker-withdraws");
        assertThat(grants.withdraw(now(cast.dan()), grant, UUID.randomUUID(), "No.")).isInstanceOf(Granting.Unknown.class);
        assertThat(grants.withdraw(now(cast.ann()), grant, UUID.randomUUID(), "No longer.")).isInstanceOf(Granting.Done.class);
        assertThat(refusing(grants.withdraw(now(cast.cara()), grant, UUID.randomUUID(), "Again.")))
                .containsExactly("sharing.grant-stands-or-waits");
        assertThat(grants.find(now(cast.cara()), grant).orElseThrow().grant().state())
                .isInstanceOf(Grant.State.Withdrawn.class);
    }

    @Test
    void ofTwoWhoDecideAtOnceOneIsHeard() throws Exception {
        var grant = asked(clock.instant().plus(Duration.ofDays(4)));
        try (var threads = Executors.newFixedThreadPool(2)) {
            var answers = threads.invokeAll(List.<Callable<Granting>>of(
                    () -> grants.give(in(cast.bea()), grant, UUID.randomUUID()),
                    () -> grants.decline(in(cast.bryn()), grant, UUID.randomUUID(), "No.")));
            var came = List.of(answers.get(0).get(), answers.get(1).get());
            assertThat(came).filteredOn(Granting.Done.class::isInstance).hasSize(1);
            assertThat(came).filteredOn(Granting.Refused.class::isInstance).hasSize(1);
        }
        assertThat(world.count("sharing.grant_decision", "request = ?", grant)).isOne();
    }

    /// The database, with no Java between.
    @Test
    void theSecondWallHoldsTwoPeopleTwoBodiesAndFourteenDays() {
        var grant = asked(clock.instant().plus(Duration.ofDays(4)));
        var copy = Wall.copy("sharing.grant_request", "id");
        var cara = wall(cast.cara());
        var fresh = "\"id\": \"" + UUID.randomUUID() + "\", \"asked_at\": \"" + clock.instant() + "\"";
        assertThat(cara.change(copy, "{" + fresh + "}", grant)).isOne();
        cara.refuses("fourteen_days_at_most", copy, "{" + fresh + ", \"stands_until\": \"2026-12-24T09:00Z\"}", grant);
        cara.refuses("for_a_colleague", copy, "{" + fresh + ", \"officer\": \"" + cast.cara() + "\"}", grant);
        cara.refuses("violates foreign key", copy, "{" + fresh + ", \"officer\": \"" + cast.eve() + "\"}", grant);
        cara.refuses("row-level security", copy, "{" + fresh + ", \"asked_by\": \"" + cast.carl() + "\"}", grant);
        cara.refuses("of what is shared", copy, "{" + fresh + ", \"from_body\": \"" + cast.council() + "\"}", grant);
        var decide = """
                insert into sharing.grant_decision (request, disclosure, body, role, officer, stands_until, from_body,
                    asked_by, outcome, act, decided_by, decided_at)
                select id, disclosure, body, role, officer, stands_until, from_body, asked_by, 'GIVEN', ?, ?, ?::timestamptz
                  from sharing.grant_request where id = ?
                """;
        assertThat(wall(cast.bea()).change(decide, UUID.randomUUID(), cast.bea().value(), "" + clock.instant(), grant)).isOne();
        wall(cast.cara()).refuses("row-level security", decide, UUID.randomUUID(), cast.cara().value(), "" + clock.instant(), grant);
        wall(cast.ann()).refuses("row-level security", decide, UUID.randomUUID(), cast.ann().value(), "" + clock.instant(), grant);
        wall(cast.bea()).refuses("row-level security", decide, UUID.randomUUID(), cast.bryn().value(), "" + clock.instant(), grant);
    }

    private UUID asked(Instant until) {
        return ((Granting.Done) ask(cast.cara(), cast.dan(), until)).grant();
    }

    private UUID given(Instant until) {
        var grant = asked(until);
        assertThat(grants.give(now(cast.bea()), grant, UUID.randomUUID())).isInstanceOf(Granting.Done.class);
        return grant;
    }

    private Granting ask(OfficerId by, OfficerId colleague, Instant until) {
        return grants.ask(now(by), UUID.randomUUID(), sent, colleague, until, REASON);
    }

    private boolean seesAt(Instant moment) {
        return new Wall(app, cast.dan(), moment, Cast.PREVENT).count("sharing.disclosure", "id = ?", sent.value()) == 1;
    }

    private Wall wall(OfficerId officer) {
        return new Wall(app, officer, clock.instant(), null);
    }

    private static Set<String> refusing(Granting came) {
        return Paper.refusing(((Granting.Refused) came).decision());
    }

    private SignedIn in(OfficerId officer) {
        return new SignedIn(officer, clock.instant());
    }

    private SignedIn now(OfficerId officer) {
        return composing.in(officer);
    }
}
