package org.concordat.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import org.concordat.access.Role;
import org.concordat.casework.Casework;
import org.concordat.casework.Choice;
import org.concordat.journeys.Scene.How;
import org.concordat.kernel.Between;
import org.concordat.kernel.BodyKind;
import org.concordat.succession.Leaving;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A safeguarding lead refers a concern, and a Prevent officer answers for it from that moment; it is offered to a colleague,
/// who accepts; and when the colleague leaves, it comes back to the lead.
@Journey
class CaseJourneyTest {

    @ParameterizedTest(name = "with script: {0}")
    @ValueSource(booleans = {true, false})
    void isReferredOwnedAndHandedOver(boolean script, Scene scene) {
        var work = Casework.in(scene.service(), scene.world(), scene.cast());
        var reference = refers(scene.officer(scene.cast().cara(), How.script(script)), work);

        var pat = scene.officer(work.pat(), How.script(script)).open("/home").follow("Cases");
        assertThat(pat.follow("Time-critical in your team").text()).contains(reference).contains("Received: to be deconflicted")
                .doesNotContain("Who answers for it Offered to");
        pat.type("reference", "C-0000").press("Find");
        assertThat(pat.text()).contains("Your team has no case with the reference C-0000");
        pat.type("reference", reference).press("Find");
        assertThat(pat.heading()).contains("Case " + reference);
        assertThat(pat.text()).contains("Jo Example").contains("Said that they would join.").contains("24 November 2026")
                .contains("where time is critical").contains("Ask whether a live investigation stands in the way, where time is critical: by 24 November 2026");
        pat.follow("Offer it to a colleague").press("Offer the case");
        assertThat(pat.error("taker")).isEqualTo("Select who is to own it");
        pat.choose("taker", work.quinn().toString()).type("reason", "I am on leave.").press("Offer the case");
        assertThat(pat.text()).contains("It waits for Quinn").contains("Until then the case stands with Pat");

        var quinn = scene.officer(work.quinn(), How.script(script)).open("/home").follow("Cases offered to you");
        assertThat(quinn.text()).contains("Offered").contains("Pat");
        assertThat(quinn.open("/cases?filter=offered").text()).contains("Who answers for it Offered to");
        quinn.follow("Quinn").press("Answer");
        assertThat(quinn.error("decision")).isEqualTo("Select whether you accept it");
        assertThat(quinn.text()).doesNotContain("Enter the reason");
        quinn.choose("decision", "DECLINE").press("Answer");
        assertThat(quinn.error("reason")).isEqualTo("Enter the reason for declining");
        quinn.choose("decision", "ACCEPT").press("Answer");
        assertThat(quinn.text()).contains("Everybody who has owned it").contains("They accepted it");
        assertThat(quinn.open("/cases").text()).contains(reference);
        assertThat(pat.open("/cases").text()).doesNotContain(reference);

        scene.world().leaves(work.quinn(), scene.today());
        pat.open("/home").follow("Cases for which nobody answers who should").follow(reference);
        assertThat(pat.text()).contains("Owner has left").contains("Pat, as lead: Quinn has left");
        pat.press("Take this case");
        assertThat(pat.text()).contains("They took it as lead").doesNotContain("Owner has left");
        assertThat(scene.world().trail(UUID.fromString(pat.path().replace("/cases/", "")))).containsSubsequence("intake.referral.made Cara",
                "intake.referral.read Cara", "casework.handover.offered Pat", "casework.handover.accepted Quinn", "casework.case.taken Pat");
    }

