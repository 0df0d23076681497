package org.concordat.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concordat.sampling.Sampled.OCTOBER;
import static org.concordat.sampling.Sampled.WHY;
import static org.concordat.sampling.Sampled.refused;

import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.concordat.ConcordatTest;
import org.concordat.InTheLog;
import org.concordat.casework.Choice;
import org.concordat.kernel.OfficerId;
import org.concordat.scrutiny.MatterId;
import org.concordat.scrutiny.MatterKind;
import org.concordat.scrutiny.Steps;
import org.concordat.sharing.Cast;
import org.concordat.sharing.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// What is chosen serves something that is said, is planned by one and chosen by another from what tells of nobody, and is judged as what is
/// drawn.
@ConcordatTest
class ChoiceLifeTest {

    @Autowired
    private ApplicationContext service;

    private World world;
    private Sampled at;

    @BeforeEach
    void lay() throws SQLException {
        world = World.of(service);
        at = Sampled.in(service, world, Cast.in(world));
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void isPlannedForAPriorityOfTheArea() {
        var priority = at.priority();
        assertThat(refused(plan(at.sam(), at.plan(2), UUID.randomUUID()))).isEqualTo("sampling.choice-serves-a-priority-or-direction");
        assertThat(refused(plan(at.ed(), at.plan(2), priority))).as("of another area").contains("sampling.choice-is-of-your-area");
        assertThat(refused(plan(at.work().pat(), at.plan(2), priority))).as("those who are inspected").contains("sampling.scrutiny-officer-draws");
        assertThat(refused(plan(at.sam(), at.plan(7), priority))).as("there are six").isEqualTo("sampling.few-are-chosen-of-enough");
        assertThat(refused(plan(at.sam(), at.plan(21), priority))).isEqualTo("sampling.few-are-chosen-of-enough");
        assertThat(refused(plan(at.sam(), new Round.Plan(at.area(), Sort.CASE_DECISION, OCTOBER, OCTOBER.plusMonths(1), 2), priority)))
                .isEqualTo("sampling.months-of-a-choice-are-over");
        var act = UUID.randomUUID();
        var purpose = new Purpose(Purpose.Serves.PRIORITY, priority, WHY);
        assertThat(at.choices().plan(at.in(at.sam()), act, at.plan(2), purpose)).isEqualTo(new Acted.Done(act));
        var of = at.seen(at.sam(), new RoundId(act)).of();
        assertThat(of.purpose()).isEqualTo(purpose);
        assertThat(of.population()).hasSize(6);
        assertThat(of.root()).isEqualTo(Seeds.root(of.population()));
        assertThat(world.jdbc().sql("select fields ->> 'serves' || ' ' || (fields ->> 'root') from ledger.entry where kind = 'sampling.choice.planned' "
                + "and thing = ?").param(act).query(String.class).single()).isEqualTo("PRIORITY " + priority + " " + of.root());
        assertThat(at.choices().find(at.in(at.bo()), new RoundId(act)).orElseThrow().purpose().orElseThrow().title())
                .isEqualTo("Advice that comes in time");
    }

    /// A direction that stands, given to a body of the area; from its plan to what two said.
    @Test
    void servesADirection() {
        var purpose = new Purpose(Purpose.Serves.DIRECTION, at.directed(null), WHY);
        assertThat(at.choices().mayPlan(at.in(at.sam())).seen().orElseThrow().stream().flatMap(it -> it.purposes().stream()))
                .contains(new Purpose.Possible(Purpose.Serves.DIRECTION, purpose.id(), Sampled.DIRECTED));
        var id = at.intended(at.sam(), purpose);
        assertThat(at.seen(at.tess(), id).of().purpose()).isEqualTo(purpose);
        for (var reader : List.of(at.tess(), at.bo())) {
            assertThat(at.choices().find(at.in(reader), id).orElseThrow().purpose().orElseThrow().title()).isEqualTo(Sampled.DIRECTED);
        }
        assertThat(world.jdbc().sql("select fields ->> 'serves' from ledger.entry where kind = 'sampling.choice.planned' and thing = ?").param(id.value())
                .query(String.class).single()).isEqualTo("DIRECTION " + purpose.id());
        assertThat(choose(at.tess(), id, 3, 6)).isEqualTo(new Acted.Done(id.value()));
        at.judged(id, at.sam(), Judgement.Outcome.APPROPRIATE);
        at.judged(id, at.tess(), Judgement.Outcome.APPROPRIATE);
        assertThat(at.judgements().find(at.in(at.sam()), id).orElseThrow().open()).containsExactly(at.first(id));
        assertThat(inPublic(id)).isEqualTo("DIRECTION " + Sampled.DIRECTED + " " + WHY);
    }

    private String inPublic(RoundId id) {
        return world.jdbc().sql("select serves || ' ' || coalesce(title, 'untold') || ' ' || reason from published.sample_choice(?)").param(id.value())
                .query(String.class).single();
    }

    /// That a direction is withheld, its choice does not tell; why decisions were chosen is public, as of every choice.
    @Test
    void theTitleOfADirectionThatIsWithheldIsNotPublic() {
        var id = at.intended(at.sam(), new Purpose(Purpose.Serves.DIRECTION, at.directed("It would say where the force looks."), WHY));
        assertThat(choose(at.tess(), id, 1, 2)).isEqualTo(new Acted.Done(id.value()));
        assertThat(inPublic(id)).isEqualTo("DIRECTION untold " + WHY);
        assertThat(at.choices().find(at.in(at.tess()), id).orElseThrow().purpose().orElseThrow().title()).isEqualTo(Sampled.DIRECTED);
    }

    @Test
    void servesNoDirectionThatIsClosedIsNoneOrIsNotTheirs() {
        var direction = at.directed(null);
        var serves = "sampling.choice-serves-a-priority-or-direction";
        assertThat(refused(plan(at.sam(), Purpose.Serves.DIRECTION, at.raised(MatterKind.QUESTION, null)))).as("a question").isEqualTo(serves);
        assertThat(refused(plan(at.sam(), Purpose.Serves.PRIORITY, direction))).as("it is no priority").isEqualTo(serves);
        assertThat(refused(plan(at.sam(), Purpose.Serves.DIRECTION, at.priority()))).as("it is no direction").isEqualTo(serves);
        assertThat(refused(plan(at.ed(), Purpose.Serves.DIRECTION, direction))).as("of another area").contains(serves);
        assertThat(service.getBean(Steps.class).close(at.in(at.sam()), new MatterId(direction), UUID.randomUUID(), "It is so now."))
                .isEqualTo(new org.concordat.scrutiny.Acted.Done(direction));
        assertThat(refused(plan(at.sam(), Purpose.Serves.DIRECTION, direction))).as("closed").isEqualTo(serves);
    }

    private Acted plan(OfficerId by, Purpose.Serves serves, UUID id) {
        return at.choices().plan(at.in(by), UUID.randomUUID(), at.plan(2), new Purpose(serves, id, WHY));
    }

    private Acted plan(OfficerId by, Round.Plan plan, UUID priority) {
        return at.choices().plan(at.in(by), UUID.randomUUID(), plan, new Purpose(Purpose.Serves.PRIORITY, priority, WHY));
    }

    @Test
    void ofFewerThanFiveNobodyChooses() {
        var now = at.clock().instant();
        at.clock().set(Instant.parse("2026-08-05T09:00:00Z"));
        at.work().assessed(Choice.Assessment.NO_FURTHER_ACTION);
        at.work().assessed(Choice.Assessment.NO_FURTHER_ACTION);
        at.clock().set(now);
        InTheLog.everything(service, world);
        var august = OCTOBER.minusMonths(2);
        var plan = new Round.Plan(at.area(), Sort.CASE_DECISION, august, august, 1);
        assertThat(at.rounds().population(at.in(at.sam()), plan)).isEqualTo(4);
        assertThat(refused(plan(at.sam(), plan, at.priority()))).isEqualTo("sampling.few-are-chosen-of-enough");
    }

    @Test
    void anotherChoosesThanPlannedIt() {
        var id = at.intended(at.sam());
        assertThat(refused(choose(at.sam(), id, 1, 2))).isEqualTo("sampling.chosen-once-by-another");
        for (var wrong : List.of(List.of(1), List.of(1, 1), List.of(1, 7), List.of(0, 1), List.of(1, 2, 3))) {
            assertThat(refused(at.choices().choose(at.in(at.tess()), id, wrong))).as("%s", wrong).isEqualTo("sampling.chooses-as-many-lines-as-planned");
        }
        assertThat(at.choices().choose(at.in(at.ed()), id, List.of(1, 2))).isEqualTo(new Acted.Unknown());
        assertThat(refused(choose(at.bo(), id, 1, 2))).contains("sampling.scrutiny-officer-draws");
        assertThat(choose(at.tess(), id, 5, 2)).isEqualTo(new Acted.Done(id.value()));
        assertThat(choose(at.tess(), id, 5, 2)).as("sent twice").isEqualTo(new Acted.Done(id.value()));
        assertThat(refused(choose(at.tess(), id, 1, 2))).isEqualTo("sampling.chosen-once-by-another");
        var course = at.seen(at.sam(), id);
        assertThat(course.of().population()).containsAll(course.taken().orElseThrow()).as("the same population").hasSize(6);
        assertThat(course.taken().orElseThrow()).hasSize(2);
        assertThat(world.trail(id.value())).contains("sampling.choice.planned Sam", "sampling.sample.chosen Tess");
        assertThat(refused(choose(at.tess(), at.planned(), 1, 2))).as("one that is drawn").contains("sampling.chosen-once-by-another");
    }

    private Acted choose(OfficerId by, RoundId id, Integer... lines) {
        return at.choices().choose(at.in(by), id, List.of(lines));
    }

    /// Neither by dice nor otherwise.
    @Test
    void isNotDrawn() {
        var id = at.intended(at.sam());
        assertThat(refused(at.rounds().commit(at.in(at.sam()), id, Seeds.sha256("a nonce")))).isEqualTo("sampling.committed-once-before-the-dice");
        assertThat(refused(at.rounds().draw(at.in(at.sam()), id))).isEqualTo("sampling.drawn-from-all");
        assertThat(at.seen(at.sam(), at.chosen()).drawn()).isEmpty();
    }

    /// Sort, month and gateway; and in an order that nobody knows who knows the numbers, another in each round.
    @Test
    void whatIsChosenFromTellsOfNobody() {
        var id = at.intended(at.sam());
        var lines = at.choices().find(at.in(at.tess()), id).orElseThrow().lines();
        assertThat(lines).extracting(Line::place).containsExactly(1, 2, 3, 4, 5, 6);
        assertThat(lines).allSatisfy(it -> assertThat(it.told().filter(each -> !each.equals(new Line.Told(Sort.CASE_DECISION, OCTOBER,
                Optional.empty())))).isEmpty());
        assertThat(at.choices().find(at.in(at.bo()), id).orElseThrow().lines()).as("the national board chooses nothing").isEmpty();
        assertThat(at.choices().find(at.in(at.ed()), id)).isEmpty();
        var orders = new HashSet<List<String>>();
        for (int i = 0; i < 6; i++) {
            var each = at.intended(at.sam());
            assertThat(choose(at.tess(), each, 1, 2)).isEqualTo(new Acted.Done(each.value()));
            orders.add(at.seen(at.sam(), each).taken().orElseThrow());
        }
        assertThat(orders).as("the first two lines are not always the same").hasSizeGreaterThan(1);
    }

    /// One decision in a month by itself is told of no more than those beside which it would stand alone.
    @Test
    void whatFewAreAlikeInIsNotTold() {
        var now = at.clock().instant();
        at.clock().set(Instant.parse("2026-09-05T09:00:00Z"));
        at.work().assessed(Choice.Assessment.NO_FURTHER_ACTION);
        at.clock().set(now);
        InTheLog.everything(service, world);
        at.decided("2026-08-03T09:00:00Z");
        var act = UUID.randomUUID();
        var plan = new Round.Plan(at.area(), Sort.CASE_DECISION, OCTOBER.minusMonths(2), OCTOBER, 3);
        assertThat(at.choices().plan(at.in(at.sam()), act, plan, new Purpose(Purpose.Serves.PRIORITY, at.priority(), WHY)))
                .isEqualTo(new Acted.Done(act));
        var lines = at.choices().find(at.in(at.tess()), new RoundId(act)).orElseThrow().lines();
        assertThat(lines).hasSize(14);
        assertThat(lines.stream().flatMap(it -> it.told().stream()).map(Line.Told::month)).as("the two of September, with six others")
                .hasSize(6).doesNotContain(OCTOBER.minusMonths(1)).containsOnly(OCTOBER);
        assertThat(IntStream.range(0, 6)).allMatch(it -> lines.get(it).told().isPresent());
    }

    @Test
    void isJudgedByTwoApartAsWhatIsDrawn() {
        var id = at.chosen();
        at.judged(id, at.sam(), Judgement.Outcome.APPROPRIATE);
        assertThat(at.judgements().find(at.in(at.tess()), id).orElseThrow().judgements()).isEmpty();
        var other = at.seen(at.sam(), id).of().population().stream().filter(it -> !at.seen(at.sam(), id).taken().orElseThrow().contains(it))
                .findFirst().orElseThrow();
        assertThat(refused(at.judgements().judge(at.in(at.sam()), id, other, Judgement.Outcome.APPROPRIATE, "It was so.")))
                .isEqualTo("sampling.was-drawn-by-your-body");
        at.judged(id, at.tess(), Judgement.Outcome.INAPPROPRIATE);
        assertThat(at.judgements().find(at.in(at.sam()), id).orElseThrow().judgements()).hasSize(2);
        assertThat(at.judgements().find(at.in(at.sam()), id).orElseThrow().shown()).hasSize(2)
                .allSatisfy(it -> assertThat(it.chosen()).isPresent());
        assertThat(at.judgements().find(at.in(at.bo()), id).orElseThrow().shown()).isEmpty();
    }
}
