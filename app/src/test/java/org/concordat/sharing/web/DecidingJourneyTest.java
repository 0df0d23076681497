package org.concordat.sharing.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.concordat.ConcordatTest;
import org.concordat.access.web.Browser;
import org.concordat.sharing.Cast;
import org.concordat.sharing.DisclosureId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/// What the second person sees, and what the originating body sees afterwards.
@ConcordatTest
class DecidingJourneyTest {

    @Autowired
    WebApplicationContext context;

    Stage stage;
    Cast cast;
    DisclosureId id;
    Browser approver;

    @BeforeEach
    void aDisclosureThatWaits() throws SQLException {
        stage = Stage.of(context);
        cast = stage.cast();
        id = stage.proposed();
        approver = stage.browser(cast.bryn());
    }

    @AfterEach
    void leave() {
        stage.close();
    }

    @Test
    void theApproverSeesTheWholeOfItAndApproves() {
        assertThat(approver.open("/home").text()).containsPattern("Waiting for your decision\\s+1 ");
        assertThat(approver.open("/approvals").text()).contains(Stage.TITLE).contains("Ann");

        var whole = approver.open("/approvals/" + id);
        assertThat(whole.text()).contains(Stage.NAME).contains(Stage.SOURCE).contains("Tearline.")
                .contains("Counter-Terrorism and Security Act 2015").contains("A duty to share")
                .contains("Why is it appropriate and reasonably practicable to give this")
                .contains("It fits what the panel is for.").contains("Sharing for Prevent")
                .contains("This reaches 2 people in 1 body today.").contains("Leads on safeguarding.")
                .contains("Nothing less would let them act.").contains("RRD-2Y")
                .contains("Someone other than the officer who proposed it decides.").doesNotContain("Does not hold");

        approver.open("/approvals/" + id + "/approve");
        var done = approver.submit("/approvals/" + id + "/approve", Map.of());
        assertThat(done.text()).contains("Disclosure approved").contains("Approved by Bryn")
                .contains("23 November 2026 at 9:00am");
        assertThat(stage.browser(cast.cara()).open("/inbox").text()).contains("To open");
    }

    @Test
    void whoDecidesSecondIsToldWhoDecidedFirst() {
        approver.open("/approvals/" + id + "/approve");
        var other = stage.browser(cast.bea());
        other.open("/approvals/" + id + "/decline");
        approver.submit("/approvals/" + id + "/approve", Map.of());

        var late = other.submit("/approvals/" + id + "/decline", Map.of("kind", "LEGAL", "reason", "Too wide"));
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text()).contains("Someone else decided first").contains("Bryn decided")
                .contains("approved");
    }

    @Test
    void aRepeatedSubmitDecidesOnce() {
        approver.open("/approvals/" + id + "/approve");
        approver.submitOnly("/approvals/" + id + "/approve", Map.of());
        var again = approver.submit("/approvals/" + id + "/approve", Map.of());
        assertThat(again.text()).contains("Disclosure approved");
        assertThat(stage.world().trail(id.value())).containsOnlyOnce("sharing.disclosure.approved Bryn");
    }

    @Test
    void decliningNeedsAReasonWhichTheProposerReads() {
        approver.open("/approvals/" + id + "/decline");
        var empty = approver.submit("/approvals/" + id + "/decline", Map.of("reason", ""));
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.text()).contains("Enter the reason for declining").contains("Select what kind of reason it is");

        var markup = approver.submit("/approvals/" + id + "/decline", Map.of("kind", "LEGAL", "reason", "<b>No"));
        assertThat(markup.status()).isEqualTo(422);
        assertThat(markup.html()).contains("&lt;b&gt;No</textarea>");

        var done = approver.submit("/approvals/" + id + "/decline", Map.of("kind", "MORE_THAN_NEEDED", "reason", "Too wide"));
        assertThat(done.text()).contains("Disclosure declined");
        assertThat(stage.browser(cast.ann()).open("/disclosures/" + id).text()).contains("Declined: more than is needed. Too wide");
    }

    @Test
    void theProposerIsToldWhichRulesStandInTheWay() {
        var originator = stage.browser(cast.ann());
        var page = originator.open("/approvals/" + id);
        assertThat(page.text()).contains("Does not hold Only an approving officer decides.")
                .contains("Does not hold Someone other than the officer who proposed it decides.");
        assertThat(page.html()).doesNotContain("/approve\"").doesNotContain("/decline\"");
        var refused = originator.open("/approvals/" + id + "/approve");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.text()).contains("You cannot decide on this");
        assertThat(stage.world().trail(id.value())).as("shown, so recorded")
                .anyMatch(entry -> entry.startsWith("sharing.disclosure.approve.refused"));
    }

    @Test
    void anotherBodysDisclosureIsAnsweredAsIfItDidNotExist() {
        var stranger = stage.browser(cast.cara());
        var nothing = stranger.open("/approvals/" + UUID.randomUUID()).text();
        for (var path : new String[] {"/approvals/" + id, "/approvals/" + id + "/approve",
                "/approvals/" + id + "/decline", "/approvals/" + id + "/decided", "/disclosures/" + id,
                "/disclosures/" + id + "/recall", "/disclosures/" + id + "/recalled", "/approvals/not-an-id"}) {
            var answer = stranger.open(path);
            assertThat(answer.status()).as(path).isEqualTo(404);
            assertThat(answer.text()).as(path).isEqualTo(nothing);
        }
    }

    @Test
    void whatABodyMadeIsListedByItsStanding() {
        var originator = stage.browser(cast.ann());
        assertThat(originator.open("/disclosures").text()).contains(Stage.TITLE).contains("Waiting for approval");
        assertThat(originator.open("/disclosures?standing=sent").text()).contains("There are none here.");
        assertThat(originator.open("/disclosures?standing=nonsense&page=-1").text()).contains(Stage.TITLE);
        assertThat(originator.open("/disclosures/" + id).text()).contains("Proposed by Ann")
                .contains("Lawful sharing permitted with conditions");
    }

    @Test
    void recallingWhatWaitsSaysThatNobodyHasSeenIt() {
        var originator = stage.browser(cast.ann());
        assertThat(originator.open("/disclosures/" + id + "/recall").text()).contains("It has not been sent.");
        var long4001 = "x".repeat(4001);
        var wrong = originator.submit("/disclosures/" + id + "/recall", Map.of("reason", long4001));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.html()).contains(long4001);
        var done = originator.submit("/disclosures/" + id + "/recall", Map.of("reason", "Not needed now"));
        assertThat(done.text()).contains("Disclosure recalled").contains("Nobody:");
        assertThat(originator.open("/disclosures/" + id + "/recall").status()).isEqualTo(403);
        assertThat(approver.open("/approvals").text()).doesNotContain(Stage.TITLE);
    }
}