    /// Their force ends today, and the lead of the one that follows had said in time that they go on with its cases.
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatAForceThatEndsLeavesIsGoneOnWith(boolean script, Scene scene) {
        var work = Casework.in(scene.service(), scene.world(), scene.cast());
        var reference = refers(scene.officer(scene.cast().cara(), How.script(script)), work);
        var at = Leaving.in(work, scene.today().plusDays(1));
        var pat = scene.officer(work.pat(), How.script(script)).open("/cases").follow("Who goes on with the cases of Northvale Police");
        assertThat(pat.text()).contains("Vale Police").contains("Its own team until that day, and then by law the lead of Vale Police").doesNotContain("Take these cases on");

        var hana = scene.officer(at.hana(), How.script(script)).open("/cases").follow("Who goes on with the cases of Northvale Police");
        hana.press("Take these cases on");
        assertThat(hana.text()).contains("Its own team until that day, and then those below").doesNotContain("Act for Northvale Police");
        hana.press("Let them in");
        assertThat(hana.error("colleague")).isEqualTo("Select a colleague");
        hana.choose("colleague", at.will().toString()).press("Let them in");
        assertThat(hana.text()).contains("Will");
        assertThat(hana.open("/cases?filter=all").text()).as("before that day").doesNotContain(reference);

        work.worried().clock().advance(Duration.ofDays(1));
        var there = scene.officer(at.hana(), How.script(script)).open("/cases-left/" + at.force()).press("Act for Northvale Police");
        there.follow(reference);
        assertThat(there.text()).contains("Hana, as lead: Pat has left");
        there.press("Take this case");
        assertThat(there.text()).contains("They took it as lead").contains("Northvale Police, as the police always do");
        there.open("/cases-left/" + at.force()).press("Act for your own force again");
        assertThat(there.open("/cases?filter=all").text()).doesNotContain(reference);
    }

    /// Nobody said so in time: from that day on the lead of the force that follows answers by law, is told what to do, and does it; whoever
    /// oversees sees how many there are.
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatNobodyTookOnIsAnsweredForByLaw(boolean script, Scene scene) {
        var work = Casework.in(scene.service(), scene.world(), scene.cast());
        var reference = refers(scene.officer(scene.cast().cara(), How.script(script)), work);
        var day = scene.today().plusDays(1);
        var at = Leaving.in(work, day);
        scene.world().covers(at.merged(), work.worried().areaId(), BodyKind.POLICE_FORCE, Between.from(day));
        var pat = scene.officer(work.pat(), How.script(script)).open("/cases").follow(reference);
        assertThat(pat.text()).contains("Its force ends").contains("the lead of Vale Police answers for it by law");
        var before = scene.officer(at.hana(), How.script(script)).open("/home");
        assertThat(before.text()).doesNotContain("by law");

        work.worried().clock().advance(Duration.ofDays(1));
        var will = scene.officer(at.will(), How.script(script)).open("/home");
        assertThat(will.text()).as("who does not lead").doesNotContain("answer by law");
        var hana = scene.officer(at.hana(), How.script(script)).open("/home");
        assertThat(hana.text()).contains("Open cases of Northvale Police, for which you answer by law: take them on");
        hana.open("/cases");
        assertThat(hana.text()).contains("You answer by law for the open cases of Northvale Police: 1").doesNotContain(reference);
        hana.follow("Take them on");
        assertThat(hana.text()).contains("You, as lead of Vale Police, by law: nobody goes on with them");

        var bo = scene.officer(scene.world().officer(scene.world().body(BodyKind.NATIONAL_BOARD, "The board"), "Bo", Role.BOARD_MEMBER),
                How.script(script)).open("/successions");
        assertThat(bo.text()).contains("Open cases that nobody has taken on").contains("The lead of Vale Police, by law").doesNotContain(reference);
        bo.open("/board/" + work.worried().area() + "/handovers");
        assertThat(bo.text()).contains("nobody has taken them on, and the lead of the force that follows answers by law").doesNotContain(reference);

        hana.press("Take these cases on").press("Act for Northvale Police").follow(reference);
        assertThat(hana.text()).contains("Hana, as lead: Pat has left").contains("Its force has ended").contains("Vale Police goes on with its cases");
        assertThat(bo.open("/board/" + work.worried().area() + "/handovers").text()).contains("Open cases: taken on");
    }

