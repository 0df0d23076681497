package org.concordat.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.concordat.ConcordatTest;
import org.concordat.intake.Letterbox;
import org.concordat.intake.Outcome;
import org.concordat.kernel.OfficerId;
import org.concordat.notices.Notices;
import org.concordat.sharing.Cast;
import org.concordat.sharing.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// What is late beyond a further limit goes to the lead: on the page on which nobody answers, and as a notice.
@ConcordatTest
class LatenessTest {

    @Autowired
    private ApplicationContext service;
    @Autowired
    private Notices notices;

    private World world;
    private Casework work;

    @BeforeEach
    void lay() throws SQLException {
        world = World.of(service);
        work = Casework.in(service, world, Cast.in(world));
    }

    @AfterEach
    void close() {
        world.close();
    }

    /// Deconfliction is due on Wednesday; three working days after that is Monday.
    @Test
    void whatItsOwnerDoesNotDoGoesToTheLead() {
        var id = work.handedOver();
        work.worried().clock().advance(Duration.ofDays(7));
        assertThat(work.listed(work.quinn(), Cases.Filter.OVERDUE)).containsExactly(id);
        assertThat(work.listed(work.pat(), Cases.Filter.ALARMS)).as("on the last day").isEmpty();
        assertThat(told(work.pat())).noneMatch(it -> it.startsWith("case-late"));
        work.worried().clock().advance(Duration.ofDays(1));
        assertThat(work.listed(work.pat(), Cases.Filter.ALARMS)).containsExactly(id);
        assertThat(work.line(work.pat(), id).isAlarm(work.in(work.pat()).day())).isTrue();
        assertThat(told(work.pat())).contains("case-late /cases/due/" + id + " 2026-11-25");
        assertThat(told(work.quinn())).noneMatch(it -> it.startsWith("case-late"));
        assertThat(work.cases().due(work.in(work.pat()), id.value())).contains(id);
        var decided = work.decided(work.quinn(), id, Choice.Deconfliction.NONE);
        assertThat(told(work.pat())).as("done").noneMatch(it -> it.startsWith("case-late"));
        work.worried().clock().advance(Duration.ofDays(30));
        assertThat(told(work.pat())).as("the next clock").contains("case-late /cases/due/" + decided + " 2026-11-30");
        assertThat(work.cases().due(work.in(work.pat()), decided)).contains(id);
    }

    @Test
    void soDoesSilenceToWhoeverReferred() {
        var id = work.assessed(Choice.Assessment.SIGNPOST);
        work.worried().clock().advance(Duration.ofDays(18));
        assertThat(told(work.pat())).contains("referrer-unheard /cases/due/" + id + " 2026-12-07");
        assertThat(work.listed(work.pat(), Cases.Filter.ALARMS)).containsExactly(id);
        work.told(work.pat(), id, Outcome.SIGNPOSTED);
        assertThat(told(work.pat())).noneMatch(it -> it.startsWith("referrer-unheard"));
        assertThat(work.listed(work.pat(), Cases.Filter.ALARMS)).isEmpty();
    }

    /// Of which no officer is told when it comes in.
    @Test
    void soDoesWhatTheyDoNotDoAboutAConcernFromThePublic() {
        var id = CaseId.of(work.worried().shared(world, "They mean it."));
        service.getBean(Letterbox.class).takeIn();
        work.worried().clock().advance(Duration.ofDays(7));
        assertThat(told(work.pat())).noneMatch(it -> it.startsWith("case-late"));
        work.worried().clock().advance(Duration.ofDays(1));
        assertThat(told(work.pat())).contains("case-late /cases/due/" + id + " 2026-11-25");
        work.decided(work.pat(), id, Choice.Deconfliction.NONE);
        assertThat(told(work.pat())).as("done").noneMatch(it -> it.startsWith("case-late"));
    }

    @Test
    void whatWaitsForAPanelTheChairIsTold() {
        work.assessed(Choice.Assessment.PANEL);
        work.worried().clock().advance(Duration.ofDays(60));
        assertThat(told(work.pat())).noneMatch(it -> it.startsWith("case-late"));
    }

    @Test
    void afterItIsClosedItsReviewIsDue() {
        var id = work.closed(Choice.Assessment.PANEL);
        work.worried().clock().advance(Duration.ofDays(200));
        assertThat(told(work.pat())).anyMatch(it -> it.startsWith("case-late /cases/due/") && it.endsWith(" 2027-05-23"));
        work.decided(work.pat(), id, Choice.ExitReview.STAYS_CLOSED);
        assertThat(told(work.pat())).noneMatch(it -> it.startsWith("case-late"));
    }

    @Test
    void whatIsDueLeadsNobodyElseAnywhere() {
        var id = work.opened();
        for (var other : List.of(work.worried().cast().cara(), work.worried().cast().eve())) {
            assertThat(work.cases().due(work.in(other), id.value())).isEmpty();
        }
        assertThat(work.cases().due(work.in(work.pat()), UUID.randomUUID())).isEmpty();
    }

    private List<String> told(OfficerId officer) {
        return notices.list(work.in(officer), 0).seen().orElseThrow().rows().stream()
                .map(it -> it.kind().slug() + " " + it.place() + " " + it.by()).toList();
    }
}
