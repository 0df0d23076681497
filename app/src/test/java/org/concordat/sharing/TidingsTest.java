package org.concordat.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.concordat.ConcordatTest;
import org.concordat.TestClock;
import org.concordat.access.Acting;
import org.concordat.access.Role;
import org.concordat.kernel.OfficerId;
import org.concordat.notices.Notice;
import org.concordat.notices.NoticeKind;
import org.concordat.notices.Notices;
import org.concordat.notices.Waiting;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// What each step tells, to whom, and when it no longer waits.
@ConcordatTest
class TidingsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Autowired
    private ApplicationContext service;
    @Autowired
    private Drafts drafts;
    @Autowired
    private Proposals proposals;
    @Autowired
    private Approvals approvals;
    @Autowired
    private Inbox inbox;
    @Autowired
    private Notices notices;
    @Autowired
    private TestClock clock;

    private World world;
    private Cast cast;
    private Composing composing;

    @BeforeEach
    void lay() throws SQLException {
        world = World.of(service);
        cast = Cast.in(world);
        composing = new Composing(drafts, proposals, approvals, inbox, clock);
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void aDisclosureWaitsForApprovalAndThenForThoseAddressed() {
        var id = composing.proposed(cast.ann(), cast.sections(TODAY));
        assertThat(told(cast.bryn())).containsExactly("approval-waits /approvals/" + id + " 2026-12-07");
        assertThat(told(cast.ann())).isEmpty();
        assertThat(told(cast.cara())).as("nobody outside before it is sent").isEmpty();
        approvals.approve(composing.in(cast.bryn()), id, UUID.randomUUID());
        assertThat(told(cast.bryn())).isEmpty();
        assertThat(told(cast.carl())).containsExactly("disclosure-waits /inbox/" + id + " 2026-12-07");
        assertThat(told(cast.dan())).as("another role").isEmpty();
        composing.opened(cast.cara(), id);
        assertThat(told(cast.carl())).isEmpty();
    }

    @Test
    void whatOneRoleHasOpenedWaitsStillForTheOther() {
        var id = composing.proposed(cast.ann(), cast.sections(TODAY).stream().map(it -> it instanceof Section.Audience
                ? new Section.Audience(List.of(new Section.Addressee(cast.school(), Role.SAFEGUARDING_LEAD, "Leads."),
                        new Section.Addressee(cast.school(), Role.PANEL_PARTNER, "Supports."))) : it).toList());
        approvals.approve(composing.in(cast.bryn()), id, UUID.randomUUID());
        var pia = world.officer(cast.school(), "Pia", Role.PANEL_PARTNER);
        composing.opened(cast.cara(), id);
        assertThat(told(cast.carl())).isEmpty();
        assertThat(told(pia)).containsExactly("disclosure-waits /inbox/" + id + " 2026-12-07");
        composing.opened(pia, id);
        assertThat(told(pia)).isEmpty();
    }

    @Test
    void whatWasToldForALaterDayStaysFourWeeksFromThatDay() {
        var id = UUID.randomUUID();
        service.getBean(Acting.class).as(composing.in(cast.ann()), viewer -> {
            notices.tell(viewer, Notice.to(cast.school(), Role.SAFEGUARDING_LEAD, NoticeKind.FEEDBACK_DUE, "/inbox", id, TODAY.plusDays(60))
                    .from(TODAY.plusDays(50)));
            return true;
        });
        clock.advance(Duration.ofDays(49));
        assertThat(told(cast.carl())).isEmpty();
        clock.advance(Duration.ofDays(1));
        for (int look = 1; look <= 3; look++) {
            assertThat(told(cast.carl())).as("look " + look).hasSize(1);
        }
        clock.advance(Duration.ofDays(29));
        assertThat(told(cast.carl())).as("seen, and four weeks later").isEmpty();
    }

    @Test
    void aProposalThatRanOutWaitsForNobody() {
        var id = composing.proposed(cast.ann(), cast.sections(TODAY));
        clock.set(TODAY.plusMonths(6).atTime(20, 0).toInstant(ZoneOffset.UTC));
        assertThat(told(cast.bryn())).as("on its last day").containsExactly("approval-waits /approvals/" + id + " 2026-12-07");
        clock.advance(Duration.ofDays(1));
        assertThat(told(cast.bea())).isEmpty();
    }

    @Test
    void whatIsDeclinedWaitsNoLongerAndIsToldToItsProposerAlone() {
        var id = composing.proposed(cast.ann(), cast.sections(TODAY));
        approvals.decline(composing.in(cast.bryn()), id, UUID.randomUUID(), DeclineKind.OPERATIONAL, "Not yet");
        assertThat(told(cast.bea())).isEmpty();
        assertThat(told(cast.cara())).isEmpty();
        assertThat(told(cast.amir())).as("who did not propose it").isEmpty();
        assertThat(told(cast.ann())).containsExactly("disclosure-declined /disclosures/" + id + " null");
    }

    @Test
    void feedbackIsAskedForBeforeItIsDueUntilItIsGiven() {
        var id = sent();
        composing.opened(cast.cara(), id);
        clock.advance(Duration.ofDays(12));
        assertThat(told(cast.carl())).containsExactly("feedback-due /inbox/" + id + " 2026-12-07");
        composing.inbox().open(composing.in(cast.cara()), id, UUID.randomUUID(), Cast.PREVENT);
        inbox.answer(composing.in(cast.cara()), id, UUID.randomUUID(), AnswerKind.OF_USE, "Thank you");
        assertThat(told(cast.carl())).isEmpty();
        assertThat(told(cast.bryn())).as("who approves").isEmpty();
        assertThat(told(cast.ann())).containsExactly("feedback-given /disclosures/" + id + " null");
        service.getBean(Outcomes.class).say(composing.in(cast.cara()), id, UUID.randomUUID(), new CameOf("A plan", Changed.NO));
        assertThat(world.count("notices.notice", "kind = 'feedback-given' and place like '%' || ?", id.toString())).isEqualTo(2);
    }

    @Test
    void thoseWhoReadWhatIsRecalledConfirmDisposal() {
        var read = sent();
        composing.opened(cast.cara(), read);
        var unread = sent();
        for (var id : List.of(read, unread)) {
            service.getBean(Disclosures.class).recall(composing.in(cast.ann()), id, UUID.randomUUID(), "The wrong pupil");
        }
        assertThat(told(cast.cara())).as("of what nobody read, nothing is to be done")
                .containsExactly("disclosure-recalled /inbox/" + read + " null");
        inbox.confirmDisposal(composing.in(cast.cara()), read, "Deleted");
        assertThat(told(cast.cara())).isEmpty();
    }

    @Test
    void aGrantWaitsForTheBodyThatSentItAndIsToldToTheColleague() {
        var id = sent();
        composing.opened(cast.cara(), id);
        var grants = service.getBean(Grants.class);
        var grant = UUID.randomUUID();
        grants.ask(composing.in(cast.cara()), grant, id, cast.dan(), clock.instant().plus(Duration.ofDays(2)), "On leave");
        assertThat(told(cast.bea())).containsExactly("grant-waits /grants/" + grant + " 2026-11-25");
        grants.give(composing.in(cast.bea()), grant, UUID.randomUUID());
        assertThat(told(cast.bea())).isEmpty();
        assertThat(told(cast.dan())).containsExactly("grant-given /inbox/" + id + " 2026-11-25");
        assertThat(told(cast.carl())).isEmpty();
    }

    @Test
    void brokenGlassWaitsForAReview() {
        var id = sent();
        var reference = world.jdbc().sql("select reference from sharing.addressed where disclosure = ?").param(id.value())
                .query(String.class).single();
        var act = UUID.randomUUID();
        service.getBean(Breakings.class).breakGlass(composing.in(cast.dan()), act, reference,
                new Breaking.Why("A child is missing", "Everyone is away", "Where they were seen"));
        assertThat(told(cast.bryn())).containsExactly("glass-review-waits /glass/reviews/" + act + " 2026-11-25");
        service.getBean(Reviews.class).review(composing.in(cast.bryn()), act, UUID.randomUUID(),
                Breaking.Outcome.TO_BE_LOOKED_INTO, "Why?");
        assertThat(told(cast.bea())).as("not concluded").hasSize(1);
        service.getBean(Reviews.class).review(composing.in(cast.bryn()), act, UUID.randomUUID(), Breaking.Outcome.JUSTIFIED, "It was");
        assertThat(told(cast.bea())).isEmpty();
    }

    @Test
    void anInquiryWaitsForThoseAskedAndItsAskerIsToldOfNothingButAnAnswer() {
        var inquiring = Inquiring.of(service);
        var id = inquiring.asked(cast.cara(), "Al Other", cast.agreement(), cast.police());
        assertThat(told(cast.ann())).singleElement().asString().startsWith("inquiry-waits /asked/" + id);
        assertThat(told(cast.bryn())).as("who approves does not answer").isEmpty();
        service.getBean(Replies.class).sayNothing(composing.in(cast.ann()), id, UUID.randomUUID(), "Nothing held");
        assertThat(told(cast.ann())).isEmpty();
        assertThat(told(cast.cara())).isEmpty();
    }

    private DisclosureId sent() {
        return composing.sent(cast.ann(), cast.bryn(), cast.sections(TODAY));
    }

    /// What the officer is told that still waits, as `kind place day`.
    private List<String> told(OfficerId officer) {
        var rows = new ArrayList<>(notices.list(composing.in(officer), 0).seen().orElseThrow().rows());
        return rows.stream().map(TidingsTest::words).toList();
    }

    private static String words(Waiting it) {
        return it.kind().slug() + " " + it.place() + " " + it.by();
    }
}
