package org.concordat.panels;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.concordat.ConcordatTest;
import org.concordat.access.Decision;
import org.concordat.casework.CaseId;
import org.concordat.kernel.OfficerId;
import org.concordat.notices.Notices;
import org.concordat.sharing.Cast;
import org.concordat.sharing.Wall;
import org.concordat.sharing.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// A meeting is called off: its cases wait again, those who were to come hear, and nothing more comes of it.
@ConcordatTest
class CallingOffLifeTest {

    @Autowired
    private ApplicationContext service;
    @Autowired
    private CallingsOff callingsOff;
    @Autowired
    private Notices notices;
    @Autowired
    private DataSource app;

    private World world;
    private AtPanel at;
    private MeetingId id;
    private CaseId of;

    @BeforeEach
    void lay() throws SQLException {
        world = World.of(service);
        at = AtPanel.in(service, world, Cast.in(world));
        id = at.called();
        of = at.opened();
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void itsCasesWaitAgainAndThoseWhoWereToComeHear() {
        assertThat(due(at.pat())).containsExactly(Due.Why.NEVER);
        at.put(id, of, AtPanel.QUESTION);
        assertThat(due(at.pat())).as("it comes to a meeting").isEmpty();
        at.calledOff(id);
        at.calledOff(id);
        assertThat(due(at.pat())).containsExactly(Due.Why.NEVER);
        for (var guest : List.of(at.petra(), at.cara(), at.pat())) {
            assertThat(told(guest)).contains("panel-called-off /meetings/" + id).doesNotContain("panel-called /meetings/" + id);
        }
        assertThat(told(at.chris())).doesNotContain("panel-called-off /meetings/" + id);
        assertThat(at.seen(at.petra(), id).meeting().off()).satisfies(off -> assertThat(off.reason()).isEqualTo("Two of us are ill."));
        assertThat(world.trail(id.value())).contains("panels.meeting.called-off Chris").containsOnlyOnce("panels.meeting.called-off Chris");
        at.put(at.called(), of, AtPanel.QUESTION);
        assertThat(due(at.pat())).as("it comes to another").isEmpty();
    }

    @Test
    void nothingMoreComesOfIt() {
        at.calledOff(id);
        assertThat(refused(at.meetings().invite(at.in(at.chris()), id, Set.of(at.partner())))).contains("panels.meeting-stands");
        assertThat(refused(at.agendas().put(at.in(at.pat()), UUID.randomUUID(), of, new Agendas.Asking(id, AtPanel.QUESTION, List.of()))))
                .isEqualTo("panels.meeting-stands");
        assertThat(refused(at.attendances().record(at.in(at.chris()), id, Set.of()))).contains("panels.meeting-stands");
        assertThat(refused(callingsOff.callOff(at.in(at.casey()), id, "Again."))).isEqualTo("panels.meeting-stands");
        assertThat(at.agendas().prospect(at.in(at.pat()), of).orElseThrow().seen().orElseThrow().open()).isEmpty();
    }

    @Test
    void anyChairOfThePanelCallsItOffWhileNobodyHasCome() {
        for (var other : List.of(at.petra(), at.pat())) {
            assertThat(refused(callingsOff.callOff(at.in(other), id, "No."))).contains("panels.chair-calls");
        }
        assertThat(callingsOff.callOff(at.in(at.work().worried().cast().eve()), id, "No.")).isEqualTo(new Acted.Unknown());
        assertThat(callingsOff.callOff(at.in(at.casey()), id, "Chris has left.")).isEqualTo(new Acted.Done(id.value()));
        var held = at.called();
        at.met(held, at.petra());
        assertThat(refused(callingsOff.callOff(at.in(at.chris()), held, "No."))).isEqualTo("panels.nobody-came-to-it");
    }

    @Test
    void aPanelThatNobodyChairsIsSeenAsSuch() {
        assertThat(at.seen(at.petra(), id).chaired()).isTrue();
        world.leaves(at.chris(), at.in(at.chris()).day());
        world.leaves(at.casey(), at.in(at.pat()).day());
        assertThat(at.seen(at.petra(), id).chaired()).isFalse();
    }

    @Test
    void theDatabaseHoldsIt() {
        at.calledOff(id);
        var now = at.work().worried().clock().instant().atOffset(ZoneOffset.UTC);
        var wall = new Wall(app, null, at.work().worried().clock().instant(), null);
        wall.as(at.casey()).refuses("nothing more comes of a meeting that was called off",
                "insert into panels.invitation values (?, ?, ?, ?, 'PANEL_PARTNER', ?, ?)", id.value(), at.panel().value(), at.partner().value(),
                at.health().value(), at.casey().value(), now);
        wall.as(at.casey()).refuses("permission denied", "delete from panels.calling_off where meeting = ?", id.value());
        assertThat(wall.as(at.petra()).count("panels.calling_off", "meeting = ?", id.value())).isOne();
        assertThat(wall.as(at.work().worried().cast().eve()).count("panels.calling_off", "meeting = ?", id.value())).isZero();
    }

    private List<Due.Why> due(OfficerId officer) {
        return service.getBean(DueCases.class).of(at.in(officer)).stream().filter(it -> it.of().equals(of)).map(Due::why).toList();
    }

    private List<String> told(OfficerId officer) {
        return notices.list(at.in(officer), 0).seen().orElseThrow().rows().stream().map(it -> it.kind().slug() + " " + it.place()).toList();
    }

    private static String refused(Acted came) {
        return came instanceof Acted.Refused(Decision.Refused why) ? why.rules() : came.toString();
    }
}
