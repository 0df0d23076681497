package org.concordat.sharing.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.concordat.ConcordatTest;
import org.concordat.TestClock;
import org.concordat.access.web.Browser;
import org.concordat.sharing.Cast;
import org.concordat.sharing.DisclosureId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/// What those addressed see, from the envelope to the disposal.
@ConcordatTest
class ReceivingJourneyTest {

    private static final Map<String, String> RIGHT = Map.of("purpose", Cast.PREVENT.slug());

    @Autowired
    WebApplicationContext context;

    Stage stage;
    Cast cast;
    DisclosureId id;
    Browser lead;

    @BeforeEach
    void aDisclosureInTheInbox() throws SQLException {
        stage = Stage.of(context);
        cast = stage.cast();
        id = stage.sent();
        lead = stage.browser(cast.cara());
    }

    @AfterEach
    void leave() {
        stage.close();
    }

    @Test
    void nothingOfTheContentShowsBeforeThePurposeIsStatedAndTheTermsAccepted() {
        showsNothing(lead.open("/home"));
        var inbox = lead.open("/inbox");
        showsNothing(inbox);
        assertThat(inbox.text()).contains("To open").contains("A person");

        var question = lead.open(path(""));
        assertThat(question.text()).contains("Why are you opening this?");
        showsNothing(question);

        var wrong = lead.submit(path("/opening"), Map.of("purpose", "crime-and-disorder"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.text()).contains("It was not sent for that purpose");
        assertThat(wrong.html()).doesNotContain("value=\"prevent-support\" checked");
        showsNothing(wrong);

        var terms = lead.submit(path("/opening"), RIGHT);
        assertThat(terms.text()).contains("Handling terms").contains("A3 Overt use")
                .contains("S2 Consult the originator")
                .contains("Do not tell the pupil where this came from.").contains("OFFICIAL-SENSITIVE");
        showsNothing(terms);

        var read = lead.submit(path("/acceptance"), Map.of());
        assertThat(read.text()).contains(Stage.TITLE).contains(Stage.WORDS)
                .contains(Stage.NAME).contains("Counter-Terrorism and Security Act 2015")
                .contains("Sharing for Prevent");
        assertThat(read.text()).doesNotContain(Stage.SOURCE);
        assertThat(read.html().split("concordat-marking ", -1)).as("marked above and below").hasSize(3);
        assertThat(stage.world().trail(id.value())).contains("sharing.received.open.refused Cara",
                "sharing.received.opened Cara", "sharing.received.terms.accepted Cara", "sharing.received.read Cara");
    }

    @Test
    void anEmptyPurposeIsAskedForAgain() {
        lead.open(path(""));
        var again = lead.submit(path("/opening"), Map.of());
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.text()).contains("Select why you are opening this");
    }

    @Test
    void aBodyAnswersOnceAndAWrongFormKeepsWhatWasTyped() {
        reads(lead);
        var wrong = lead.submit(path("/answer"), Map.of("words", "We spoke\nwith them"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.text()).contains("Select what it was worth to your body");
        assertThat(wrong.html()).contains("We spoke\nwith them</textarea>");

        var marked = lead.submit(path("/answer"), said("OF_USE", "UK SECRET\nof it"));
        assertThat(marked.status()).isEqualTo(422);
        assertThat(marked.text()).contains("marked SECRET or above");

        var colleague = stage.browser(cast.carl());
        reads(colleague);

        var answered = lead.submit(path("/answer"), said("ACTED_ON", "We spoke with them"));
        assertThat(answered.text()).contains("Your body’s answer").contains("Acted on").contains("We spoke with them");

        var late = colleague.submit(path("/answer"), said("NO_USE", "No"));
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text()).contains("Your body had answered already").contains("Acted on");
    }

    @Test
    void whatWasWrittenIsStillThereAfterTheSessionEnded() {
        reads(lead);
        lead.isSignedOut();
        assertThat(lead.submitOnly(path("/answer"), said("OF_USE", "Two pages of it")).to())
                .startsWith("/sign-in");
        lead.signsIn(cast.cara());
        var kept = lead.open(path("/answer"));
        assertThat(kept.html()).contains("Two pages of it</textarea>").containsPattern("value=\"OF_USE\"[^>]*checked");
        assertThat(lead.submit(path("/answer"), said("OF_USE", "Two pages of it")).text())
                .contains("Your body’s answer");
    }

    @Test
    void writingForLongerThanAPurposeLastsLosesNothing() {
        reads(lead);
        var clock = context.getBean(TestClock.class);
        clock.advance(Duration.ofHours(2));
        lead.signsIn(cast.cara());   // a session lasts no longer than a purpose
        clock.advance(Duration.ofHours(7));
        var late = lead.submit(path("/answer"), said("OF_USE", "Two pages of it"));
        assertThat(late.status()).isEqualTo(422);
        assertThat(late.text()).contains("You said too long ago why you opened this.");
        assertThat(late.html()).contains("Two pages of it</textarea>");
        assertThat(lead.open(path("")).text()).contains("Why are you opening this?");
    }

