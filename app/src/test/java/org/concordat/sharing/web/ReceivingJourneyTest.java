package org.concordat.sharing.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.concordat.ConcordatTest;
import org.concordat.access.SignedIn;
import org.concordat.access.web.Browser;
import org.concordat.sharing.DisclosureId;
import org.concordat.sharing.SharingWorld;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/// What those addressed see, from the envelope to the disposal.
@ConcordatTest
class ReceivingJourneyTest {

    private static final Map<String, String> RIGHT = Map.of("purpose", SharingWorld.PURPOSE.slug());

    @Autowired
    WebApplicationContext context;

    SharingWorld world;
    DisclosureId id;
    Browser lead;

    @BeforeEach
    void aDisclosureInTheInbox() {
        world = SharingWorld.in(context);
        id = world.send();
        lead = browser(world.lead);
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

        var wrong = lead.submit(path("/opening"), Map.of("purpose", "prevent-support"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.text()).contains("It was not sent for that purpose");
        assertThat(wrong.html()).doesNotContain("value=\"crime-and-disorder\" checked");
        showsNothing(wrong);

        var terms = lead.submit(path("/opening"), RIGHT);
        assertThat(terms.text()).contains("Handling terms").contains("A1 Covert development")
                .contains("S2 Consult the originator").contains("Ask before acting").contains("OFFICIAL-SENSITIVE");
        showsNothing(terms);

        var read = lead.submit(path("/acceptance"), Map.of());
        assertThat(read.text()).contains(SharingWorld.TITLE).contains("Seen twice handing out leaflets.")
                .contains(SharingWorld.NAME).contains("Crime and Disorder Act 1998 s.115")
                .contains("Keeping the town safe");
        assertThat(read.text()).doesNotContain(SharingWorld.SOURCE);
        assertThat(read.html().split("concordat-marking ", -1)).as("marked above and below").hasSize(3);
        assertThat(world.trail(world.lead, id)).containsSubsequence("sharing.received.open.refused",
                "sharing.received.opened", "sharing.received.terms.accepted", "sharing.received.read");
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

        var marked = lead.submit(path("/answer"), Map.of("kind", "OF_USE", "words", "UK SECRET\nof it"));
        assertThat(marked.status()).isEqualTo(422);
        assertThat(marked.text()).contains("marked SECRET or above");

        var colleague = browser(world.otherLead);
        reads(colleague);

        var answered = lead.submit(path("/answer"), Map.of("kind", "ACTED_ON", "words", "We spoke with them"));
        assertThat(answered.text()).contains("Your body’s answer").contains("Acted on").contains("We spoke with them");

        var late = colleague.submit(path("/answer"), Map.of("kind", "NO_USE", "words", "No"));
        assertThat(late.status()).isEqualTo(403);
        assertThat(late.text()).contains("Your body had answered already").contains("Acted on");
    }

    @Test
    void recalledMeansRecalledAndDisposalIsConfirmedOnce() {
        reads(lead);
        var originator = browser(world.originator);
        originator.open("/disclosures/" + id + "/recall");
        var recalled = originator.submit("/disclosures/" + id + "/recall", Map.of("reason", "The wrong Taylor"));
        assertThat(recalled.text()).contains("Disclosure recalled").contains("Who still has to confirm disposal")
                .doesNotContain("Nobody:");

        var gone = lead.open(path(""));
        assertThat(gone.status()).isEqualTo(410);
        assertThat(gone.text()).contains("recalled it.").contains("It is still shared: not recalled")
                .doesNotContain("The wrong Taylor");
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
                .doesNotContain("Not confirmed");
    }

    @Test
    void aSuspendedAgreementStopsReadingAtOnce() {
        reads(lead);
        world.suspend();
        var gone = lead.open(path(""));
        assertThat(gone.text()).contains("The agreement it was sent under is not in force");
        showsNothing(gone);
        assertThat(lead.open("/inbox").text()).contains("Agreement not in force");
    }

    @Test
    void whatIsNotAddressedToYouIsAnsweredAsIfItDidNotExist() {
        var stranger = browser(world.stranger);
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
        assertThat(browser.open(path("")).text()).contains(SharingWorld.TITLE);
    }

    private static void showsNothing(Browser.Answer answer) {
        assertThat(answer.html()).doesNotContain(SharingWorld.TITLE).doesNotContain("leaflets")
                .doesNotContain(SharingWorld.NAME).doesNotContain(SharingWorld.SOURCE);
    }

    private Browser browser(SignedIn who) {
        return Browser.of(context, who.officer());
    }

    private String path(String after) {
        return "/inbox/" + id + after;
    }
}
