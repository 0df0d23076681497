package org.concordat.panels.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.Map;
import org.concordat.ConcordatTest;
import org.concordat.access.web.Browser;
import org.concordat.panels.AtPanel;
import org.concordat.sharing.Cast;
import org.concordat.sharing.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/// Mistakes in what is said at a panel are said beside the field, and nothing that was typed is lost.
@ConcordatTest
class PanelPagesTest {

    @Autowired
    private WebApplicationContext service;

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
    void aViewThatWasWrittenIsNotDroppedByWhoeverSaysThatTheyGiveNone() {
        var id = at.sitting();
        at.asked(id);
        var petra = Browser.of(service, at.petra());
        var path = "/agenda-items/" + id;
        petra.open(path);
        var answer = petra.submit(path + "/view", Map.of("gives", "no", "view", "A mentor would help."));
        isSentBack(answer, "You wrote a view", "A mentor would help.");
        petra.open(path);
        assertThat(petra.submit(path + "/view", Map.of("gives", "no", "view", "")).status()).isEqualTo(200);
    }

    @Test
    void whatIsSaidOfConsentFollowsWhatWasSaidBefore() {
        var id = at.sitting();
        at.decided(id, AtPanel.adopt());
        isSentBack(consent(id.toString(), "ASKED", "1066", "11"), "The day on which it was must be 23 November 2025 or later", "At home.");
        assertThat(consent(id.toString(), "ASKED", "2026", "11").status()).isEqualTo(200);
        isSentBack(consent(id.toString(), "GIVEN", "2026", "10"), "The day on which it was must be 30 November 2026 or later", "At home.");
    }

    private Browser.Answer consent(String id, String state, String year, String month) {
        var chris = Browser.of(service, at.chris());
        chris.open("/agenda-items/" + id + "/support");
        return chris.submit("/agenda-items/" + id + "/consent", Map.of("state", state, "by", at.petra().toString(), "how", "At home.",
                "on-day", "30", "on-month", month, "on-year", year));
    }

    @Test
    void supportIsNotGivenForAReasonThatSpeaksAgainstIt() {
        var id = at.sitting();
        var chris = Browser.of(service, at.chris());
        chris.open("/agenda-items/" + id + "/decision");
        isSentBack(chris.submit("/agenda-items/" + id + "/decision", Map.of("options", "ADOPT", "chosen", "ADOPT", "kinds", "MOVED_AWAY",
                "reason", "A mentor can help.", "gateway", Cast.CHANNEL.slug())), "one of these says that there is none to give", "A mentor can help.");
    }

    @Test
    void aSessionOfTheWrongDayKeepsWhatWasRaised() {
        at.work().worried().clock().set(AtPanel.DAY.atTime(12, 0).toInstant(java.time.ZoneOffset.UTC));
        var id = at.accepted(AtPanel.DAY);
        var ivy = Browser.of(service, at.ivy());
        ivy.open("/engagements/" + id);
        isSentBack(ivy.submit("/engagements/" + id + "/sessions", Map.of("session-day", "29", "session-month", "11", "session-year", "2026",
                "held", "HELD", "way", "IN_PERSON", "progress", "Met.", "concern", "He spoke of a knife.")),
                "The day of the session must be the day on which you accepted to give support, or later", "He spoke of a knife.");
    }

    private static void isSentBack(Browser.Answer answer, String error, String kept) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(422);
        assertThat(answer.text()).contains(error);
        assertThat(answer.html()).contains(kept);
    }
}
