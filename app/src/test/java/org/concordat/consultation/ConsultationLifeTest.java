package org.concordat.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concordat.consultation.Consulting.refused;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.concordat.ConcordatTest;
import org.concordat.access.Look;
import org.concordat.consultation.Consultation.State;
import org.concordat.consultation.Moderation.Reason;
import org.concordat.consultation.Moderation.Verdict;
import org.concordat.ledger.StoppedLedger;
import org.concordat.scrutiny.Matter;
import org.concordat.scrutiny.MatterKind;
import org.concordat.scrutiny.Scrutinised;
import org.concordat.sharing.Cast;
import org.concordat.sharing.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// A consultation is drafted by one and approved by another, opens and closes by itself, is answered by the public and then by those who
/// asked.
@ConcordatTest
class ConsultationLifeTest {

    private static final Steps.Changed NOTHING = new Steps.Changed(null, null);

    @Autowired
    private ApplicationContext service;

    private World world;
    private Consulting at;

    @BeforeEach
    void lay() throws SQLException {
        world = World.of(service);
        at = Consulting.in(service, world, Cast.in(world));
        at.takeIn();   // what other tests left there
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void isDraftedApprovedOpenedClosedAndAnswered() {
        var id = at.drafted();
        assertThat(at.seen(at.ola(), id)).matches(it -> it.state(at.today()) == State.DRAFT && it.wording().number() == 3
                && it.wording().said().questions().equals(Consulting.QUESTIONS));
        assertThat(world.count("published.consultation", "id = ?", id)).as("a draft").isZero();
        assertThat(at.approve(at.ola(), id)).isEqualTo(new Acted.Done(id));
        assertThat(at.seen(at.sam(), id).state(at.today())).isEqualTo(State.OPEN);
        assertThat(at.seen(at.sam(), id).answerBy()).contains(at.today().plusDays(9 + 84));
        assertThat(at.published(id)).containsEntry("title", Consulting.TITLE).containsEntry("answered_on", null);
        at.chosen(id, 1, 12);
        at.chosen(id, 3, 6);
        var wrote = at.sent(id, Map.of(1, "1", 2, Consulting.SAID));
        at.takeIn();
        at.moderated(wrote, Verdict.FIT, null);
        assertThat(world.count("published.consultation_words", "consultation = ?", id)).as("before it is answered").isZero();
        at.days(10);
        assertThat(at.seen(at.sam(), id).state(at.today())).isEqualTo(State.CLOSED);
        assertThat(at.answer(at.sam(), id, NOTHING)).isEqualTo(new Acted.Done(id));
        assertThat(at.seen(at.ola(), id).state(at.today())).isEqualTo(State.ANSWERED);
        assertThat(at.published(id).get("results")).hasToString("{\"1\": {\"1\": 13, \"2\": 0, \"3\": 6, \"ALL\": 19, \"NONE\": 0}, \"ALL\": 19}");
        assertThat(world.count("published.consultation_words", "consultation = ? and words = ? and question = 2", id, Consulting.SAID)).isOne();
        assertThat(world.trail(id)).containsSubsequence("consultation.consultation.drafted Sam", "consultation.consultation.revised Sam",
                "consultation.consultation.approved Ola", "consultation.consultation.answered Sam");
        assertThat(world.trail(wrote)).containsSubsequence("consultation.answer.taken-in nobody", "consultation.answer.moderated Sam");
    }

    /// Nobody who wrote any of it, and nothing else than what they read.
    @Test
    void someoneElseApprovesWhatTheyRead() {
        var id = at.drafted();
        assertThat(refused(at.approve(at.sam(), id))).containsExactly("consultation.someone-else-approves");
        at.revise(at.sid(), id, was -> was);
        assertThat(refused(at.approve(at.sid(), id))).containsExactly("consultation.someone-else-approves");
        assertThat(refused(at.steps().approve(at.in(at.ola()), id, UUID.randomUUID(), 3))).as("written anew since").containsExactly(
                "consultation.as-you-read-it");
        assertThat(at.approve(at.ola(), id)).isEqualTo(new Acted.Done(id));
        assertThat(refused(at.revise(at.sam(), id, was -> was))).containsExactly("consultation.not-approved");
        assertThat(refused(at.approve(at.ola(), id))).containsExactly("consultation.not-approved");
    }

    @Test
    void whatWasWrittenMeanwhileIsNotWrittenOver() {
        var id = at.drafted();
        int read = at.seen(at.sid(), id).wording().number();
        at.revise(at.sam(), id, was -> was.without(2));
        assertThat(refused(at.consultations().revise(at.in(at.sid()), id, UUID.randomUUID(), read, was -> was.without(1)))).containsExactly(
                "consultation.as-you-read-it");
        assertThat(at.seen(at.sid(), id).wording().said().questions()).hasSize(1);
    }

    @Test
    void whatAsksNothingOrComesTooLateIsNotApproved() {
        assertThat(refused(at.approve(at.ola(), at.bare()))).containsExactly("consultation.asks-something");
        var id = at.drafted();
        at.days(1);
        assertThat(refused(at.approve(at.ola(), id))).containsExactly("consultation.opens-today-or-later");
    }

    @Test
    void opensOnItsDay() {
        var id = at.drafted();
        at.revise(at.sam(), id, was -> was.about(was.title(), was.why(), at.today().plusDays(2), at.today().plusDays(3)));
        at.approve(at.ola(), id);
        assertThat(at.seen(at.sam(), id).state(at.today())).isEqualTo(State.TO_OPEN);
        at.days(2);
        assertThat(at.seen(at.sam(), id).state(at.today())).isEqualTo(State.OPEN);
        assertThat(refused(at.answer(at.sam(), id, NOTHING))).containsExactly("consultation.is-closed");
    }

    /// Another area's overseers, those who answer for a force, and who is no overseer at all.
    @Test
    void nobodyElseSeesIt() {
        var id = at.open();
        var answer = at.wrote(id, "Something.");
        for (var other : List.of(at.at().ed(), at.at().olu(), at.at().bo(), at.at().cast().ann())) {
            assertThat(at.consultations().find(at.in(other), id)).isEmpty();
            assertThat(at.moderations().find(at.in(other), answer)).isEmpty();
            assertThat(at.moderate(other, answer, 0, Verdict.FIT, null)).isEqualTo(new Acted.Unknown());
            assertThat(at.steps().withdraw(at.in(other), id, UUID.randomUUID(), new Both("No.", null))).isEqualTo(new Acted.Unknown());
        }
        assertThat(at.moderations().find(at.in(at.ola()), answer)).as("who approves reads no answer").isEmpty();
        assertThat(at.moderations().list(at.in(at.ola()), id, "", 0)).isInstanceOf(Look.Refused.class);
        assertThat(at.consultations().mayDraft(at.in(at.ola()))).isInstanceOf(Look.Refused.class);
        assertThat(refused(at.consultations().draft(at.in(at.sam()), UUID.randomUUID(), null, at.said()))).as("the whole country").containsExactly(
                "consultation.asks-where-your-body-serves");
    }

    @Test
    void theBoardAsksTheWholeCountryAndAnotherOfItApproves() {
        var act = UUID.randomUUID();
        var bo = at.at().bo();
        assertThat(refused(at.consultations().draft(at.in(bo), UUID.randomUUID(), at.at().area(), at.said()))).containsExactly(
                "consultation.asks-where-your-body-serves");
        assertThat(at.consultations().draft(at.in(bo), act, null, at.said())).isEqualTo(new Acted.Done(act));
        at.revise(bo, act, was -> was.and(Consulting.QUESTIONS.getFirst()));
        assertThat(refused(at.approve(bo, act))).containsExactly("consultation.someone-else-approves");
        assertThat(at.approve(at.bex(), act)).isEqualTo(new Acted.Done(act));
        assertThat(at.published(act)).containsEntry("area", null);
    }

    /// Whoever comes second is told, and the first stands.
    @Test
    void twoWhoModerateAtOnceAreToldApart() {
        var answer = at.wrote(at.open(), "It was Jo Example.");
        assertThat(at.moderate(at.sam(), answer, 0, Verdict.HELD_BACK, Reason.PERSON)).isEqualTo(new Acted.Done(answer));
        assertThat(refused(at.moderate(at.sid(), answer, 0, Verdict.FIT, null))).containsExactly("consultation.nobody-decided-meanwhile");
        assertThat(at.moderations().find(at.in(at.sid()), answer).orElseThrow().of().moderation().orElseThrow().verdict()).isEqualTo(Verdict.HELD_BACK);
        assertThat(at.moderate(at.sid(), answer, 1, Verdict.READ, null)).as("who read that").isEqualTo(new Acted.Done(answer));
    }

    @Test
    void isAnsweredOnceEveryWordWasRead() throws SQLException {
        var id = at.open();
        var read = at.wrote(id, "First.");
        try (var _ = StoppedLedger.in(service)) {
            at.wrote(id, "Second.");
        }
        at.moderated(read, Verdict.READ, null);
        at.days(10);
        assertThat(refused(at.answer(at.sam(), id, NOTHING))).as("not taken in").containsExactly("consultation.every-answer-is-read");
        assertThat(at.takeIn()).isOne();
        assertThat(refused(at.answer(at.sam(), id, NOTHING))).as("not read").containsExactly("consultation.every-answer-is-read");
        at.moderations().list(at.in(at.sam()), id, "", 0).seen().orElseThrow().orElseThrow().page().rows().stream()
                .filter(it -> it.moderations().isEmpty()).forEach(it -> at.moderated(it.id(), Verdict.READ, null));
        assertThat(at.answer(at.sam(), id, NOTHING)).isEqualTo(new Acted.Done(id));
        assertThat(world.count("published.consultation_words", "consultation = ?", id)).as("read is not fit").isZero();
    }

    /// Whoever dislikes words takes no voice away; what is no answer is not counted.
    @Test
    void whatIsHeldBackIsCountedByItsReason() {
        var id = at.open();
        at.chosen(id, 1, 10);
        var both = at.sent(id, Map.of(1, "1", 2, "Jo Example did it."));
        var machine = at.sent(id, Map.of(1, "1", 2, "Buy."));
        at.takeIn();
        at.moderated(both, Verdict.HELD_BACK, Reason.PERSON);
        at.moderated(machine, Verdict.HELD_BACK, Reason.MACHINE);
        at.days(10);
        at.answer(at.sam(), id, NOTHING);
        assertThat(at.published(id).get("results").toString()).contains("\"ALL\": 11", "\"1\": 11");
        assertThat(held(id)).containsExactly("MACHINE fewer", "PERSON fewer");
    }

    @Test
    void fromFiveOnHowManyAreHeldBackIsTold() {
        var id = at.open();
        at.chosen(id, 1, 10);
        var machines = Stream.generate(() -> at.sent(id, Map.of(2, "Buy."))).limit(5).toList();
        at.takeIn();
        machines.forEach(it -> at.moderated(it, Verdict.HELD_BACK, Reason.MACHINE));
        at.days(10);
        at.answer(at.sam(), id, NOTHING);
        assertThat(held(id)).containsExactly("MACHINE 5");
    }

    /// Nor afterwards, when one more is held back.
    @Test
    void whereSoFewAnsweredThatItIsNotToldHowManyNothingHeldBackIsCounted() {
        var id = at.open();
        at.chosen(id, 1, 2);
        var fit = at.sent(id, Map.of(2, Consulting.SAID));
        var machines = Stream.generate(() -> at.sent(id, Map.of(2, "Buy."))).limit(5).toList();
        at.takeIn();
        at.moderated(fit, Verdict.FIT, null);
        machines.forEach(it -> at.moderated(it, Verdict.HELD_BACK, Reason.MACHINE));
        at.days(10);
        at.answer(at.sam(), id, NOTHING);
        assertThat(at.published(id).get("results").toString()).contains("\"ALL\": null");
        assertThat(held(id)).isEmpty();
        at.moderated(fit, Verdict.HELD_BACK, Reason.ASKED);
        assertThat(held(id)).isEmpty();
    }

    private List<String> held(UUID id) {
        return world.jdbc().sql("""
                select reason || ' ' || coalesce(held::text, 'fewer') from published.consultation_held where consultation = ? order by 1
                """).param(id).query(String.class).list();
    }

    @Test
    void wordsThatWereShownAreTakenAwayAndNoneIsAdded() {
        var id = at.answered();
        var shown = at.moderations().list(at.in(at.sam()), id, "", 0).seen().orElseThrow().orElseThrow().page().rows().getFirst().id();
        assertThat(refused(at.moderate(at.sam(), shown, 1, Verdict.READ, null))).containsExactly("consultation.counted-words-are-taken-away-alone");
        assertThat(world.count("published.consultation_words", "consultation = ?", id)).isOne();
        assertThat(at.moderate(at.sam(), shown, 1, Verdict.HELD_BACK, Reason.ASKED)).isEqualTo(new Acted.Done(shown));
        assertThat(world.count("published.consultation_words", "consultation = ?", id)).isZero();
        assertThat(held(id)).containsExactly("ASKED fewer");
    }

    /// Also one without words, which stands in no list.
    @Test
    void whoeverAsksForTheirAnswerToBeTakenOutIsFoundByItsReference() {
        var id = at.open();
        at.chosen(id, 1, 10);
        var theirs = at.sent(id, Map.of(1, "1"));
        at.takeIn();
        assertThat(listed(id, "")).isEmpty();
        assertThat(listed(id, "A-0000-0000")).isEmpty();
        var reference = world.jdbc().sql("select reference from intake.consultation_answer where id = ?").param(theirs).query(String.class).single();
        assertThat(listed(id, reference)).extracting(Answer::id).containsExactly(theirs);
        at.moderated(theirs, Verdict.HELD_BACK, Reason.ASKED);
        at.days(10);
        at.answer(at.sam(), id, NOTHING);
        assertThat(at.published(id).get("results").toString()).contains("\"ALL\": 10");
    }

    private List<Answer> listed(UUID id, String reference) {
        return at.moderations().list(at.in(at.sam()), id, reference, 0).seen().orElseThrow().orElseThrow().page().rows();
    }

    /// The second answer has no counts of its own: two counts of the same answers could be compared.
    @Test
    void aLaterAnswerCorrectsAndCountsNothingAnew() {
        var id = at.answered();
        var results = at.published(id).get("results");
        assertThat(at.answer(at.sid(), id, NOTHING)).isEqualTo(new Acted.Done(id));
        assertThat(at.published(id)).containsEntry("results", results);
        assertThat(world.count("published.consultation_step", "consultation = ? and kind = 'RESPONSE'", id)).isEqualTo(2);
        assertThat(refused(at.steps().withdraw(at.in(at.sam()), id, UUID.randomUUID(), new Both("No.", null)))).containsExactly(
                "consultation.is-not-over");
    }

    @Test
    void isLinkedToWhatItChanged() {
        var matter = at.at().raised(MatterKind.DIRECTION);
        var words = Scrutinised.words(MatterKind.FINDING);
        var withheld = at.at().raised(new Matter.Wording(words.kind(), words.title(), words.words(), words.evidence(),
                null, null, "It is under way."));
        var priority = at.at().set(at.at().priority("Tell people"));
        var id = at.closed();
        for (var wrong : List.of(new Steps.Changed("M-0000-0000", null), new Steps.Changed(reference(withheld.value()), null),
                new Steps.Changed(null, UUID.randomUUID()))) {
            assertThat(refused(at.answer(at.sam(), id, wrong))).containsExactly("consultation.changed-something-public");
        }
        assertThat(at.answer(at.sam(), id, new Steps.Changed(reference(matter.value()), priority))).isEqualTo(new Acted.Done(id));
        assertThat(world.jdbc().sql("select matter || ' ' || priority from published.consultation_step where consultation = ?").param(id)
                .query(String.class).single()).isEqualTo(reference(matter.value()) + " Tell people");
    }

    private static String reference(UUID matter) {
        return Consultation.reference(matter).replace("Q-", "M-");
    }

    @Test
    void isCorrectedInTheOpenAndWithdrawnWithAReason() {
        var id = at.open();
        assertThat(at.steps().correct(at.in(at.sid()), id, UUID.randomUUID(), new Both("It is the library in Mill Street.", null)))
                .isEqualTo(new Acted.Done(id));
        at.withdrawn(id);
        assertThat(at.published(id)).matches(it -> it.get("withdrawn_on") != null);
        assertThat(world.count("published.consultation_step", "consultation = ?", id)).isEqualTo(2);
        at.days(10);
        assertThat(refused(at.answer(at.sam(), id, NOTHING))).containsExactly("consultation.is-closed");
        assertThat(refused(at.steps().correct(at.in(at.sam()), id, UUID.randomUUID(), new Both("More.", null)))).containsExactly(
                "consultation.is-approved");
        assertThat(refused(at.steps().correct(at.in(at.sam()), at.drafted(), UUID.randomUUID(), new Both("More.", null)))).containsExactly(
                "consultation.is-approved");
    }

    @Test
    void aDraftIsWithdrawnUnseen() {
        var id = at.drafted();
        at.withdrawn(id);
        assertThat(waiting(id)).isEmpty();
        assertThat(at.seen(at.sam(), id).state(at.today())).isEqualTo(State.WITHDRAWN);
        assertThat(refused(at.approve(at.ola(), id))).containsExactly("consultation.not-approved");
        assertThat(world.count("published.consultation", "id = ?", id)).isZero();
    }

    /// Told to approve; from the day after its last that it has closed; from the day after its limit that it is late.
    @Test
    void thoseWhoAnswerAreToldWhenItIsLate() {
        var day = at.today();
        var id = at.drafted();
        assertThat(waiting(id)).containsExactly("AGREEMENT_OWNER consultation-waits " + day);
        at.approve(at.ola(), id);
        assertThat(waiting(id)).containsExactlyInAnyOrder("SCRUTINY_OFFICER consultation-closed " + day.plusDays(10),
                "SCRUTINY_OFFICER consultation-late " + day.plusDays(9 + 84 + 1));
        at.days(9 + 84);
        assertThat(at.seen(at.sam(), id).isLate(at.today())).isFalse();
        at.days(1);
        assertThat(at.seen(at.sam(), id).isLate(at.today())).isTrue();
        at.answer(at.sam(), id, NOTHING);
        assertThat(waiting(id)).isEmpty();
        assertThat(at.seen(at.sam(), id).isLate(at.today())).isFalse();
    }

    private List<String> waiting(UUID id) {
        return world.jdbc().sql("""
                select n.role || ' ' || n.kind || ' ' || n.from_day from notices.notice n
                 where n.place = '/consulting/' || ?::text
                   and not exists (select from notices.settled s where s.body = n.body and s.kind = n.kind and s.place = n.place)
                """).param(id).query(String.class).list();
    }

    @Test
    void sentTwiceItIsOnce() {
        var draft = UUID.randomUUID();
        for (int i = 0; i < 2; i++) {
            assertThat(at.consultations().draft(at.in(at.sam()), draft, at.at().area(), at.said())).isEqualTo(new Acted.Done(draft));
        }
        assertThat(at.consultations().draft(at.in(at.sid()), draft, at.at().area(), at.said())).as("the id of another's").isEqualTo(new Acted.Unknown());
        var question = UUID.randomUUID();
        for (int i = 0; i < 2; i++) {
            assertThat(at.consultations().revise(at.in(at.sam()), draft, question, 1, was -> was.and(Consulting.QUESTIONS.getLast())))
                    .isEqualTo(new Acted.Done(draft));
        }
        var approval = UUID.randomUUID();
        for (int i = 0; i < 2; i++) {
            assertThat(at.steps().approve(at.in(at.ola()), draft, approval, 2)).isEqualTo(new Acted.Done(draft));
        }
        assertThat(at.seen(at.sam(), draft).steps()).hasSize(1);
        var answer = at.sent(draft, Map.of(1, "Words."));
        at.takeIn();
        var moderation = UUID.randomUUID();
        for (int i = 0; i < 2; i++) {
            assertThat(at.moderations().moderate(at.in(at.sam()), answer, moderation, 0, Verdict.READ, null)).isEqualTo(new Acted.Done(answer));
        }
        at.days(10);
        var response = UUID.randomUUID();
        for (int i = 0; i < 2; i++) {
            assertThat(at.steps().answer(at.in(at.sam()), draft, response, Step.Outcome.CHANGED, new Both("So.", null), NOTHING))
                    .isEqualTo(new Acted.Done(draft));
        }
        assertThat(at.seen(at.sam(), draft).steps()).hasSize(2);
    }

    @Test
    void aDayLastsUntilItsEndInLondon() {
        assertThat(at.seen(at.sam(), at.open())).matches(it -> it.state(at.today().plusDays(9)) == State.OPEN
                && it.state(LocalDate.of(2026, 12, 3)) == State.CLOSED);
    }
}
