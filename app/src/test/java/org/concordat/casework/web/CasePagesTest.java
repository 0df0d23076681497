package org.concordat.casework.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.concordat.ConcordatTest;
import org.concordat.access.web.Browser;
import org.concordat.casework.Casework;
import org.concordat.casework.Choice;
import org.concordat.intake.Worried;
import org.concordat.sharing.Cast;
import org.concordat.sharing.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/// What its owner reads on the page of a case: what is due and how late it is, in words.
@ConcordatTest
class CasePagesTest {

    @Autowired
    private WebApplicationContext service;

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

    @Test
    void itSaysWhatIsDueNextAndWhatIsLateBeyondTheFurtherLimit() {
        var id = work.opened();
        assertThat(pat("/cases/" + id)).contains("What is due next Ask whether a live investigation stands in the way: by 25 November 2026")
                .contains("Tell whoever referred a concern what is done about it: by 7 December 2026").contains("Running");
        work.worried().clock().advance(Duration.ofDays(7));
        assertThat(pat("/cases/" + id)).contains("Overdue").doesNotContain("Long overdue");
        work.worried().clock().advance(Duration.ofDays(1));
        assertThat(pat("/cases/" + id)).containsPattern("23 November 2026 25 November 2026 Long overdue");
    }

    @Test
    void aGatewayIsNamedByItsTitle() {
        assertThat(pat("/cases/" + work.assessed(Choice.Assessment.PANEL)))
                .contains("Legal gateway Counter-Terrorism and Security Act 2015 ss.36, 38 (Channel)").doesNotContain("ctsa-2015-s36");
    }

    @Test
    void aReferenceIsFoundHoweverItIsTyped() {
        var id = work.opened();
        var reference = work.line(work.pat(), id).of().reference();
        var browser = Browser.of(service, work.pat());
        for (var typed : new String[] {reference, reference.toLowerCase(Locale.ROOT), reference.replace("-", ""),
                " " + reference.replace('-', ' '), reference.replace('0', 'o').replace('1', 'l')}) {
            assertThat(browser.open("/cases?reference=" + URLEncoder.encode(typed, StandardCharsets.UTF_8)).to())
                    .as(typed).isEqualTo("/cases/" + id);
        }
        assertThat(pat("/cases?reference=c-0000")).contains("Your team has no case with the reference c-0000");
    }

    @Test
    void nothingIsSaidOfADayThatIsStillAhead() {
        var path = "/cases/" + work.opened() + "/chronology";
        assertThat(pat(path + "?day-day=24&day-month=11&day-year=2026")).contains("The day must be today or in the past")
                .contains("What was recorded by the end of 23 November 2026").doesNotContain("the end of 24 November 2026");
        assertThat(pat(path + "?day-day=23&day-month=11&day-year=2026")).doesNotContain("There is a problem");
    }

    @Test
    void anAnswerThatIsAwaitedIsAmongWhatIsDueNext() {
        var id = work.opened();
        work.decided(work.pat(), id, Choice.Deconfliction.NONE);
        work.asked(id);
        assertThat(pat("/cases/" + id)).containsPattern("What is due next .*An answer from Northvale Council: by ");
    }

    @Test
    void aListSaysThatWhoeverReferredIsToHearBeforeTheStageIsDue() {
        var id = work.assessed(Choice.Assessment.NO_FURTHER_ACTION);
        assertThat(work.cases().find(work.in(work.pat()), id).orElseThrow().line().of().hearBy()).isNotNull();
        assertThat(pat("/cases")).containsPattern("Whoever referred hears by [^ ]+ [A-Z][a-z]+ 2026 The stage: ");
    }

    @Test
    void whatCannotWaitIsSaidSoWhileItIsOffered() {
        var id = work.opened(Worried.about("Jo Example"), true);
        work.offered(id);
        assertThat(pat("/cases/" + id)).contains("Time-critical, offered", "whoever referred it said that it cannot wait");
    }

    @Test
    void whoeverClosesIsToldOfWhatWasBegunAndNotSent() {
        var id = work.assessed(Choice.Assessment.NO_FURTHER_ACTION);
        assertThat(pat("/cases/" + id + "/closure")).doesNotContain("not been sent");
        work.askings().begin(work.in(work.pat()), id, UUID.randomUUID());
        assertThat(pat("/cases/" + id + "/closure")).contains("A request that was begun for this case has not been sent to any body");
    }

    private String pat(String path) {
        return Browser.of(service, work.pat()).open(path).text();
    }
}
