package org.concordat.scrutiny;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concordat.scrutiny.Scrutinised.refused;
import static org.concordat.scrutiny.Scrutinised.words;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.concordat.ConcordatTest;
import org.concordat.InTheLog;
import org.concordat.kernel.Between;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.OfficerId;
import org.concordat.scrutiny.Course.State;
import org.concordat.scrutiny.Step.Outcome;
import org.concordat.sharing.Cast;
import org.concordat.sharing.World;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// What those who oversee raise with a body, and what comes of it.
@ConcordatTest
class MatterLifeTest {

    @Autowired
    private ApplicationContext service;

    private World world;
    private Scrutinised at;

    @BeforeEach
    void lay() throws SQLException {
        world = World.of(service);
        at = Scrutinised.in(service, world, Cast.in(world));
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void aFormIsNotShownToThoseWhoMayNotSendIt() {
        var id = at.raised(MatterKind.FINDING);
        assertThat(refused(at.steps().mayMake(at.in(at.bo()), id, Optional.empty(), Step.Kind.ANSWER))).contains("scrutiny.responder-answers");
        assertThat(refused(at.steps().mayMake(at.in(at.olu()), id, Optional.empty(), Step.Kind.DONE))).isEqualTo(
                "scrutiny.accepted-before-it-is-done");
        assertThat(refused(at.steps().mayMake(at.in(at.sam()), id, Optional.empty(), Step.Kind.REPLY))).isEqualTo(
                "scrutiny.answered-before-a-reply");
        assertThat(at.steps().mayMake(at.in(at.olu()), id, Optional.empty(), Step.Kind.ANSWER)).isEqualTo(new Acted.Done(id.value()));
        var closed = at.closed(id);
        assertThat(refused(at.steps().mayMake(at.in(at.sam()), id, Optional.empty(), Step.Kind.CLOSING))).isEqualTo("scrutiny.not-closed");
        assertThat(at.steps().mayMake(at.in(at.sam()), id, Optional.of(closed), Step.Kind.CLOSING)).as("sent before").isEqualTo(
                new Acted.Done(id.value()));
        assertThat(at.steps().mayMake(at.in(at.ed()), id, Optional.empty(), Step.Kind.CLOSING)).isEqualTo(new Acted.Unknown());
        assertThat(world.trail(id.value())).contains("scrutiny.matter.answer.refused Bo", "scrutiny.matter.read.refused Ed");
    }

    @Test
    void isRaisedAnsweredDoneAndClosed() {
        var id = at.raised(MatterKind.FINDING);
        assertThat(at.seen(at.olu(), id).state()).isEqualTo(State.WAITS);
        at.accepted(id);
        assertThat(at.seen(at.sam(), id).state()).isEqualTo(State.ACCEPTED);
        assertThat(at.steps().complete(at.in(at.olu()), id, UUID.randomUUID(), "Numbers of December.")).isEqualTo(
                new Acted.Done(id.value()));
        assertThat(at.seen(at.sam(), id).dueOn()).isEmpty();
        at.closed(id);
        assertThat(at.seen(at.bo(), id).state()).isEqualTo(State.CLOSED);
        assertThat(world.trail(id.value())).containsSubsequence("scrutiny.matter.raised Sam")
                .contains("scrutiny.matter.answered Olu", "scrutiny.matter.completed Olu", "scrutiny.matter.closed Sam",
                        "scrutiny.matter.read Bo");
    }

    @Test
    void sentTwiceItIsOnce() {
        var act = UUID.randomUUID();
        for (int i = 0; i < 2; i++) {
            assertThat(at.matters().raise(at.in(at.sam()), act, at.force(), words(MatterKind.QUESTION))).isEqualTo(new Acted.Done(act));
        }
        assertThat(at.matters().raise(at.in(at.bo()), act, at.force(), words(MatterKind.QUESTION))).as("another's id")
                .isEqualTo(new Acted.Unknown());
        var step = UUID.randomUUID();
        for (int i = 0; i < 2; i++) {
            assertThat(at.steps().answer(at.in(at.olu()), new MatterId(act), step, Outcome.ACCEPTED, "Four.", null))
                    .isEqualTo(new Acted.Done(act));
        }
        assertThat(at.seen(at.sam(), new MatterId(act)).steps()).hasSize(1);
    }

    @Test
    void isRaisedByThoseWhoOverseeWithBodiesOfTheirAreaAlone() {
        assertThat(refused(at.raise(at.olu(), at.cast().school(), words(MatterKind.QUESTION)))).startsWith("scrutiny.overseer-raises");
        assertThat(refused(at.raise(at.ed(), at.force(), words(MatterKind.QUESTION)))).isEqualTo("scrutiny.body-serves-your-area");
        assertThat(refused(at.raise(at.sam(), at.cast().council(), words(MatterKind.QUESTION))))
                .isEqualTo("scrutiny.body-serves-your-area");
        assertThat(refused(at.raise(at.sam(), at.cast().overseer(), words(MatterKind.QUESTION)))).as("their own")
                .isEqualTo("scrutiny.body-serves-your-area");
        at.raised(at.bo(), at.elsewhere(), words(MatterKind.RECOMMENDATION));
    }

    @Test
    void aDirectionIsToThePoliceForceAndServesAPriorityOrADuty() {
        var good = words(MatterKind.DIRECTION);
        assertThat(refused(at.raise(at.sam(), at.cast().school(), good))).isEqualTo("scrutiny.direction-is-to-the-police-force");
        assertThat(refused(at.raise(at.bo(), at.force(), good))).isEqualTo("scrutiny.direction-is-to-the-police-force");
        assertThat(refused(at.raise(at.sam(), at.force(), serving(MatterKind.DIRECTION, null, null))))
                .isEqualTo("scrutiny.direction-serves-a-priority-or-duty");
        assertThat(refused(at.raise(at.sam(), at.force(), serving(MatterKind.QUESTION, Duty.CHILDREN, null))))
                .isEqualTo("scrutiny.direction-serves-a-priority-or-duty");
        assertThat(refused(at.raise(at.sam(), at.force(), serving(MatterKind.DIRECTION, null, UUID.randomUUID()))))
                .isEqualTo("scrutiny.priority-holds-today");
        var priority = at.set(at.priority("Answer in time"));
        var id = at.raised(serving(MatterKind.DIRECTION, null, priority));
        assertThat(at.matters().find(at.in(at.olu()), id).orElseThrow().priority().orElseThrow().wording().title())
                .isEqualTo("Answer in time");
    }

    private static Matter.Wording serving(MatterKind kind, @Nullable Duty duty, @Nullable UUID priority) {
        var good = words(kind);
        return new Matter.Wording(kind, good.title(), good.words(), good.evidence(), duty, priority, null);
    }

    @Test
    void evidenceIsNumbersOfTheirAreaAndAFindingHasSome() {
        InTheLog.everything(service, world);
        at.priorities().list(at.in(at.olu()));
        at.priorities().list(at.in(at.ed()));
        InTheLog.everything(service, world);
        assertThat(refused(at.raise(at.sam(), at.force(), resting(MatterKind.FINDING)))).isEqualTo("scrutiny.finding-has-evidence");
        assertThat(refused(at.raise(at.sam(), at.force(), resting(MatterKind.FINDING, number(at.ed())))))
                .isEqualTo("scrutiny.evidence-is-of-your-area");
        assertThat(refused(at.raise(at.sam(), at.force(), resting(MatterKind.QUESTION, 999_999_999_999L))))
                .isEqualTo("scrutiny.evidence-is-of-your-area");
        at.raised(resting(MatterKind.QUESTION));
        var id = at.raised(resting(MatterKind.FINDING, number(at.olu())));
        assertThat(at.seen(at.olu(), id).of().wording().evidence().entries()).containsExactly(number(at.olu()));
        at.raised(at.bo(), at.force(), resting(MatterKind.FINDING, number(at.ed())));
    }

    private static Matter.Wording resting(MatterKind kind, Long... entries) {
        return new Matter.Wording(kind, "A title", "Words.", new Evidence(List.of(entries), null), null, null, null);
    }

    private long number(OfficerId by) {
        return world.jdbc().sql("""
                select l.number from ledger.leaf l join ledger.entry e on e.id = l.entry where e.officer = ? order by l.number limit 1
                """).param(by.value()).query(Long.class).single();
    }

    @Test
    void whoeverAcceptsSaysByWhenAndWhoeverDoesNotSaysWhy() {
        var id = at.raised(MatterKind.RECOMMENDATION);
        assertThat(refused(answer(at.olu(), id, Outcome.PARTLY, false))).isEqualTo("scrutiny.says-by-when");
        assertThat(refused(answer(at.olu(), id, Outcome.NOT_ACCEPTED, true))).isEqualTo("scrutiny.says-by-when");
        assertThat(refused(at.steps().answer(at.in(at.olu()), id, UUID.randomUUID(), Outcome.ACCEPTED, "Yes.",
                at.today().minusDays(1)))).isEqualTo("scrutiny.says-by-when");
        at.answered(id, Outcome.NOT_ACCEPTED, null);
        assertThat(at.seen(at.sam(), id).state()).isEqualTo(State.NOT_ACCEPTED);
        assertThat(refused(at.steps().complete(at.in(at.olu()), id, UUID.randomUUID(), "Done.")))
                .isEqualTo("scrutiny.accepted-before-it-is-done");
        at.accepted(id);
        assertThat(at.seen(at.sam(), id).state()).as("corrected by a later answer").isEqualTo(State.ACCEPTED);
        var question = at.raised(MatterKind.QUESTION);
        assertThat(refused(answer(at.olu(), question, Outcome.ACCEPTED, true))).isEqualTo("scrutiny.says-by-when");
        at.answered(question, Outcome.ACCEPTED, null);
    }

    private Acted answer(OfficerId by, MatterId id, Outcome outcome, boolean day) {
        return at.steps().answer(at.in(by), id, UUID.randomUUID(), outcome, "So.", day ? at.today().plusDays(9) : null);
    }

    @Test
    void eachSideDoesItsOwnPart() {
        var id = at.raised(MatterKind.FINDING);
        assertThat(refused(answer(at.sam(), id, Outcome.NOT_ACCEPTED, false))).startsWith("scrutiny.responder-answers");
        assertThat(answer(at.una(), id, Outcome.NOT_ACCEPTED, false)).as("of another body").isEqualTo(new Acted.Unknown());
        assertThat(refused(reply(at.sam(), id))).isEqualTo("scrutiny.answered-before-a-reply");
        at.accepted(id);
        assertThat(refused(reply(at.bo(), id))).as("the board sees and does not follow").isEqualTo("scrutiny.followed-by-your-body");
        assertThat(reply(at.sam(), id)).isEqualTo(new Acted.Done(id.value()));
        assertThat(at.seen(at.olu(), id).state()).isEqualTo(State.WAITS);
        assertThat(refused(at.steps().close(at.in(at.olu()), id, UUID.randomUUID(), "No."))).contains("scrutiny.overseer-raises");
        at.closed(id);
        assertThat(refused(answer(at.olu(), id, Outcome.NOT_ACCEPTED, false))).isEqualTo("scrutiny.not-closed");
        assertThat(refused(at.steps().close(at.in(at.sam()), id, UUID.randomUUID(), "Again."))).isEqualTo("scrutiny.not-closed");
    }

    private Acted reply(OfficerId by, MatterId id) {
        return at.steps().reply(at.in(by), id, UUID.randomUUID(), "And the rest?");
    }

    @Test
    void isOverdueAfterItsDayAndAfterThatOfItsPromise() {
        var id = at.raised(MatterKind.QUESTION);
        var course = at.seen(at.sam(), id);
        var due = course.dueOn().orElseThrow();
        assertThat(due).isEqualTo(service.getBean(MatterClock.class).answeredBy(MatterKind.QUESTION, at.today()));
        assertThat(course.isOverdue(due)).isFalse();
        assertThat(course.isOverdue(due.plusDays(1))).isTrue();
        var promised = at.raised(MatterKind.FINDING);
        at.accepted(promised);
        assertThat(at.seen(at.sam(), promised).isOverdue(at.today().plusMonths(1))).isFalse();
        assertThat(at.seen(at.sam(), promised).isOverdue(at.today().plusMonths(1).plusDays(1))).isTrue();
    }

    @Test
    void isSeenByWhoeverFollowsItTheBodyThatAnswersAndTheBoard() {
        var id = at.raised(MatterKind.QUESTION);
        var other = at.raised(at.sam(), at.cast().school(), words(MatterKind.QUESTION));
        at.clock().advance(Duration.ofSeconds(1));
        assertThat(listed(at.sam())).containsExactlyInAnyOrder(id, other);
        assertThat(listed(at.olu())).containsExactly(id);
        assertThat(listed(at.una())).containsExactly(other);
        assertThat(listed(at.ed())).isEmpty();
        assertThat(List.of(id, other)).allSatisfy(it -> assertThat(at.matters().find(at.in(at.bo()), it)).isPresent());
        for (var nobody : List.of(at.una(), at.ed(), at.cast().ann())) {
            assertThat(at.matters().find(at.in(nobody), id)).isEmpty();
        }
        at.closed(id);
        assertThat(listed(at.olu())).isEmpty();
        assertThat(at.matters().list(at.in(at.olu()), false, 0).seen().orElseThrow().rows()).hasSize(1);
    }

    private List<MatterId> listed(OfficerId officer) {
        return at.matters().list(at.in(officer), true, 0).seen().orElseThrow().rows().stream().map(it -> it.of().id()).toList();
    }

    @Test
    void aPriorityIsSetForAnAreaByItsOwnPolicingBodyAndReplacedOnce() {
        var first = at.set(at.priority("Answer in time"));
        assertThat(refused(at.priorities().set(at.in(at.ed()), UUID.randomUUID(), at.priority("Not ours"))))
                .isEqualTo("scrutiny.priority-is-of-your-area");
        assertThat(refused(at.priorities().set(at.in(at.olu()), UUID.randomUUID(), at.priority("Not ours"))))
                .contains("scrutiny.scrutiny-officer-sets");
        var words = at.priority("Answer sooner");
        var again = new Priority.Wording(words.area(), words.strand(), words.title(), words.plan(), words.between(), first);
        at.set(again);
        assertThat(refused(at.priorities().set(at.in(at.sam()), UUID.randomUUID(), again)))
                .isEqualTo("scrutiny.priority-replaces-one-that-stands");
        assertThat(at.priorities().list(at.in(at.cast().ann())).seen().orElseThrow().stream().filter(it -> it.area().id().equals(at.area()))
                .flatMap(it -> it.priorities().stream()).map(it -> it.wording().title())).containsExactly("Answer sooner");
        assertThat(refused(at.priorities().set(at.in(at.sam()), UUID.randomUUID(), new Priority.Wording(words.area(), words.strand(),
                words.title(), words.plan(), Between.from(at.today()), null)))).isEqualTo("scrutiny.priority-has-an-end");
    }

    @Test
    void whoseBodyNoLongerServesTheAreaReachesItsBodiesNoLonger() {
        var late = new BodyId(UUID.randomUUID());
        assertThat(refused(at.raise(at.sam(), late, words(MatterKind.QUESTION)))).isEqualTo("scrutiny.body-serves-your-area");
        world.jdbc().sql("update partnership.coverage set until_day = ?, ended_at = recorded_at where body = ?")
                .params(at.today(), at.cast().overseer().value()).update();
        assertThat(refused(at.raise(at.sam(), at.force(), words(MatterKind.QUESTION)))).isEqualTo("scrutiny.body-serves-your-area");
    }
}
