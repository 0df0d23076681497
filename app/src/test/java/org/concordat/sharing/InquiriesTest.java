package org.concordat.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concordat.access.Role.DISCLOSURE_OFFICER;
import static org.concordat.access.Role.SAFEGUARDING_LEAD;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.concordat.ConcordatTest;
import org.concordat.TestClock;
import org.concordat.access.Because;
import org.concordat.access.Decision;
import org.concordat.kernel.GatewayId;
import org.concordat.kernel.OfficerId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// An inquiry from its first draft to its answer, or to none, with all that the ledger says of it.
@ConcordatTest
class InquiriesTest {

    private static final LocalDate DUE = LocalDate.of(2026, 11, 30);

    @Autowired
    private ApplicationContext service;
    @Autowired
    private Drafts disclosureDrafts;
    @Autowired
    private Proposals proposals;
    @Autowired
    private Approvals approvals;
    @Autowired
    private Inbox inbox;
    @Autowired
    private TestClock clock;

    private World world;
    private Cast cast;
    private Inquiring inquiring;
    private OfficerId dora;

    @BeforeEach
    void lay() throws SQLException {
        world = World.of(service);
        cast = Cast.in(world);
        inquiring = Inquiring.of(service);
        dora = world.officer(cast.police(), "Dora", DISCLOSURE_OFFICER);
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void isAskedAndHasFiveWorkingDays() {
        var id = asked("Jo Example");
        var it = inquiring.inquiries().find(inquiring.in(cast.cara()), id).orElseThrow();
        assertThat(it.dueOn()).isEqualTo(DUE);
        assertThat(it.subject().identity()).extracting("name").isEqualTo("Jo Example");
        assertThat(it.told()).isEmpty();
        assertThat(world.trail(id.value())).containsExactly("sharing.inquiry.started Cara", "sharing.inquiry.saved Cara",
                "sharing.inquiry.saved Cara", "sharing.inquiry.saved Cara", "sharing.inquiry.draft.read Cara",
                "sharing.inquiry.saved Cara", "sharing.inquiry.asked Cara", "sharing.inquiry.read Cara");
    }

    @Test
    void nothingSaidIsSeenByTheAskedBodyAndCountedAndByTheAskerInNoWay() {
        var id = asked("Jo Example");
        var before = inquiring.inquiries().find(inquiring.in(cast.cara()), id);
        assertThat(nothing(dora, id)).isInstanceOf(Replied.Made.class);
        assertThat(inquiring.inquiries().find(inquiring.in(cast.cara()), id)).isEqualTo(before);
        assertThat(sight(cast.bryn(), id).asked().reply()).isInstanceOf(AskedOfUs.Reply.NothingSaid.class);
        assertThat(counted("inquiry-nothing-said")).isOne();
        assertThat(counted("inquiry-late")).isZero();
        assertThat(world.trail(id.value())).endsWith("sharing.inquiry.nothing-said Dora", "sharing.inquiry.read Cara",
                "sharing.asked.read Bryn");
    }

    @Test
    void toldByADisclosureThatASecondPersonApproves() {
        var id = asked("Jo Example");
        var told = tellingDraft(id);
        var draft = disclosureDrafts.find(inquiring.in(cast.ann()), told).orElseThrow();
        assertThat(draft.the(Section.Subject.class).identity()).extracting("name").isEqualTo("Jo Example");
        assertThat(draft.the(Section.Audience.class).addressees())
                .containsExactly(new Section.Addressee(cast.school(), SAFEGUARDING_LEAD, "Asked for it."));
        write(told);
        assertThat(proposals.propose(inquiring.in(cast.ann()), told)).isInstanceOf(Proposal.Made.class);
        assertThat(hears(id)).isEmpty();
        assertThat(approvals.approve(inquiring.in(cast.bryn()), told, UUID.randomUUID()))
                .isInstanceOf(Approval.Given.class);
        assertThat(hears(id)).singleElement().satisfies(it -> {
            assertThat(it.disclosure()).isEqualTo(told);
            assertThat(it.reference()).startsWith("D-");
        });
        assertThat(inbox.open(inquiring.in(cast.cara()), told, UUID.randomUUID(), Cast.PREVENT))
                .isInstanceOf(Reception.Done.class);
        assertThat(world.trail(id.value())).contains("sharing.inquiry.told Bryn");
        assertThat(counted("inquiry-told")).isOne();
        assertThat(nothing(dora, id)).isInstanceOf(Replied.Refused.class);
    }

    @Test
    void toldByADisclosureThatTheirBodyWasSentAlready() {
        var sent = composing().sent(cast.ann(), cast.bryn(), cast.sections(LocalDate.of(2026, 11, 23)));
        var id = asked("Jo Example");
        var reference = world.jdbc().sql("select reference from sharing.disclosure where id = ?").param(sent.value())
                .query(String.class).single();
        assertThat(inquiring.replies().point(inquiring.in(cast.ann()), id, UUID.randomUUID(), "D-0000-0000"))
                .satisfies(it -> refuses(it, "sharing.already-sent-to-the-asker"));
        var act = UUID.randomUUID();
        assertThat(inquiring.replies().point(inquiring.in(cast.ann()), id, act, reference))
                .isInstanceOf(Replied.Made.class);
        assertThat(inquiring.replies().point(inquiring.in(cast.ann()), id, act, reference))
                .as("the same form again").isInstanceOf(Replied.Made.class);
        assertThat(hears(id)).extracting(Inquiry.Told::reference).containsExactly(reference);
    }

    @Test
    void aLateAnswerIsCountedAsLate() {
        var id = asked("Jo Example");
        clock.set(Instant.parse("2026-12-01T09:00:00Z"));
        assertThat(sight(cast.bryn(), id).asked().isOverdue(LocalDate.of(2026, 12, 1))).isTrue();
        assertThat(nothing(dora, id)).isInstanceOf(Replied.Made.class);
        assertThat(counted("inquiry-late")).isOne();
        assertThat(world.count("sharing.tally", "body = ? and month = '2026-12-01'", cast.police().value())).isZero();
    }

    @Test
    void anApproverReadsAndDoesNotAnswerAndOthersFindNothing() {
        var id = asked("Jo Example");
        assertThat(nothing(cast.bryn(), id)).satisfies(it -> refuses(it, "sharing.named-officers-answer"));
        assertThat(inquiring.replies().tell(inquiring.in(dora), id, new DisclosureId(UUID.randomUUID())))
                .satisfies(it -> refuses(it, "sharing.originator-tells"));
        for (var stranger : List.of(cast.eve(), cast.sam(), cast.carl())) {
            assertThat(inquiring.replies().find(inquiring.in(stranger), id)).isEmpty();
            assertThat(nothing(stranger, id)).isInstanceOf(Replied.Unknown.class);
            assertThat(inquiring.inquiries().find(inquiring.in(stranger), id)).isEmpty();
        }
        assertThat(world.trailOf(cast.sam())).containsExactly("sharing.asked.read.refused Sam",
                "sharing.inquiry.answer.refused Sam", "sharing.inquiry.read.refused Sam");
    }

    @Test
    void suspendedBetweenAskingAndAnsweringItIsNeitherReadNorAnswered() {
        var id = asked("Jo Example");
        world.suspend(cast.agreement(), clock.instant());
        assertThat(sight(dora, id).inside()).isNull();
        assertThat(nothing(dora, id)).satisfies(it -> refuses(it, "sharing.asked-under-an-agreement-in-force"));
        assertThat(inquiring.inquiries().find(inquiring.in(cast.cara()), id)).isPresent();
    }

    @Test
    void anAskerWhoHasLeftIsStillAnswered() {
        var id = asked("Jo Example");
        world.leaves(cast.cara(), LocalDate.of(2026, 11, 23));
        assertThat(sight(dora, id).inside()).isNotNull();
        assertThat(nothing(dora, id)).isInstanceOf(Replied.Made.class);
    }

    @Test
    void aBodyThatHasEndedIsNotAsked() {
        var id = inquiring.written(cast.cara(), Inquiring.pupil("Jo Example"), cast.agreement(), cast.police());
        world.jdbc().sql("update partnership.body set until_day = '2026-11-23', ended_at = ? where id = ?")
                .params(World.LAID.atOffset(ZoneOffset.UTC), cast.police().value()).update();
        refuses(inquiring.inquiries().ask(inquiring.in(cast.cara()), id), "sharing.inquiry-asks-bodies-in-being");
    }

    @Test
    void onlyPartiesAreAskedAndOnlyThroughAGatewayThatIsOpenBothWays() {
        var id = inquiring.written(cast.cara(), Inquiring.pupil("Jo Example"), cast.agreement(), cast.police());
        inquiring.drafts().save(inquiring.in(cast.cara()), id, new InquiryPart.Whom(Set.of(cast.council()), Cast.PREVENT));
        refuses(inquiring.inquiries().ask(inquiring.in(cast.cara()), id), "sharing.inquiry-asks-parties");
        var closed = inquiring.drafts().save(inquiring.in(cast.cara()), id,
                new InquiryPart.Way(cast.agreement(), new GatewayId("ctsa-2015-s26")));
        assertThat(closed).isInstanceOfSatisfying(InquirySaved.Refused.class, it -> {
            assertThat(it.bars()).isNotEmpty().allSatisfy(bar -> assertThat(bar.citation()).isNotBlank());
            assertThat(it.decision().failed()).extracting(Because::rule).contains("sharing.way-chosen-is-open");
        });
    }

    @Test
    void aMarkingAboveOfficialIsRefusedWhereverItIsTyped() {
        var id = inquiring.written(cast.cara(), Inquiring.pupil("Jo Example"), cast.agreement(), cast.police());
        var marked = new Section.Justification("UK SECRET\nWe must know.", "a", "b", "c", "d");
        assertThat(inquiring.drafts().save(inquiring.in(cast.cara()), id, new InquiryPart.Why(marked, Map.of())))
                .isInstanceOfSatisfying(InquirySaved.Refused.class, it -> assertThat(it.decision().failed())
                        .extracting(Because::rule).containsExactly("sharing.inquiry-official-at-most"));
        assertThat(inquiring.drafts().save(inquiring.in(cast.cara()), id,
                new InquiryPart.Subject(Inquiring.pupil("TOP SECRET")))).isInstanceOf(InquirySaved.Refused.class);
    }

    @Test
    void aRepeatedSubmitIsTheSameInquiry() {
        var id = asked("Jo Example");
        assertThat(inquiring.inquiries().ask(inquiring.in(cast.cara()), id)).isEqualTo(new InquiryAsked.Made(id));
        assertThat(inquiring.drafts().start(inquiring.in(cast.cara()), id)).isEqualTo(new InquirySaved.Saved(id));
        assertThat(inquiring.drafts().find(inquiring.in(cast.cara()), id)).isEmpty();
        assertThat(world.count("ledger.entry", "thing = ? and kind = 'sharing.inquiry.asked'", id.value())).isOne();
    }

    @Test
    void theSameSubjectIsNotAskedTwiceWhileOneIsOpenWhateverCameOfIt() {
        var first = asked("Jo Example");
        nothing(dora, first);
        var again = written("jo  EXAMPLE");
        refuses(inquiring.inquiries().ask(inquiring.in(cast.cara()), again), "sharing.not-asked-twice");
        assertThat(inquiring.inquiries().ask(inquiring.in(cast.cara()), written("Sam Other")))
                .isInstanceOf(InquiryAsked.Made.class);
        clock.set(Instant.parse("2026-12-01T09:00:00Z"));
        assertThat(inquiring.inquiries().ask(inquiring.in(cast.cara()), again)).isInstanceOf(InquiryAsked.Made.class);
    }

    @Test
    void fiveAtOnceAndNoAnswerMakesRoomForASixth() {
        for (var name : List.of("A", "B", "C", "D", "E")) {
            nothing(dora, asked(name));
        }
        var sixth = written("F");
        assertThat(inquiring.inquiries().ask(inquiring.in(cast.cara()), sixth))
                .isInstanceOfSatisfying(InquiryAsked.Refused.class, it -> {
                    assertThat(it.decision().failed()).extracting(Because::rule)
                            .containsExactly("sharing.few-inquiries-at-once");
                    assertThat(it.again()).isEqualTo(Instant.parse("2026-12-01T00:00:00Z"));
                });
        clock.set(Instant.parse("2026-12-01T00:00:00Z"));
        assertThat(inquiring.inquiries().ask(inquiring.in(cast.cara()), sixth)).isInstanceOf(InquiryAsked.Made.class);
    }

    @Test
    void tenInSevenDaysOfAnOfficerAndFiftyInThirtyOfABody() {
        for (int n = 0; n < 10; n++) {
            laid(cast.cara(), Instant.parse("2026-11-18T09:00:00Z").plusSeconds(n), LocalDate.of(2026, 11, 20));
        }
        var eleventh = written("Jo Example");
        assertThat(inquiring.inquiries().ask(inquiring.in(cast.cara()), eleventh))
                .isInstanceOfSatisfying(InquiryAsked.Refused.class, it -> {
                    assertThat(it.decision().failed()).extracting(Because::rule)
                            .containsExactly("sharing.few-inquiries-of-an-officer");
                    assertThat(it.again()).isEqualTo(Instant.parse("2026-11-25T09:00:00Z"));
                });
        for (int n = 0; n < 40; n++) {
            laid(cast.carl(), Instant.parse("2026-11-01T09:00:00Z").plusSeconds(n), LocalDate.of(2026, 11, 6));
        }
        var colleague = inquiring.written(cast.carl(), Inquiring.pupil("Al Third"), cast.agreement(), cast.police());
        assertThat(inquiring.inquiries().ask(inquiring.in(cast.carl()), colleague))
                .isInstanceOfSatisfying(InquiryAsked.Refused.class, it -> {
                    assertThat(it.decision().failed()).extracting(Because::rule)
                            .containsExactly("sharing.few-inquiries-of-a-body");
                    assertThat(it.again()).isEqualTo(Instant.parse("2026-12-01T09:00:00Z"));
                });
    }

    @Test
    void theLimitHoldsForTwoRequestsAtOnce() throws Exception {
        for (var name : List.of("A", "B", "C", "D")) {
            asked(name);
        }
        var fifth = written("E");
        var sixth = written("F");
        var both = atOnce(() -> inquiring.inquiries().ask(inquiring.in(cast.cara()), fifth),
                () -> inquiring.inquiries().ask(inquiring.in(cast.cara()), sixth));
        assertThat(both).filteredOn(InquiryAsked.Made.class::isInstance).hasSize(1);
        assertThat(both).filteredOn(InquiryAsked.Refused.class::isInstance).hasSize(1);
    }

    @Test
    void oneOfTwoAnswersStands() throws Exception {
        var id = asked("Jo Example");
        var both = atOnce(() -> nothing(dora, id), () -> nothing(cast.ann(), id));
        assertThat(both).filteredOn(Replied.Made.class::isInstance).hasSize(1);
        assertThat(both).filteredOn(Replied.Refused.class::isInstance).hasSize(1);
        assertThat(counted("inquiry-nothing-said")).isOne();
        assertThat(world.count("ledger.entry", "thing = ? and kind = 'sharing.inquiry.nothing-said'", id.value())).isOne();
    }

    @Test
    void whatIsOverdueComesFirstAndWhatIsAnsweredLast() {
        var answered = asked("A");
        nothing(dora, answered);
        var overdue = asked("B");
        clock.set(Instant.parse("2026-12-02T09:00:00Z"));
        var fresh = asked("C");
        assertThat(listed(Optional.empty())).containsExactly(overdue, fresh, answered);
        assertThat(listed(Optional.of(Replies.Filter.OVERDUE))).containsExactly(overdue);
        assertThat(listed(Optional.of(Replies.Filter.ANSWERED))).containsExactly(answered);
        assertThat(listed(Optional.of(Replies.Filter.TO_ANSWER))).containsExactly(overdue, fresh);
    }

    @Test
    void whoMayNotAskIsRefusedAndRecorded() {
        assertThat(inquiring.drafts().start(inquiring.in(cast.sam()), new InquiryId(UUID.randomUUID())))
                .isInstanceOf(InquirySaved.Refused.class);
        assertThat(world.trailOf(cast.sam())).containsExactly("sharing.inquiry.start.refused Sam");
    }

    private List<InquiryId> listed(Optional<Replies.Filter> filter) {
        return inquiring.replies().list(inquiring.in(cast.bryn()), filter, 0).seen().orElseThrow()
                .rows().stream().map(AskedOfUs::id).toList();
    }

    /// Asked, past the rules: to stand in the way of a limit.
    private void laid(OfficerId by, Instant at, LocalDate due) {
        world.jdbc().sql("""
                with asked as (
                    insert into sharing.inquiry (id, body, officer, asked_at, due_on, purpose, gateway, agreement, about,
                        subject, necessity, aim, connection, less_intrusive, fair_balance, needs)
                    values (?, ?, ?, ?, ?, 'prevent-support', 'ctsa-2015-s36', ?, 'THEME', 'a', 'a', 'a', 'a', 'a', 'a', '{}')
                    returning *)
                insert into sharing.asked (inquiry, body, from_body, officer, agreement, purpose, about, asked_at, due_on)
                select id, ?, body, officer, agreement, purpose, about, asked_at, due_on from asked
                """).params(UUID.randomUUID(), cast.school().value(), by.value(), at.atOffset(ZoneOffset.UTC),
                due, cast.agreement().value(), cast.police().value()).update();
    }

    private InquiryId written(String name) {
        return inquiring.written(cast.cara(), Inquiring.pupil(name), cast.agreement(), cast.police());
    }

    private InquiryId asked(String name) {
        return inquiring.asked(cast.cara(), name, cast.agreement(), cast.police());
    }

    private Replied nothing(OfficerId by, InquiryId id) {
        return inquiring.replies().sayNothing(inquiring.in(by), id, UUID.randomUUID(), "We hold nothing.");
    }

    private Replies.Sight sight(OfficerId by, InquiryId id) {
        return inquiring.replies().find(inquiring.in(by), id).orElseThrow();
    }

    private List<Inquiry.Told> hears(InquiryId id) {
        return inquiring.inquiries().find(inquiring.in(cast.cara()), id).orElseThrow().told();
    }

    private DisclosureId tellingDraft(InquiryId id) {
        var draft = new DisclosureId(UUID.randomUUID());
        assertThat(inquiring.replies().tell(inquiring.in(cast.ann()), id, draft)).isEqualTo(new Replied.Begun(draft));
        assertThat(inquiring.replies().tell(inquiring.in(cast.ann()), id, draft)).isEqualTo(new Replied.Begun(draft));
        return draft;
    }

    /// What the inquiry does not say: the rest of the disclosure.
    private void write(DisclosureId draft) {
        cast.sections(LocalDate.of(2026, 11, 23)).stream()
                .filter(it -> !(it instanceof Section.Subject || it instanceof Section.Audience))
                .forEach(it -> assertThat(disclosureDrafts.save(inquiring.in(cast.ann()), draft, it))
                        .isInstanceOf(Saving.Saved.class));
    }

    private Composing composing() {
        return new Composing(disclosureDrafts, proposals, approvals, inbox, clock);
    }

    private long counted(String kind) {
        return world.jdbc().sql("select coalesce(sum(counted), 0) from sharing.tally where kind = ? and body = ?")
                .params(kind, cast.police().value()).query(Long.class).single();
    }

    private static void refuses(InquiryAsked asked, String rule) {
        assertThat(asked).isInstanceOfSatisfying(InquiryAsked.Refused.class, it -> refuses(it.decision(), rule));
    }

    private static void refuses(Replied replied, String rule) {
        assertThat(replied).isInstanceOfSatisfying(Replied.Refused.class, it -> refuses(it.decision(), rule));
    }

    private static void refuses(Decision.Refused decision, String rule) {
        assertThat(decision.failed()).extracting(Because::rule).contains(rule);
    }

    private static List<Object> atOnce(Callable<?> one, Callable<?> other) throws Exception {
        try (var threads = Executors.newFixedThreadPool(2)) {
            var first = threads.submit(one);
            var second = threads.submit(other);
            return List.of(first.get(), second.get());
        }
    }
}
