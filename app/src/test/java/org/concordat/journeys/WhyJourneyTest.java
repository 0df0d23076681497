package org.concordat.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.concordat.access.Role;
import org.concordat.journeys.Scene.How;
import org.concordat.kernel.Between;
import org.concordat.partnership.Appointees;
import org.concordat.sharing.Cast;
import org.concordat.sharing.Grants;
import org.concordat.sharing.World;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// "Why can I see this?", asked by who received it; "who can, and who cannot?", asked by who sent it; and the answer
/// changes with what it rests on.
@Journey
class WhyJourneyTest {

    @ParameterizedTest(name = "with script: {0}")
    @ValueSource(booleans = {true, false})
    void whoReceivesItAsksWhy(boolean script, Scene scene) {
        var id = scene.sent();
        var cara = scene.officer(scene.cast().cara(), How.script(script)).open("/inbox/" + id)
                .follow("Why can I not see this yet\\?");
        assertThat(cara.heading()).isEqualTo("Why you cannot read this yet");
        assertThat(cara.text()).contains("2 things have to come first",
                        "You are a Designated safeguarding lead of Larkrise School, from 5 January 2026.",
                        "trained until 1 January 2030.", "You have not lately stated what you look for.",
                        "You have not accepted them yet.")
                .doesNotContain("recruiter").doesNotContain("Leads on safeguarding").doesNotContain("legal gateway");

        cara.open("/inbox/" + id).choose("purpose", Cast.PREVENT.slug()).press("Continue").press("Accept and read").follow("Why can I see this\\?");
        assertThat(cara.heading()).isEqualTo("Why you can read this");
        assertThat(cara.text()).contains("Every rule holds.", "Sharing for Prevent", "In force from 1 January 2026 until"
                + " 31 December 2027.", "You stated:", "You accepted them 23 November 2026",
                "Shared until the end of 23 May 2027.", "It can never carry", "s.38(4)");

        cara.follow("Darllen y rheolau yn Gymraeg");
        assertThat(cara.part("main [lang=cy]").allInnerTexts()).contains("Rydych wedi derbyn ei delerau trin.");
        assertThat(cara.follow("Read the rules in English").text()).contains("You have accepted its handling terms.");
        assertThat(faults(cara, script)).isEmpty();
    }

    @ParameterizedTest(name = "with script: {0}")
    @ValueSource(booleans = {true, false})
    void whoSentItSeesWhoCanAndWhoCannotAndTheAnswerChanges(boolean script, Scene scene) {
        var cast = scene.cast();
        var id = scene.sent();
        scene.composing().opened(cast.cara(), id);
        var ann = scene.officer(cast.ann(), How.script(script)).open("/disclosures/" + id)
                .follow("Who can read it, and who cannot");
        assertThat(in(ann, "can-read-it-now")).contains("Cara", "Ann", "Bryn").doesNotContain("Carl");
        assertThat(in(ann, "cannot-yet")).contains("Carl", "You have accepted its handling terms.");
        assertThat(ann.text()).contains("oversight sees the system, never the person").doesNotContain("Dan");
        assertThat(ann.part("main table a").allInnerTexts()).doesNotContain("Eve", "Sam");
        ann.follow("Carl");
        assertThat(ann.heading()).isEqualTo("Why Carl cannot read this yet");
        assertThat(ann.text()).contains("Carl is a Designated safeguarding lead of Larkrise School",
                "for this reason: Leads on safeguarding.", "Carl has not accepted them yet.");
        assertThat(faults(ann, script)).isEmpty();

        scene.world().suspend(cast.agreement(), scene.clock().instant());
        ann.open("/disclosures/" + id + "/who");
        assertThat(in(ann, "cannot")).contains("Cara", "Carl", "The agreement it was sent under is in force now.");
        ann.follow("Cara");
        assertThat(ann.text()).contains("Does not hold", "Suspended for every party since 23 November 2026");
        var cara = scene.officer(cast.cara(), How.script(script)).open("/inbox/" + id);
        assertThat(cara.status()).isEqualTo(410);
        assertThat(cara.follow("Why can I not see this\\?").text()).contains("1 rule does not hold.", "Suspended for every party");
    }

