package org.concordat.panels;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import org.concordat.ConcordatTest;
import org.concordat.kernel.OfficerId;
import org.concordat.notices.Notices;
import org.concordat.sharing.Cast;
import org.concordat.sharing.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// What each step at a panel tells, to whom, and when it no longer waits.
@ConcordatTest
class PanelTidingsTest {

    @Autowired
    private ApplicationContext service;
    @Autowired
    private Notices notices;

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
    void whoeverIsInvitedIsToldAndTheChairOfWhatComesOnTheAgenda() {
        var meeting = at.called();
        assertThat(told(at.petra())).containsExactly("panel-called /meetings/" + meeting + " 2026-11-30");
        assertThat(told(at.chris())).isEmpty();
        at.put(meeting, at.opened(), AtPanel.QUESTION);
        for (var chair : List.of(at.chris(), at.casey())) {
            assertThat(told(chair)).containsExactly("panel-item /meetings/" + meeting + " 2026-11-30");
        }
    }

    @Test
    void whoeverWasThereIsAskedUntilAllAreIn() {
        var id = at.sitting();
        at.views().ask(at.in(at.chris()), id);
        var asked = "panel-view-waits /agenda-items/" + id + " null";
        var all = List.of(at.chris(), at.petra(), at.cara(), at.pat());
        assertThat(all).allSatisfy(each -> assertThat(told(each)).contains(asked));
        all.forEach(each -> at.views().decline(at.in(each), id));
        assertThat(all).allSatisfy(each -> assertThat(told(each)).doesNotContain(asked));
    }

    @Test
    void whoeverPutItThereIsToldThatItIsDecided() {
        var id = at.sitting();
        at.decided(id, AtPanel.adopt());
        assertThat(told(at.pat())).contains("panel-decided /agenda-items/" + id + " null");
        assertThat(told(at.petra())).noneMatch(it -> it.startsWith("panel-decided"));
    }

    private List<String> told(OfficerId officer) {
        return notices.list(at.in(officer), 0).seen().orElseThrow().rows().stream()
                .map(it -> it.kind().slug() + " " + it.place() + " " + it.by()).toList();
    }
}
