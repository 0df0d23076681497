package org.concordat.succession;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concordat.succession.Succeeded.DAY;
import static org.concordat.succession.Succeeded.refused;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.concordat.ConcordatTest;
import org.concordat.InTheLog;
import org.concordat.access.Role;
import org.concordat.kernel.Between;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.BodyKind;
import org.concordat.kernel.OfficerId;
import org.concordat.sampling.Roll;
import org.concordat.sampling.Round;
import org.concordat.sampling.RoundId;
import org.concordat.sampling.Sampled;
import org.concordat.sampling.Sort;
import org.concordat.scrutiny.MatterId;
import org.concordat.scrutiny.MatterKind;
import org.concordat.scrutiny.National;
import org.concordat.scrutiny.Priority;
import org.concordat.scrutiny.Scrutinised;
import org.concordat.scrutiny.Step;
import org.concordat.sharing.Cast;
import org.concordat.sharing.Composing;
import org.concordat.sharing.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// Counter Terrorism Policing is followed by a National Police Service, and the commissioner who oversees both by another: nothing that is
/// open is lost, and what was done keeps its names.
@ConcordatTest
class NationalSuccessionTest {

    @Autowired
    private ApplicationContext service;

    private World world;
    private Scrutinised scrutiny;
    private Succeeded at;
    private National it;
    private BodyId police;
    private OfficerId nell;

    @BeforeEach
    void lay() throws SQLException {
        world = World.of(service);
        scrutiny = Scrutinised.in(service, world, Cast.in(world));
        at = Succeeded.in(scrutiny);
        it = National.in(scrutiny);
        police = world.body(BodyKind.COUNTER_TERRORISM_POLICING, "Northvale National Police Service");
        nell = world.officer(police, "Nell", Role.AGREEMENT_OWNER);
    }

    @AfterEach
    void close() {
        world.close();
    }

    /// From the headquarters to the National Police Service, offered by the one and accepted by the other.
    private void takenOver() {
        at.follows(it.headquarters(), police);
        var offer = at.offered(at.administrator(it.headquarters()), it.headquarters(), police);
        at.on(DAY);
        at.accepted(at.administrator(police), offer);
    }

    @Test
    void whatWasAskedOfCounterTerrorismPolicingTheNationalPoliceServiceAnswers() {
        var ours = scrutiny.raised(it.ira(), it.headquarters(), Scrutinised.words(MatterKind.FINDING));
        var theirs = scrutiny.raised(scrutiny.bo(), it.headquarters(), Scrutinised.words(MatterKind.QUESTION));
        assertThat(scrutiny.matters().find(at.in(nell), ours)).as("until it is accepted").isEmpty();
        takenOver();
        for (var id : List.of(ours, theirs)) {
            assertThat(answered(id)).isEqualTo(new org.concordat.scrutiny.Acted.Done(id.value()));
            var seen = scrutiny.seen(nell, id);
            assertThat(seen.of().to()).as("history keeps its names").isEqualTo(it.headquarters());
            assertThat(seen.steps().getLast().body()).isEqualTo(police);
        }
        assertThat(scrutiny.seen(it.ira(), ours).isOpen()).isTrue();
        assertThat(scrutiny.raised(it.ira(), police, Scrutinised.words(MatterKind.QUESTION))).as("what follows is overseen too").isNotNull();
        assertThat(world.jdbc().sql("select concat_ws(', ', put_to, answered_in) from published.matters_in('national', null, ?, 10, 0) where id = ?")
                .params(DAY, ours.value()).query(String.class).list()).containsExactly("Northvale Headquarters, Northvale National Police Service");
    }

    private org.concordat.scrutiny.Acted answered(MatterId id) {
        var question = scrutiny.seen(nell, id).of().kind() == MatterKind.QUESTION;
        return scrutiny.steps().answer(at.in(nell), id, UUID.randomUUID(), Step.Outcome.ACCEPTED, "So it is.", question ? null : DAY.plusMonths(1));
    }