    @Test
    void aRoleThatHasYetToBeginIsNotToldAsOver(Scene scene) {
        var cast = scene.cast();
        var today = scene.today();
        var olu = scene.world().officer(cast.police(), "Olu");
        scene.world().role(olu, Role.ORIGINATOR, Between.from(today.plusDays(1)), today.plusYears(1), World.LAID);
        var id = scene.sent();
        var ann = scene.officer(cast.ann()).open("/disclosures/" + id + "/who");
        assertThat(in(ann, "cannot")).contains("Olu", "Originating officer, from 24 November 2026");
        assertThat(in(ann, "can-read-it-now")).contains("Ann", "Originating officer").doesNotContain("Originating officer, from");
        assertThat(ann.follow("Olu").text()).contains("Olu will be an Originating officer of ", ", from 24 November 2026.")
                .doesNotContain("Olu was");
        scene.clock().advance(Duration.ofDays(1));
        ann = scene.officer(cast.ann()).open("/disclosures/" + id + "/who");   // no session lasts that long
        assertThat(in(ann, "can-read-it-now")).contains("Olu").doesNotContain("Originating officer, from");
    }

    @Test
    void trainingThatLapsesAndServiceThatEndsAreNamed(Scene scene) {
        var cast = scene.cast();
        var today = scene.today();
        var lena = scene.world().officer(cast.school(), "Lena");
        scene.world().role(lena, Role.SAFEGUARDING_LEAD, Between.from(today.minusMonths(9)), today.plusDays(1), World.LAID);
        var id = scene.sent();
        var ann = scene.officer(cast.ann()).open("/disclosures/" + id + "/who");
        assertThat(in(ann, "cannot-yet")).contains("Lena");
        scene.world().leaves(cast.carl(), today.plusDays(2));
        scene.clock().advance(Duration.ofDays(3));
        ann = scene.officer(cast.ann()).open("/disclosures/" + id + "/who");   // no session lasts that long
        assertThat(in(ann, "cannot")).contains("Lena", "Carl", "The officer and their body are in office.");
        assertThat(ann.follow("Lena").text()).contains("trained until 24 November 2026, which is past.");
        assertThat(ann.open("/disclosures/" + id + "/who/" + cast.carl()).text())
                .contains("Carl left Larkrise School: the last day in office was 24 November 2026.");
    }

    @Test
    void whoWasLetInStandsAmongThemUntilThatEnds(Scene scene) {
        var cast = scene.cast();
        var id = scene.sent();
        var openings = new Openings(scene);
        openings.broken(id);
        scene.composing().opened(cast.dan(), id);
        var ann = scene.officer(cast.ann()).open("/disclosures/" + id + "/who");
        assertThat(in(ann, "can-read-it-now")).contains("Dan", "By breaking the glass until 23 November 2026");
        assertThat(ann.follow("Dan").text()).contains("You broke the glass, and the hour has not passed.",
                "The broken glass stands until 23 November 2026", "Dan is a Named disclosure officer");
        var grant = openings.given(id);
        assertThat(in(ann.open("/disclosures/" + id + "/who"), "can-read-it-now")).contains("By a grant until 28 November 2026");
        scene.world().jdbc().sql("delete from sharing.breaking where disclosure = ?").param(id.value()).update();
        scene.service().getBean(Grants.class).withdraw(scene.composing().in(cast.cara()), grant, UUID.randomUUID(), "Back.");
        assertThat(in(ann.open("/disclosures/" + id + "/who"), "cannot")).contains("Dan", "By a grant that ended 23 November 2026",
                "the grant has neither ended nor been withdrawn");
        assertThat(ann.follow("Dan").text()).contains("The grant ended 23 November 2026");
    }

    @Test
    void aListThatLeavesSomeOutSaysSo(Scene scene) {
        var id = scene.sent();
        var said = "More people are concerned than one page can name";
        var ann = scene.officer(scene.cast().ann()).open("/disclosures/" + id + "/who");
        assertThat(ann.text()).doesNotContain(said);
        scene.world().officers(scene.cast().school(), Role.SAFEGUARDING_LEAD, Appointees.APPOINTMENTS_MAX);
        var last = scene.world().officer(scene.cast().school(), "Zoe", Role.SAFEGUARDING_LEAD);
        assertThat(ann.open("/disclosures/" + id + "/who").text()).contains(said);
        assertThat(ann.open("/disclosures/" + id + "/who/" + last).heading()).isEqualTo("Why Zoe cannot read this yet");
    }

    @Test
    void whoApprovesSeesWhoCouldRead(Scene scene) {
        var id = scene.proposed();
        var bryn = scene.officer(scene.cast().bryn()).open("/approvals/" + id).follow("Who could read it, who could not, and why");
        assertThat(bryn.text()).contains("It waits for approval");
        assertThat(in(bryn, "cannot-yet")).contains("Cara", "Carl");
    }

    private static String in(Visitor visitor, String table) {
        return visitor.part("[aria-labelledby=table-" + table + "]").innerText().replaceAll("\\s+", " ");
    }

    /// What axe finds; it is a script itself.
    private static List<String> faults(Visitor visitor, boolean script) {
        return script ? Axe.faults(visitor.page()) : List.of();
    }
}