    /// DOMAIN.md, section 5: referrers never hear back.
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whoeverReferredHearsWhatCameOfIt(boolean script, Scene scene) {
        var work = Casework.in(scene.service(), scene.world(), scene.cast());
        var id = work.assessed(Choice.Assessment.SIGNPOST);
        var cara = scene.officer(scene.cast().cara(), How.script(script)).open("/referrals/" + id);
        assertThat(cara.text()).contains("You have not been told yet. You hear by").contains("call 999");
        var pat = scene.officer(work.pat(), How.script(script)).open("/cases/" + id).follow("Tell whoever referred it");
        pat.press("Tell them");
        assertThat(pat.error("outcome")).isEqualTo("Select what came of it");
        assertThat(pat.error("gateway")).isEqualTo("Select the legal gateway that carries it");
        assertThat(pat.text()).doesNotContain("It is being looked at");
        pat.choose("outcome", "SIGNPOSTED").choose("gateway", "ctsa-2015-s36").press("Tell them");
        assertThat(pat.text()).contains("It was assessed, and passed to a service that can help")
                .contains("Counter-Terrorism and Security Act 2015 ss.36, 38 (Channel)").doesNotContain("ctsa-2015-s36");
        assertThat(cara.open("/notices").text()).contains("what came of a concern that you referred");
        assertThat(cara.open("/referrals/" + id).text()).contains("It was assessed, and passed to a service that can help")
                .doesNotContain("You have not been told yet");
        assertThat(scene.world().trail(id.value())).containsSubsequence("casework.referrer.told Pat", "intake.referral.read Cara");
    }

    /// DOMAIN.md, section 5: blurred roles of police and council.
    @Test
    void whoHoldsWhatStandsOnEveryCase(Scene scene) {
        var work = Casework.in(scene.service(), scene.world(), scene.cast());
        var robin = scene.officer(work.robin()).open("/cases/" + work.opened());
        assertThat(robin.text()).contains("Who holds the terrorism risk").contains("Northvale Police, as the police always do")
                .contains("Who holds support").contains("Nobody yet: a panel has not adopted it");
    }

    @Test
    void anOfferThatNobodyAnswersIsTakenBackByTheLead(Scene scene) {
        var work = Casework.in(scene.service(), scene.world(), scene.cast());
        var offer = work.offered(work.handedOver(), work.quinn(), work.robin());
        var pat = scene.officer(work.pat()).open("/handovers/" + offer);
        assertThat(pat.text()).doesNotContain("Take the offer back");
        scene.clock().advance(Duration.ofDays(3));
        var later = scene.officer(work.pat()).open("/handovers/" + offer);
        assertThat(later.text()).contains("Not answered in time");
        later.press("Take the offer back");
        assertThat(later.error("why")).isEqualTo("Enter why it is taken back");
        later.type("why", "Robin is ill.").press("Take the offer back");
        assertThat(later.open("/handovers/" + offer).text()).contains("Pat took it back").contains("Robin is ill.");
    }

    /// The reference that is given for it.
    private static String refers(Visitor cara, Casework work) {
        cara.open("/home").open("/referrals").follow("Refer a concern");
        assertThat(cara.text()).contains("call 999 now").contains("101").contains("0800 789 321");
        cara.follow("A person");
        assertThat(cara.text()).contains("assess it by 24 November 2026").contains("assess it by 30 November 2026");
        cara.press("Continue");
        assertThat(cara.error("name")).isEqualTo("Enter the person’s name, or how they are known");
        cara.type("name", "Jo Example").choose("ageBand", "UNDER_18").type("seen", "Said that they would join.")
                .choose("urgent", "yes").press("Continue");
        assertThat(cara.error("worry")).isEqualTo("Enter what worries you about it");
        assertThat(cara.typed("seen")).isEqualTo("Said that they would join.");
        cara.type("worry", "They mean it.").select("area", work.worried().area()).press("Continue");
        assertThat(cara.text()).contains("Jo Example").contains("It goes to Northvale Police").contains("will not see it again");
        cara.press("Refer it");
        assertThat(cara.heading()).isEqualTo("Concern referred");
        assertThat(cara.text()).contains("If you are worried again").contains("is to be assessed by 24 November 2026");
        var reference = cara.part(".govuk-panel__body strong").innerText();
        assertThat(cara.open("/referrals").text()).contains(reference).doesNotContain("Jo Example");
        return reference;
    }
}
