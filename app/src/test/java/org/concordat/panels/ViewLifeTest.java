package org.concordat.panels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concordat.panels.MeetingLifeTest.refused;

import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.concordat.ConcordatTest;
import org.concordat.kernel.OfficerId;
import org.concordat.sharing.Cast;
import org.concordat.sharing.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// Who came is recorded, and each of them says what they think before they see what another does.
@ConcordatTest
class ViewLifeTest {

    private static final String VIEW = "Adopt it: the school cannot do this alone.";

    @Autowired
    private ApplicationContext service;

    private World world;
    private AtPanel at;

    @BeforeEach
    void lay() throws SQLException {
        world = World.of(service);
        at = AtPanel.in(service, world, Cast.in(world));
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void itsChairRecordsWhoCame() {
        var meeting = at.called();
        var record = Set.of(at.petra());
        assertThat(refused(at.attendances().record(at.in(at.chris()), meeting, record))).isEqualTo("panels.day-of-the-meeting-has-come");
        at.met(meeting, at.petra());
        assertThat(at.seen(at.petra(), meeting).came()).extracting(Attended::officer, Attended::chairs).containsExactlyInAnyOrder(
                org.assertj.core.groups.Tuple.tuple(at.chris(), true), org.assertj.core.groups.Tuple.tuple(at.petra(), false));
        at.recorded(meeting, at.cara());
        assertThat(at.seen(at.petra(), meeting).came()).as("who came later").hasSize(3);
        at.meetings().invite(at.in(at.casey()), meeting, Set.of(at.casey()));
        assertThat(refused(at.attendances().record(at.in(at.casey()), meeting, Set.of()))).as("another is in the chair")
                .isEqualTo("panels.invited-chair-records");
        assertThat(refused(at.attendances().record(at.in(at.petra()), meeting, Set.of()))).isEqualTo("panels.invited-chair-records");
        assertThat(world.trail(meeting.value())).contains("panels.attendance.recorded Chris",
                "panels.attendance.record.refused Casey", "panels.attendance.record.refused Petra");
    }

    @Test
    void whoeverHasLeftOrWasNotInvitedDidNotCome() {
        var meeting = at.called();
        at.met(meeting);
        world.leaves(at.petra(), AtPanel.DAY);
        for (var other : List.of(at.petra(), at.work().quinn())) {
            assertThat(refused(at.attendances().record(at.in(at.chris()), meeting, Set.of(other))))
                    .isEqualTo("panels.who-came-was-invited-and-is-in-post");
        }
    }

    @Test
    void noViewIsReadBeforeAllAreIn() {
        var id = asked();
        give(at.petra(), id);
        for (var other : List.of(at.chris(), at.cara(), at.pat())) {
            assertThat(at.seen(other, id).views()).isEmpty();
        }
        assertThat(at.seen(at.petra(), id).views()).extracting(View::words).containsExactly(VIEW);
        give(at.chris(), id);
        give(at.cara(), id);
        assertThat(at.seen(at.chris(), id).views()).hasSize(1);
        assertThat(at.views().decline(at.in(at.pat()), id)).isEqualTo(new Acted.Done(id.value()));
        for (var each : List.of(at.chris(), at.petra(), at.cara(), at.pat())) {
            assertThat(at.seen(each, id).views()).extracting(View::kind).containsExactly(View.Kind.GIVEN, View.Kind.GIVEN,
                    View.Kind.GIVEN, View.Kind.DECLINED);
        }
        assertThat(world.trail(at.seen(at.chris(), id).of().of().value())).contains("panels.views.asked Chris",
                "panels.view.given Petra", "panels.view.declined Pat");
    }

    @Test
    void aViewIsGivenOnceByWhoWasThereAndWasAsked() {
        var id = at.sitting();
        assertThat(refused(at.views().give(at.in(at.petra()), id, VIEW))).isEqualTo("panels.views-are-asked-for");
        assertThat(refused(at.views().ask(at.in(at.petra()), id))).isEqualTo("panels.chair-was-there");
        assertThat(at.views().ask(at.in(at.chris()), id)).isEqualTo(new Acted.Done(id.value()));
        assertThat(refused(at.views().ask(at.in(at.chris()), id))).isEqualTo("panels.views-asked-once");
        give(at.petra(), id);
        assertThat(refused(at.views().give(at.in(at.petra()), id, "Another."))).isEqualTo("panels.one-view-each");
        assertThat(refused(at.views().give(at.in(at.work().quinn()), id, VIEW))).isEqualTo("panels.who-was-there-gives-a-view");
        assertThat(refused(at.attendances().record(at.in(at.chris()), at.seen(at.chris(), id).at().id(), Set.of())))
                .as("nobody comes now").isEqualTo("panels.before-views-and-decisions");
    }

    @Test
    void aViewThatIsSentTwiceIsGivenOnce() {
        var id = asked();
        give(at.petra(), id);
        give(at.petra(), id);
        for (int i = 0; i < 2; i++) {
            assertThat(at.views().decline(at.in(at.cara()), id)).isEqualTo(new Acted.Done(id.value()));
        }
        assertThat(refused(at.views().decline(at.in(at.petra()), id))).as("another").isEqualTo("panels.one-view-each");
        assertThat(refused(at.views().give(at.in(at.cara()), id, VIEW))).as("another").isEqualTo("panels.one-view-each");
        give(at.chris(), id);
        give(at.pat(), id);
        give(at.pat(), id);
        assertThat(at.seen(at.chris(), id).views()).hasSize(4);
        assertThat(world.trail(at.seen(at.chris(), id).of().of().value())).containsOnlyOnce("panels.view.given Petra", "panels.view.declined Cara",
                "panels.view.given Pat");
    }

    @Test
    void whoeverHasLeftSinceIsPassedOver() {
        var id = asked();
        give(at.chris(), id);
        give(at.cara(), id);
        give(at.pat(), id);
        assertThat(refused(at.views().passOver(at.in(at.chris()), id))).isEqualTo("panels.somebody-has-left");
        world.leaves(at.petra(), AtPanel.DAY);
        assertThat(refused(at.views().passOver(at.in(at.cara()), id))).isEqualTo("panels.chair-was-there");
        assertThat(at.views().passOver(at.in(at.chris()), id)).isEqualTo(new Acted.Done(id.value()));
        assertThat(at.seen(at.cara(), id).views()).hasSize(4);
    }

    @Test
    void ofTwoWhoAreLastAtOnceOneIsTheLast() throws Exception {
        var id = asked();
        give(at.petra(), id);
        give(at.cara(), id);
        var chris = at.in(at.chris());
        var pat = at.in(at.pat());
        List<Callable<Acted>> both = List.of(() -> at.views().give(chris, id, VIEW), () -> at.views().give(pat, id, VIEW));
        try (var threads = Executors.newFixedThreadPool(2)) {
            assertThat(threads.invokeAll(both)).extracting(it -> it.resultNow()).containsOnly(new Acted.Done(id.value()));
        }
        assertThat(at.seen(at.cara(), id).asked()).isEqualTo(Items.Asked.OPENED);
    }

    /// Dated the day of the meeting, with Petra, Cara and Pat.
    private ItemId asked() {
        var id = at.sitting();
        assertThat(at.views().ask(at.in(at.chris()), id)).isEqualTo(new Acted.Done(id.value()));
        return id;
    }

    private void give(OfficerId officer, ItemId id) {
        assertThat(at.views().give(at.in(officer), id, VIEW)).isEqualTo(new Acted.Done(id.value()));
    }
}
