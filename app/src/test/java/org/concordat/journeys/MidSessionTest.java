package org.concordat.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.concordat.ConcordatTest;
import org.concordat.TestClock;
import org.concordat.access.Role;
import org.concordat.kernel.Between;
import org.concordat.kernel.OfficerId;
import org.concordat.sharing.Approvals;
import org.concordat.sharing.Cast;
import org.concordat.sharing.Composing;
import org.concordat.sharing.DisclosureId;
import org.concordat.sharing.Disclosures;
import org.concordat.sharing.Drafts;
import org.concordat.sharing.Grants;
import org.concordat.sharing.Inbox;
import org.concordat.sharing.Proposals;
import org.concordat.sharing.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;

/// What an officer may do ends between the page that shows a form and the sending of it, or between two pages: it is
/// refused in words and recorded, nothing is changed, and what was typed is kept where there is still a place for it.
@ConcordatTest
class MidSessionTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Map<String, String> CONTENT = Map.of("title", "Another title", "words", "Careful words.",
            "sourceReference", "Log 9");

    @Autowired
    private ApplicationContext service;
    @Autowired
    private TestClock clock;
    @Value("${local.server.port}")
    private int port;

    private World world;
    private Cast cast;
    private Composing composing;

    @BeforeEach
    void lay() throws SQLException {
        world = World.of(service);
        cast = Cast.in(world);
        composing = new Composing(service.getBean(Drafts.class), service.getBean(Proposals.class),
                service.getBean(Approvals.class), service.getBean(Inbox.class), clock);
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void aRoleThatEndsWhileItsOfficerWrites() throws Exception {
        var olga = world.officer(cast.police(), "Olga", Role.ORIGINATOR, Role.PREVENT_OFFICER);
        keepsWhatCannotBeSaved(olga, () ->
                world.role(olga, Role.ORIGINATOR, new Between(TODAY, TODAY), TODAY.plusYears(1), clock.instant()));
    }

    @Test
    void trainingThatLapsesWhileItsOfficerWrites() throws Exception {
        var olga = world.officer(cast.police(), "Olga", Role.ORIGINATOR);
        keepsWhatCannotBeSaved(olga, () -> world.jdbc().sql("""
                update partnership.role_change set trained_until = ?, proposed_at = ? where officer = ?
                """).params(TODAY.minusDays(1), World.LAID.atOffset(ZoneOffset.UTC), olga.value()).update());
    }

    /// Their draft is not there for them meanwhile, as nobody's is; once they may write again, what they wrote is.
    private void keepsWhatCannotBeSaved(OfficerId olga, Runnable between) throws Exception {
        var draft = composing.drafted(olga, cast.sections(TODAY));
        var form = "/drafts/" + draft + "/content";
        var before = kept(draft);
        try (var client = Client.signedIn(port, olga)) {
            clock.advance(Duration.ofSeconds(1));
            assertThat(client.get(form).body()).doesNotContain("Careful words.");
            between.run();
            clock.advance(Duration.ofSeconds(1));
            assertThat(client.post(form, CONTENT).statusCode()).isEqualTo(404);
            assertThat(kept(draft)).isEqualTo(before);
            assertThat(world.trail(draft.value())).endsWith("sharing.draft.read.refused Olga");
            clock.advance(Duration.ofSeconds(1));
            world.role(olga, Role.ORIGINATOR, Between.from(TODAY), TODAY.plusYears(1), clock.instant());
            clock.advance(Duration.ofSeconds(1));
            assertThat(client.get(form).body()).contains("Careful words.", "still here");
        }
    }

    @Test
    void anOfficerWhoLeavesWhileWriting() throws Exception {
        var draft = composing.drafted(cast.ann(), cast.sections(TODAY));
        var answer = sends(cast.ann(), "/drafts/" + draft + "/content", "/drafts/" + draft + "/content", CONTENT,
                () -> world.leaves(cast.ann(), TODAY));
        assertThat(to(answer)).isEqualTo("/signed-out?why=NOT_IN_OFFICE&written=yes");
        assertThat(kept(draft)).contains("Has been in touch with a recruiter online.");
    }

    @Test
    void aBodyThatEndsWhileItsOfficerWrites() throws Exception {
        var draft = composing.drafted(cast.ann(), cast.sections(TODAY));
        var answer = sends(cast.ann(), "/drafts/" + draft + "/content", "/drafts/" + draft + "/content", CONTENT,
                () -> world.jdbc().sql("update partnership.body set until_day = ?, ended_at = ? where id = ?")
                        .params(TODAY, World.LAID.atOffset(ZoneOffset.UTC), cast.police().value()).update());
        assertThat(to(answer)).startsWith("/signed-out?why=").endsWith("&written=yes");
        assertThat(kept(draft)).contains("Has been in touch with a recruiter online.");
    }

    @Test
    void anAgreementSuspendedBeforeTheProposalIsSent() throws Exception {
        var draft = composing.drafted(cast.ann(), cast.sections(TODAY));
        refuses(cast.ann(), "/drafts/" + draft + "/check", "/drafts/" + draft + "/proposal", Map.of(),
                () -> world.suspend(cast.agreement(), clock.instant()), "sharing.disclosure.propose.refused Ann");
        assertThat(world.trail(draft.value())).doesNotContain("sharing.disclosure.proposed Ann");
    }

    @Test
    void anAgreementEndedBeforeTheApprovalIsSent() throws Exception {
        var proposed = composing.proposed(cast.ann(), cast.sections(TODAY));
        refuses(cast.bryn(), "/approvals/" + proposed + "/approve", "/approvals/" + proposed + "/approve",
                Map.of("once", UUID.randomUUID().toString()), () -> world.end(cast.agreement(), clock.instant()),
                "sharing.disclosure.approve.refused Bryn");
        assertThat(world.trail(proposed.value())).doesNotContain("sharing.disclosure.approved Bryn");
    }

    @Test
    void anAgreementSuspendedBeforeTheEnvelopeIsOpened() throws Exception {
        var sent = composing.sent(cast.ann(), cast.bryn(), cast.sections(TODAY));
        try (var cara = Client.signedIn(port, cast.cara())) {
            clock.advance(Duration.ofSeconds(1));
            assertThat(cara.get("/inbox/" + sent).body()).contains("name=\"purpose\"");
            world.suspend(cast.agreement(), clock.instant());
            clock.advance(Duration.ofSeconds(1));
            var answer = cara.post("/inbox/" + sent + "/opening",
                    Map.of("once", UUID.randomUUID().toString(), "purpose", Cast.PREVENT.slug()));
            assertThat(to(answer)).as("the envelope says why").isEqualTo("/inbox/" + sent);
            assertThat(world.trail(sent.value())).contains("sharing.received.open.refused Cara")
                    .doesNotContain("sharing.received.opened Cara");
            assertThat(cara.get("/inbox/" + sent).body()).contains("agreement").doesNotContain("name=\"purpose\"");
        }
    }

    @Test
    void aDisclosureRecalledWhileTheAnswerIsWritten() throws Exception {
        var sent = composing.sent(cast.ann(), cast.bryn(), cast.sections(TODAY));
        composing.opened(cast.cara(), sent);
        refuses(cast.cara(), "/inbox/" + sent + "/answer", "/inbox/" + sent + "/answer",
                Map.of("once", UUID.randomUUID().toString(), "kind", "OF_USE", "words", "It helped.", "changed", "NO",
                        "cameOf", "Nothing"),
                () -> service.getBean(Disclosures.class).recall(composing.in(cast.ann()), sent, UUID.randomUUID(), "Wrong."),
                "sharing.received.answer.refused Cara");
        assertThat(world.trail(sent.value())).doesNotContain("sharing.received.answered Cara");
    }

    @Test
    void aGrantWithdrawnBetweenTwoPages() throws Exception {
        var sent = composing.sent(cast.ann(), cast.bryn(), cast.sections(TODAY));
        composing.opened(cast.cara(), sent);
        var grants = service.getBean(Grants.class);
        var grant = UUID.randomUUID();
        grants.ask(composing.in(cast.cara()), grant, sent, cast.dan(), clock.instant().plus(Duration.ofDays(5)), "Leave.");
        grants.give(composing.in(cast.bryn()), grant, UUID.randomUUID());
        try (var dan = Client.signedIn(port, cast.dan())) {
            clock.advance(Duration.ofSeconds(1));
            assertThat(dan.get("/inbox/" + sent).statusCode()).isEqualTo(200);
            grants.withdraw(composing.in(cast.cara()), grant, UUID.randomUUID(), "Back again.");
            clock.advance(Duration.ofSeconds(1));
            var answer = dan.post("/inbox/" + sent + "/opening",
                    Map.of("once", UUID.randomUUID().toString(), "purpose", Cast.PREVENT.slug()));
            assertThat(answer.statusCode()).isGreaterThanOrEqualTo(400);
            assertThat(world.trail(sent.value())).doesNotContain("sharing.received.opened Dan");
            assertThat(world.trailOf(cast.dan())).anyMatch(it -> it.contains(".refused "));
        }
    }

    @Test
    void onesOwnProposalIsNotApprovedByAFormThatNobodyShowed() throws Exception {
        var own = composing.proposed(cast.bea(), cast.sections(TODAY));
        refuses(cast.bea(), "/approvals/" + own, "/approvals/" + own + "/approve",
                Map.of("once", UUID.randomUUID().toString(), "officer", cast.bryn().toString(),
                        "proposedBy", cast.ann().toString()), () -> { }, "sharing.disclosure.approve.refused Bea");
        assertThat(world.trail(own.value())).noneMatch(it -> it.startsWith("sharing.disclosure.approved"));
    }

    /// The identifier of what another did is not an approval, an answer or a draft of one's own.
    @Test
    void theActOfAnotherIsNotOnesOwn() throws Exception {
        var act = UUID.randomUUID();
        var first = composing.proposed(cast.ann(), cast.sections(TODAY));
        var second = composing.proposed(cast.ann(), cast.sections(TODAY));
        composing.approvals().approve(composing.in(cast.bea()), first, act);
        clock.advance(Duration.ofSeconds(1));
        try (var bryn = Client.signedIn(port, cast.bryn())) {
            var answer = bryn.post("/approvals/" + second + "/approve", Map.of("once", act.toString()));
            assertThat(answer.statusCode()).isLessThan(500);
            assertThat(world.trail(first.value())).doesNotContain("sharing.disclosure.approved Bryn");
            var decided = world.trail(second.value()).contains("sharing.disclosure.approved Bryn");
            assertThat(answer.statusCode()).isEqualTo(decided ? 303 : 409);
        }
        var draft = composing.drafted(cast.ann(), cast.sections(TODAY));
        try (var amir = Client.signedIn(port, cast.amir())) {
            clock.advance(Duration.ofSeconds(1));
            var answer = amir.post("/drafts", Map.of("once", draft.toString()));
            assertThat(answer.statusCode()).isBetween(300, 499);
            assertThat(amir.get("/drafts/" + draft).statusCode()).isEqualTo(404);
        }
        assertThat(kept(draft)).contains("Has been in touch with a recruiter online.");
    }

    private HttpResponse<String> refuses(OfficerId officer, String form, String to, Map<String, String> typed,
            Runnable between, String entry) throws Exception {
        var before = world.trailOf(officer).size();
        var answer = sends(officer, form, to, typed, between);
        assertThat(answer.statusCode()).as(answer.body()).isIn(403, 404, 409, 422);
        assertThat(answer.body()).containsPattern("<h1[^>]*>\\s*\\S");
        assertThat(world.trailOf(officer).stream().skip(before)).anyMatch(it -> it.endsWith(entry));
        return answer;
    }

    private HttpResponse<String> sends(OfficerId officer, String form, String to, Map<String, String> typed,
            Runnable between) throws Exception {
        try (var client = Client.signedIn(port, officer)) {
            clock.advance(Duration.ofSeconds(1));
            assertThat(client.get(form).statusCode()).as("the form is shown").isEqualTo(200);
            clock.advance(Duration.ofSeconds(1));
            between.run();
            clock.advance(Duration.ofSeconds(1));
            return client.post(to, typed);
        }
    }

    private static String to(HttpResponse<String> answer) {
        return answer.headers().firstValue("location").orElse("");
    }

    /// What is kept of the words that travel.
    private String kept(DisclosureId draft) {
        return world.jdbc().sql("select sections::text from sharing.draft where id = ?").param(draft.value())
                .query(String.class).single();
    }
}
