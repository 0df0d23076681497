package org.concordat.pilots;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.concordat.ConcordatTest;
import org.concordat.kernel.OfficerId;
import org.concordat.notices.Notices;
import org.concordat.pilots.Said.Opinion;
import org.concordat.sharing.Cast;
import org.concordat.sharing.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// What each step of a pilot tells, to whom, and when it no longer waits.
@ConcordatTest
class PilotTidingsTest {

    @Autowired
    private ApplicationContext service;
    @Autowired
    private Notices notices;

    private World world;
    private Piloting at;

    @BeforeEach
    void lay() throws SQLException {
        world = World.of(service);
        at = Piloting.in(service, world, Cast.in(world));
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void aSecondMemberIsToldOfAPilotUntilItIsSettledOrDropped() {
        var id = at.written();
        assertThat(told(at.bex(), id)).containsExactly("pilot-waits null");
        assertThat(told(at.bo(), id)).as("who wrote it").isEmpty();
        assertThat(told(at.sam(), id)).isEmpty();
        at.settled(id);
        assertThat(told(at.bex(), id)).isEmpty();
        var other = at.written();
        at.pilots().drop(at.in(at.bex()), other, UUID.randomUUID(), "Not now.");
        assertThat(told(at.bex(), other)).isEmpty();
        assertThat(told(at.sam(), other)).as("nobody is asked").isEmpty();
    }

    @Test
    void whoSpeaksForTheAreaIsToldUntilBothAreSaid() {
        var id = at.settled();
        var asked = "pilot-asks " + at.pilot(id).plan().first();
        assertThat(told(at.sam(), id)).containsExactly(asked);
        at.viewed(id, Opinion.OBJECTS);
        assertThat(told(at.sam(), id)).containsExactly(asked);
        at.voiced(id);
        assertThat(told(at.sam(), id)).isEmpty();
    }

    @Test
    void theBoardIsToldOnceThereIsSomethingToAnswerAndAgainAfterAnAnswer() {
        var id = at.settled();
        at.viewed(id, Opinion.OBJECTS);
        assertThat(told(at.bo(), id)).isEmpty();
        at.voiced(id);
        at.viewed(id, Opinion.CONDITIONS);
        assertThat(List.of(at.bo(), at.bex())).allSatisfy(each -> assertThat(told(each, id)).containsExactly("pilot-answer-waits null"));
        at.answered(id);
        assertThat(told(at.bo(), id)).isEmpty();
        at.voiced(id);
        assertThat(told(at.bo(), id)).containsExactly("pilot-answer-waits null");
        at.answered(id);
        assertThat(told(at.bo(), id)).isEmpty();
        assertThat(world.count("notices.notice", "place = ? and kind = 'pilot-answer-waits'", "/our-pilots/" + id)).isEqualTo(2);
    }

    @Test
    void nobodyIsWaitedForOnceItWasBroughtToAnEnd() {
        var asked = at.settled();
        at.pilots().end(at.in(at.bo()), asked, UUID.randomUUID(), "The desk has moved.");
        assertThat(told(at.sam(), asked)).isEmpty();
        var answer = at.settled();
        at.viewed(answer, Opinion.OBJECTS);
        at.voiced(answer);
        at.pilots().end(at.in(at.bo()), answer, UUID.randomUUID(), "The desk has moved.");
        assertThat(told(at.bo(), answer)).isEmpty();
    }

    @Test
    void itEndsByItselfWithTheLastDay() {
        var id = at.settled();
        at.viewed(id, Opinion.OBJECTS);
        at.voiced(id);
        for (var kind : List.of("pilot-asks", "pilot-answer-waits")) {
            assertThat(world.count("notices.notice", "place = ? and kind = ? and until_day = ?", "/our-pilots/" + id, kind,
                    at.pilot(id).plan().last())).as(kind).isOne();
        }
    }

    @Test
    void aSecondMemberIsToldOfEachEvaluationUntilItIsDecided() {
        var id = at.ran();
        var first = at.evaluated(id);
        assertThat(told(at.bex(), id)).containsExactly("pilot-evaluation-waits null");
        assertThat(told(at.bo(), id)).as("who wrote it").isEmpty();
        at.evaluations().decline(at.in(at.bex()), id, first, UUID.randomUUID(), "Say how many.");
        assertThat(told(at.bex(), id)).isEmpty();
        var second = at.evaluated(id);
        assertThat(told(at.bex(), id)).containsExactly("pilot-evaluation-waits null");
        at.evaluations().approve(at.in(at.bex()), id, second, UUID.randomUUID());
        assertThat(told(at.bex(), id)).isEmpty();
    }

    private List<String> told(OfficerId officer, UUID id) {
        return notices.list(at.in(officer), 0).seen().orElseThrow().rows().stream().filter(it -> it.place().equals("/our-pilots/" + id))
                .map(it -> it.kind().slug() + " " + it.by()).toList();
    }
}