    @Test
    void aSampleOfWhatItDisclosedIsDrawnAfterItHasEnded() {
        disclosed();
        var sampled = Sampled.in(service, world, scrutiny.cast());
        var act = UUID.randomUUID();
        var plan = new Round.Plan(it.headquarters().value(), Sort.DISCLOSURE, Sampled.OCTOBER, Sampled.OCTOBER, 1);
        assertThat(sampled.rounds().plan(at.in(it.ira()), act, plan)).isEqualTo(new org.concordat.sampling.Acted.Done(act));
        var id = new RoundId(act);
        sampled.committed(id, it.ira(), it.ivo());
        takenOver();
        sampled.rounds().roll(at.in(it.ira()), id, new Roll.Thrown(Sampled.DIGITS, "Two of the public", "The hall"));
        sampled.revealed(id, it.ira(), it.ivo());
        assertThat(sampled.rounds().draw(at.in(it.ivo()), id)).isEqualTo(new org.concordat.sampling.Acted.Done(act));
        var course = sampled.seen(it.ira(), id);
        assertThat(course.drawn().orElseThrow()).matches(drawn -> !drawn.changed() && drawn.numbers().size() == 1);
        assertThat(course.of().plan().of()).as("history keeps its names").isEqualTo(it.headquarters().value());
        assertThat(sampled.rounds().mayPlan(at.in(it.ira())).seen().orElseThrow().bodies()).as("what it disclosed is sampled still")
                .extracting(body -> body.id()).contains(it.headquarters(), police);
    }

    /// Two, by the headquarters to the school in October.
    private void disclosed() {
        var stan = world.officer(it.headquarters(), "Stan", Role.ORIGINATOR);
        var sue = world.officer(it.headquarters(), "Sue", Role.APPROVER);
        var school = scrutiny.cast().school();
        var agreement = world.agreement(Set.of(Cast.PREVENT), Set.of(Cast.CHANNEL), it.headquarters(), school);
        var now = scrutiny.clock().instant();
        scrutiny.clock().set(Instant.parse("2026-10-05T09:00:00Z"));
        for (int i = 0; i < 2; i++) {
            Composing.of(service).sent(stan, sue, Cast.sections(at.in(stan).day(), school, agreement));
        }
        scrutiny.clock().set(now);
        InTheLog.everything(service, world);
    }

    @Test
    void aCommissionerIsFollowedByOneOfTheirKind() {
        var question = scrutiny.raised(it.ira(), it.service(), Scrutinised.words(MatterKind.QUESTION));
        var next = world.body(BodyKind.INVESTIGATORY_POWERS_COMMISSIONER, "Northvale Powers Inspectorate");
        var ines = world.officer(next, "Ines", Role.SCRUTINY_OFFICER);
        at.enacted(it.commissioner(), at.mayor(), DAY);
        assertThat(refused(at.takeovers().offer(at.in(at.administrator(it.commissioner())), UUID.randomUUID(), it.commissioner(), at.mayor(), "So.")))
                .isEqualTo("succession.followed-by-one-of-its-kind");
        at.follows(it.commissioner(), next);
        var offer = at.offered(at.administrator(it.commissioner()), it.commissioner(), next);
        at.on(DAY);
        assertThat(scrutiny.matters().find(at.in(ines), question)).isEmpty();
        at.accepted(at.administrator(next), offer);
        assertThat(scrutiny.seen(ines, question).of().raisedIn()).isEqualTo(it.commissioner());
        assertThat(scrutiny.steps().close(at.in(ines), question, UUID.randomUUID(), "It is over."))
                .isEqualTo(new org.concordat.scrutiny.Acted.Done(question.value()));
    }

    /// What a commissioner set holds for the area until the mayor who follows says otherwise; and what was set keeps its name.
    @Test
    void aMayorPutsAPriorityInThePlaceOfTheCommissioners() {
        at.on(DAY.minusMonths(2));
        var priority = scrutiny.set(scrutiny.priority("The commissioner’s"));
        at.takenOver();
        var words = new Priority.Wording(scrutiny.area(), scrutiny.priority("").strand(), "The mayor’s", "Every concern has an answer within a week.",
                new Between(DAY, DAY.plusYears(1)), priority);
        var act = UUID.randomUUID();
        assertThat(scrutiny.priorities().set(at.in(at.max()), act, words)).isEqualTo(new org.concordat.scrutiny.Acted.Done(act));
        assertThat(scrutiny.priorities().list(at.in(at.max())).seen().orElseThrow().stream().filter(each -> each.area().id().equals(scrutiny.area()))
                .flatMap(each -> each.priorities().stream())).extracting(each -> each.wording().title()).containsExactly("The mayor’s");
        assertThat(world.jdbc().sql("select body from scrutiny.priority where id = ?").param(priority).query(UUID.class).single())
                .isEqualTo(at.commissioner().value());
    }
}