    @Test
    void whatHasExpiredIsGoneAtTheEndOfItsLastDay() {
        reads(lead);
        var clock = context.getBean(TestClock.class);
        clock.set(Instant.parse("2027-05-23T22:59:59Z"));
        lead.signsIn(cast.cara());
        lead.open(path(""));
        lead.submit(path("/opening"), RIGHT);
        assertThat(lead.open(path("")).text()).contains(Stage.TITLE);
        assertThat(lead.open("/inbox").text()).contains("Overdue");
        clock.set(Instant.parse("2027-05-23T23:00:00Z"));
        var gone = lead.open(path(""));
        assertThat(gone.text()).contains("It has expired.").contains("Confirm disposal");
        showsNothing(gone);
    }

    @Test
    void anOfficerOfOversightFindsNothingOfIt() {
        var home = stage.browser(cast.sam()).open("/home");
        assertThat(home.text()).contains("What waits for you", "Scrutiny").doesNotContain("Inbox", "Received", "disclosure");
        assertThat(stage.browser(cast.sam()).open(path("")).status()).isEqualTo(404);
    }

    @Test
    void recalledMeansRecalledAndDisposalIsConfirmedOnce() {
        reads(lead);
        var originator = stage.browser(cast.ann());
        originator.open("/disclosures/" + id + "/recall");
        var recalled = originator.submit("/disclosures/" + id + "/recall", Map.of("reason", "The wrong pupil"));
        assertThat(recalled.text()).contains("Disclosure recalled").contains("Who still has to confirm disposal")
                .doesNotContain("Nobody:");

        assertThat(originator.open("/disclosures/" + id).text()).contains("Not confirmed")
                .contains("Read it, and have not confirmed disposal: Larkrise School.");
        assertThat(originator.open("/disclosures?standing=recalled").text()).contains("Recalled: 1 not confirmed");
        assertThat(originator.open("/home").text())
                .containsPattern("not every holder has confirmed disposal\\s+1 ");

        var gone = lead.open(path(""));
        assertThat(gone.status()).isEqualTo(410);
        assertThat(gone.text()).contains("recalled it.").contains("It is still shared: not recalled")
                .doesNotContain("The wrong pupil");
        showsNothing(gone);
        assertThat(lead.open("/inbox?filter=to-dispose").text()).contains("Confirm disposal");
        assertThat(lead.open("/home").text()).containsPattern("Disposals to confirm\\s+1 ");

        lead.open(path("/disposal"));
        var empty = lead.submit(path("/disposal"), Map.of("words", " "));
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.text()).contains("Enter how it was disposed of");
        var confirmed = lead.submit(path("/disposal"), Map.of("words", "Shredded two prints"));
        assertThat(confirmed.text()).contains("Disposal confirmed").contains("Shredded two prints");

        assertThat(originator.open("/disclosures/" + id).text()).contains("Shredded two prints")
                .doesNotContain("Not confirmed").containsPattern("Approved and sent by Bryn.*Opened by Larkrise School"
                        + ".*Recalled by Ann");
    }

    @Test
    void aSuspendedAgreementStopsReadingAtOnce() {
        reads(lead);
        stage.world().suspend(cast.agreement(), stage.clock().instant());
        var gone = lead.open(path(""));
        assertThat(gone.text()).contains("The agreement it was sent under is not in force");
        showsNothing(gone);
        assertThat(lead.open("/inbox").text()).contains("Agreement not in force");
    }

    @Test
    void whatIsNotAddressedToYouIsAnsweredAsIfItDidNotExist() {
        var stranger = stage.browser(cast.eve());
        for (var after : new String[] {"", "/opening", "/answer", "/disposal"}) {
            var others = stranger.open(path(after));
            var nothing = stranger.open("/inbox/" + UUID.randomUUID() + after);
            if (others.to().isEmpty()) {
                assertThat(others.status()).isEqualTo(404);
                assertThat(others.text()).isEqualTo(nothing.text());
            }
            assertThat(others.status()).isEqualTo(nothing.status());
        }
        assertThat(stranger.open("/inbox").text()).contains("There is nothing here.");
    }

    private void reads(Browser browser) {
        browser.open(path(""));
        browser.submit(path("/opening"), RIGHT);
        browser.submit(path("/acceptance"), Map.of());
        assertThat(browser.open(path("")).text()).contains(Stage.TITLE);
    }

    private static void showsNothing(Browser.Answer answer) {
        assertThat(answer.html()).doesNotContain(Stage.TITLE).doesNotContain(Stage.WORDS)
                .doesNotContain(Stage.NAME).doesNotContain(Stage.SOURCE);
    }

    private String path(String after) {
        return "/inbox/" + id + after;
    }

    private static Map<String, String> said(String kind, String words) {
        return Map.of("kind", kind, "words", words, "changed", "NO", "cameOf", "Nothing");
    }
}
