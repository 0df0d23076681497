package org.concordat.pilots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.concordat.pilots.Piloting.refused;

import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.concordat.ConcordatTest;
import org.concordat.access.Role;
import org.concordat.consultation.Consulting;
import org.concordat.kernel.BodyKind;
import org.concordat.pilots.Pilot.State;
import org.concordat.pilots.PilotAreas.Voices;
import org.concordat.pilots.Said.Opinion;
import org.concordat.sharing.Cast;
import org.concordat.sharing.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// A pilot from being written to its start in an area, and to its end, with every refusal on the way.
@ConcordatTest
class PilotLifeTest {

    @Autowired
    private ApplicationContext service;

    private World world;
    private Cast cast;
    private Piloting at;

    @BeforeEach
    void lay() throws SQLException {
        world = World.of(service);
        cast = Cast.in(world);
        at = Piloting.in(service, world, cast);
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void oneWritesItAndAnotherSettlesIt() {
        var id = at.written();
        assertThat(at.pilot(id).state(at.in(at.bo()).day())).isEqualTo(State.WAITS);
        assertThat(at.pilot(id).plan()).usingRecursiveComparison().isEqualTo(at.plan());
        assertThat(refused(at.pilots().settle(at.in(at.bo()), id, UUID.randomUUID()))).isEqualTo("pilots.someone-else-settles");
        assertThat(refused(at.areas().view(at.in(at.sam()), id, at.area(), UUID.randomUUID(), Opinion.SUPPORTS, "Yes.")))
                .as("before it is settled").isEqualTo("pilots.goes-on");
        var act = UUID.randomUUID();
        assertThat(at.pilots().settle(at.in(at.bex()), id, act)).isEqualTo(new Acted.Done(id));
        assertThat(at.pilots().settle(at.in(at.bex()), id, act)).as("sent twice").isEqualTo(new Acted.Done(id));
        assertThat(refused(at.pilots().drop(at.in(at.bex()), id, UUID.randomUUID(), "No."))).isEqualTo("pilots.waits-for-a-second-person");
        assertThat(at.pilot(id).state(at.in(at.bo()).day())).isEqualTo(State.SETTLED);
        assertThat(world.trail(id)).containsSubsequence("pilots.pilot.written Bo", "pilots.pilot.decide.refused Bo", "pilots.area.say.refused Sam",
                "pilots.pilot.settled Bex", "pilots.pilot.decide.refused Bex");
    }

    @Test
    void oneThatIsDroppedIsNeverStarted() {
        var id = at.written();
        assertThat(at.pilots().drop(at.in(at.bex()), id, UUID.randomUUID(), "The question is another.")).isEqualTo(new Acted.Done(id));
        assertThat(at.pilot(id).state(at.in(at.bo()).day())).isEqualTo(State.DROPPED);
        assertThat(refused(at.areas().view(at.in(at.sam()), id, at.area(), UUID.randomUUID(), Opinion.SUPPORTS, "Yes."))).isEqualTo("pilots.goes-on");
        assertThat(refused(at.pilots().end(at.in(at.bo()), id, UUID.randomUUID(), "Over."))).isEqualTo("pilots.goes-on");
    }

    /// The first promise: nothing starts there before all three are recorded, nor before its first day.
    @Test
    void startsOnceTheViewTheVoicesAndTheAnswerAreRecorded() {
        var id = at.settled();
        at.day(at.pilot(id).plan().first());
        assertThat(start(id)).isEqualTo("pilots.both-are-answered");
        assertThat(answer(id)).isEqualTo("pilots.view-and-voices-are-recorded");
        at.viewed(id, Opinion.OBJECTS);
        assertThat(start(id)).isEqualTo("pilots.both-are-answered");
        assertThat(answer(id)).isEqualTo("pilots.view-and-voices-are-recorded");
        at.voiced(id);
        assertThat(start(id)).isEqualTo("pilots.both-are-answered");
        at.answered(id);
        at.viewed(id, Opinion.CONDITIONS);
        assertThat(start(id)).as("what was said later is answered too").isEqualTo("pilots.both-are-answered");
        at.answered(id);
        assertThat(at.areas().start(at.in(at.bex()), id, at.area(), UUID.randomUUID())).isEqualTo(new Acted.Done(id));
        assertThat(at.pilot(id).state(at.in(at.bo()).day())).isEqualTo(State.RUNS);
        assertThat(start(id)).isEqualTo("pilots.not-started-there");
        assertThat(refused(at.areas().view(at.in(at.sam()), id, at.area(), UUID.randomUUID(), Opinion.SUPPORTS, "Yes.")))
                .isEqualTo("pilots.not-started-there");
        assertThat(at.pilot(id).in(at.area()).said()).extracting(Said::kind).containsExactly(Said.Kind.VIEW, Said.Kind.VOICES, Said.Kind.ANSWER,
                Said.Kind.VIEW, Said.Kind.ANSWER, Said.Kind.START);
        assertThat(world.trail(id)).containsSubsequence("pilots.area.start.refused Bo", "pilots.area.viewed Sam", "pilots.area.voiced Sam",
                "pilots.area.answered Bo", "pilots.area.started Bex");
    }

    @Test
    void startsBetweenItsDays() {
        var early = at.heard();
        assertThat(start(early)).isEqualTo("pilots.between-its-days");
        at.day(at.pilot(early).plan().last());
        assertThat(start(early)).as("on its last day").isEqualTo(new Acted.Done(early).toString());
        var late = at.heard();
        at.day(at.pilot(late).plan().last().plusDays(1));
        assertThat(start(late)).isEqualTo("pilots.between-its-days");
        assertThat(at.pilot(late).state(at.in(at.bo()).day())).isEqualTo(State.OVER);
    }

    @Test
    void theLocalPolicingBodyOfTheAreaSpeaksForItAndNobodyElse() {
        var id = at.settled();
        assertThat(refused(at.areas().view(at.in(at.at().ed()), id, at.area(), UUID.randomUUID(), Opinion.SUPPORTS, "Yes.")))
                .isEqualTo("pilots.your-body-speaks-for-the-area");
        assertThat(refused(at.areas().view(at.in(at.bo()), id, at.area(), UUID.randomUUID(), Opinion.SUPPORTS, "Yes.")))
                .contains("pilots.scrutiny-officer-speaks");
        assertThat(refused(at.areas().answer(at.in(at.sam()), id, at.area(), UUID.randomUUID(), "No."))).contains("pilots.board-runs-pilots");
        assertThat(at.areas().view(at.in(at.sam()), id, at.beside(), UUID.randomUUID(), Opinion.SUPPORTS, "Yes."))
                .as("where it is not tried").isEqualTo(new Acted.Unknown());
        var other = world.officer(world.body(BodyKind.NATIONAL_BOARD, "Another board"), "Oda", Role.BOARD_MEMBER);
        assertThat(refused(at.pilots().end(at.in(other), id, UUID.randomUUID(), "Over."))).isEqualTo("pilots.your-body-runs-it");
    }

    @Test
    void voicesComeFromAClosedConsultationOfTheArea() {
        var consulting = Consulting.in(at.at());
        var open = consulting.open();
        var closed = consulting.closed();
        var id = at.settled();
        assertThat(at.areas().find(at.in(at.sam()), id, at.area()).orElseThrow().consultations()).extracting(Pilots.Consulted::id)
                .contains(closed).doesNotContain(open);
        assertThatThrownBy(() -> at.areas().voices(at.in(at.sam()), id, at.area(), UUID.randomUUID(), new Voices(open, null, "Yes.")))
                .rootCause().hasMessageContaining("a consultation was held in the area, and is closed");
        assertThat(at.areas().voices(at.in(at.sam()), id, at.area(), UUID.randomUUID(), new Voices(closed, null, "A letter, most of them.")))
                .isEqualTo(new Acted.Done(id));
        assertThat(at.pilot(id).in(at.area()).last(Said.Kind.VOICES)).map(Said::consultation).contains(closed);
    }

    @Test
    void isBroughtToAnEndWithAReason() {
        var id = at.started();
        assertThat(at.pilots().end(at.in(at.bex()), id, UUID.randomUUID(), "It harms.")).isEqualTo(new Acted.Done(id));
        assertThat(at.pilot(id).state(at.in(at.bo()).day())).isEqualTo(State.ENDED);
        assertThat(refused(at.pilots().end(at.in(at.bo()), id, UUID.randomUUID(), "Again."))).isEqualTo("pilots.goes-on");
    }

    @Test
    void nobodyElseSeesOrWritesAny() {
        var id = at.settled();
        for (var other : List.of(cast.ann(), at.at().olu())) {
            assertThat(at.pilots().find(at.in(other), id)).isEmpty();
            assertThat(at.pilots().list(at.in(other), 0).seen()).isEmpty();
            assertThat(at.areas().find(at.in(other), id, at.area())).isEmpty();
            assertThat(at.pilots().settle(at.in(other), id, UUID.randomUUID())).isEqualTo(new Acted.Unknown());
        }
        assertThat(refused(at.pilots().write(at.in(at.sam()), UUID.randomUUID(), at.plan()))).isEqualTo("pilots.board-runs-pilots");
        assertThat(IntStream.iterate(0, page -> page + 1).mapToObj(page -> at.pilots().list(at.in(at.at().ed()), page).seen().orElseThrow())
                .takeWhile(it -> !it.rows().isEmpty()).flatMap(it -> it.rows().stream())).extracting(Pilot::id).contains(id);
    }

    @Test
    void whatTheFormWouldNotSendIsNotWritten() {
        assertThatThrownBy(() -> at.written(at.plan(List.of(at.area()), List.of(at.area()), List.of(Piloting.MEASURE)))).as("compared with itself")
                .rootCause().hasMessageContaining("areas_are_apart");
        assertThatThrownBy(() -> at.written(at.plan(List.of(at.area()), List.of(at.beside()), List.of("gateways"))))
                .as("of which there is no share").isInstanceOf(NoSuchElementException.class);
    }

    /// A form that is sent twice at once writes one; of two second persons one decides.
    @Test
    void ofTwoAtOnceOneIsDone() throws Exception {
        var act = UUID.randomUUID();
        var plan = at.plan();
        var bo = at.in(at.bo());
        assertThat(atOnce(Collections.nCopies(6, () -> at.pilots().write(bo, act, plan)))).containsOnly(new Acted.Done(act));
        var bex = at.in(at.bex());
        assertThat(atOnce(List.of(() -> at.pilots().settle(bex, act, UUID.randomUUID()), () -> at.pilots().drop(bex, act, UUID.randomUUID(), "No."))))
                .filteredOn(Acted.Done.class::isInstance).hasSize(1);
        assertThat(world.count("pilots.step", "pilot = ?", act)).isOne();
    }

    private String start(UUID id) {
        return refused(at.areas().start(at.in(at.bo()), id, at.area(), UUID.randomUUID()));
    }

    private String answer(UUID id) {
        return refused(at.areas().answer(at.in(at.bo()), id, at.area(), UUID.randomUUID(), "Yes."));
    }

    private static List<Acted> atOnce(List<Callable<Acted>> all) throws Exception {
        try (var threads = Executors.newFixedThreadPool(all.size())) {
            return threads.invokeAll(all).stream().map(it -> {
                try {
                    return it.get();
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
            }).toList();
        }
    }
}
