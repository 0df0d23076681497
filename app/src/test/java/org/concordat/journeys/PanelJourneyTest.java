package org.concordat.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.concordat.journeys.Scene.How;
import org.concordat.panels.AtPanel;
import org.concordat.panels.Choice;
import org.concordat.panels.ReasonKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A panel meets: its chair calls it, the owner of a case puts it on the agenda, each opens their own papers, each writes what
/// they think, and the chair decides; the owner reads what came of it on the page of the case.
@Journey
class PanelJourneyTest {

    @ParameterizedTest(name = "with script: {0}")
    @ValueSource(booleans = {true, false})
    void meetsAndDecides(boolean script, Scene scene) {
        var at = AtPanel.in(scene.service(), scene.world(), scene.cast());
        var paper = at.reference(at.told());
        var of = at.opened();
        var chris = scene.officer(at.chris(), How.script(script)).open("/home").follow("Panel meetings").follow("Call a meeting");
        chris.press("Call the meeting");
        assertThat(chris.error("guests")).isEqualTo("Select who is invited");
        chris.type("on", scene.today()).type("place", AtPanel.PLACE).choose("guests", at.petra().toString())
                .choose("guests", at.cara().toString()).choose("guests", at.pat().toString()).press("Call the meeting");
        assertThat(chris.heading()).startsWith("Panel meeting on");
        var meeting = chris.path();

        var pat = scene.officer(at.pat(), How.script(script)).open("/cases/" + of).follow("Put it on a panel’s agenda");
        pat.choose("meeting", meeting.substring("/meetings/".length())).type("question", "Whether to adopt Jo Example.")
                .type("papers", paper).press("Put it on the agenda");
        assertThat(pat.error("question")).startsWith("Take the person’s name out");
        assertThat(pat.typed("papers")).isEqualTo(paper);
        pat.type("question", AtPanel.QUESTION).press("Put it on the agenda");
        assertThat(pat.text()).contains(AtPanel.QUESTION);

        var petra = scene.officer(at.petra(), How.script(script)).open(meeting);
        assertThat(petra.text()).contains(AtPanel.QUESTION).doesNotContain(paper).doesNotContain("Papers").doesNotContain("Jo Example");
        var cara = scene.officer(at.cara(), How.script(script)).open(meeting).follow(paper);
        assertThat(cara.path()).startsWith("/inbox/");

        chris.open(meeting).follow("Record who came").choose("came", at.petra().toString()).choose("came", at.pat().toString())
                .press("Record who came");
        chris.follow("See the case at the panel").press("Ask for views");
        assertThat(chris.text()).contains("The decision waits for them");
        var item = chris.path();
        says(petra.open(item), "Adopt it.");
        assertThat(chris.open(item).text()).doesNotContain("Adopt it.");
        says(chris, "Not yet.");
        assertThat(chris.text()).doesNotContain("Adopt it.");
        pat.open(item).choose("gives", "no").press("Send");
        assertThat(pat.text()).contains("Adopt it.").contains("Not yet.").contains("They declined to give one");
        decides(chris.open(item).follow("Decide"), at);

        assertThat(pat.open("/cases/" + of).text()).contains("Who holds support").contains("Northvale Borough Council")
                .contains("Adopt it: the panel holds support").contains("Northvale Police, as the police always do");
        assertThat(scene.world().trail(of.value())).containsSubsequence("casework.case.opened Cara", "casework.decision.made Pat",
                "panels.item.put.refused Pat", "panels.item.put Pat", "panels.views.asked Chris", "panels.view.given Petra",
                "panels.view.given Chris", "panels.view.declined Pat", "panels.decision.make.refused Chris", "panels.decision.made Chris",
                "casework.case.read Pat");
    }

    @Test
    void whatAPanelSupportsNoLongerIsSaidToBeSo(Scene scene) {
        var at = AtPanel.in(scene.service(), scene.world(), scene.cast());
        var of = at.seen(at.pat(), at.adopted(scene.today())).of().of();
        var pat = scene.officer(at.pat()).open("/cases/" + of + "/closure");
        assertThat(pat.text()).contains("not while a live investigation stands in the way or a panel holds its support");
        var next = at.called(scene.today(), AtPanel.PLACE, at.pat());
        var again = at.put(next, of, "Whether support should end.");
        at.recorded(next, at.pat());
        at.decided(again, AtPanel.decision(Choice.END, "It did what it was for.", ReasonKind.SUPPORT_DID_ITS_WORK));
        assertThat(pat.open("/cases/" + of).text()).contains("a panel adopted it, and holds support no longer").doesNotContain("Nobody yet");
        assertThat(scene.officer(at.chris()).open("/agenda-items/" + again).text())
                .contains("Counter-Terrorism and Security Act 2015 ss.36, 38 (Channel)").doesNotContain("(Channel) (");
    }

    private static void says(Visitor visitor, String view) {
        visitor.choose("gives", "yes").press("Send");
        assertThat(visitor.error("view")).isEqualTo("Enter your view");
        visitor.type("view", view).press("Send");
    }

    private static void decides(Visitor chris, AtPanel at) {
        chris.choose("options", "NOT_ADOPT").choose("options", "ADOPT").choose("chosen", "NOT_ADOPT").choose("kinds", "NO_IDEOLOGY")
                .type("reason", "None was found.").choose("gateway", "ctsa-2015-s36").press("Make this decision");
        assertThat(chris.error("kinds")).contains("is not enough by itself");
        chris.choose("chosen", "ADOPT").choose("kinds", "SUPPORT_CAN_HELP").type("reason", "Support can help.")
                .type("dissent-" + at.health(), "Too early.").press("Make this decision");
        assertThat(chris.text()).contains("Support can help.").contains("Northvale Hospital: Too early.").contains("Not adopt it")
                .contains("in the chair");
    }
}
