package org.concordat.partnership.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.concordat.ConcordatTest;
import org.concordat.access.SignedIn;
import org.concordat.access.web.Browser;
import org.concordat.kernel.BodyId;
import org.concordat.partnership.AgreementHeading;
import org.concordat.partnership.Signatories;
import org.concordat.sharing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/// The pages of agreements, as officers send them.
@ConcordatTest
class AgreementPagesTest {

    @Autowired
    WebApplicationContext context;

    Signatories they;

    @BeforeEach
    void aForceAndACouncil() {
        they = Signatories.of(context);
    }

    @Test
    void anAgreementGoesFromTheFirstPageToTheEnd() {
        var owner = browser(they.forceOwner());
        owner.open("/agreements/new");
        var draft = owner.submitOnly("/agreements/new", Map.of()).to();
        assertThat(draft).matches("/agreements/[0-9a-f-]{36}/draft");
        var one = draft.replace("/draft", "");
        assertThat(owner.open(draft).text()).contains("Incomplete", "Cannot start yet");
        write(owner, draft);
        assertThat(owner.open(draft).text()).contains("Completed").doesNotContain("Cannot start yet");

        var check = owner.open(draft + "/check");
        assertThat(check.text()).contains("Support in our town", "Channel", "Once it is offered it does not change")
                .doesNotContain("Before it can be offered");
        assertThat(owner.submit(draft + "/check", Map.of()).text()).contains("Awaiting signatures", "Not signed");

        sign(owner, one, "Assistant Chief Constable");
        assertThat(sign(browser(they.councilOwner()), one, "Director")).contains("In force", "Assistant Chief Constable");

        owner.open(one + "/review");
        assertThat(owner.submit(one + "/review", Map.of("finding", "Still needed.", "next-day", "1", "next-month", "6",
                "next-year", "2027")).text()).contains("Reviewed; next on 1 June 2027", "Still needed.");
        owner.open(one + "/suspension");
        assertThat(owner.submit(one + "/suspension", Map.of("reason", "A breach.")).text()).contains("Suspended", "A breach.")
                .doesNotContain("Resume it");
        var deputy = browser(they.forceDeputy());
        assertThat(deputy.open(one).text()).contains("Resume it");
        deputy.open(one + "/resumption");
        assertThat(deputy.submit(one + "/resumption", Map.of("reason", "Mended.")).text()).contains("In force", "Mended.");
        deputy.open(one + "/ending");
        assertThat(deputy.submit(one + "/ending", Map.of("reason", "We leave.")).text()).contains("Ended", "We leave.");
    }

    @Test
    void aPartThatIsWrongIsShownAgainWithEverythingTyped() {
        var owner = browser(they.forceOwner());
        owner.open("/agreements/new");
        var draft = owner.submitOnly("/agreements/new", Map.of()).to();
        owner.open(draft + "/term");
        var answer = owner.submitOnly(draft + "/term", term("30 2 2027", "1 1 2027", "1 1 2027", "0", "<b>six</b> years"));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("The first day in force must be a real date",
                "The number of months must be between 1 and 1,200", "must not include HTML");
        assertThat(answer.html()).contains("value=\"30\"", "name=\"rule\"", "six</b> years".replace("<", "&lt;"));
        owner.open(draft + "/term");
        assertThat(owner.submitOnly(draft + "/term", term("2 1 2027", "1 1 2027", "1 1 2027", "12", "A year")).text())
                .contains("The last day in force must be after the first day");
        owner.open(draft + "/publication");
        assertThat(owner.submitOnly(draft + "/publication", Map.of("openness", "REDACTED", "reason", "")).text())
                .contains("Enter why the public is shown less than everything", "Select the parts that are taken out");
        owner.open(draft + "/basis");
        assertThat(owner.submitOnly(draft + "/basis", Map.of("purposes", "curiosity")).text())
                .contains("Select at least one purpose", "Select at least one legal gateway");
        assertThat(owner.open(draft).text()).as("nothing was saved").doesNotContain("Completed");
    }

    /// What the form does not offer was not sent by it, and is no mistake.
    @ParameterizedTest
    @ValueSource(strings = {"zq9", "1-1-1-1-1", "00000000-0000-4000-8000-000000000007"})
    void aPartyThatTheFormDoesNotOfferIsNotTakenAndRecorded(String forged) throws SQLException {
        var owner = browser(they.forceOwner());
        owner.open("/agreements/new");
        var draft = owner.submitOnly("/agreements/new", Map.of()).to();
        owner.open(draft + "/parties?look=body");
        var answer = owner.submitOnly(draft + "/parties", Map.of("body", forged, "controller", "yes", "contact", "The desk"));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("Select which body is a party from what is shown here");
        try (var world = World.of(context)) {
            assertThat(world.trailOf(they.forceOwner().officer()))
                    .filteredOn(entry -> entry.startsWith("access.form.send.refused")).hasSize(1);
        }
    }

    @Test
    void whatStandsInTheWayIsSaidBeforeItIsOffered() {
        var owner = browser(they.forceOwner());
        owner.open("/agreements/new");
        var draft = owner.submitOnly("/agreements/new", Map.of()).to();
        write(owner, draft);
        owner.open(draft + "/basis");
        owner.submit(draft + "/basis", Map.of("purposes", "national-security", "gateways", "ctsa-2015-s36", "dpia", "D"));
        var check = owner.open(draft + "/check");
        assertThat(check.text()).contains("Before it can be offered, this must be so", "To protect national security");
        assertThat(check.html()).doesNotContain("Offer for signature");
    }

    @Test
    void anotherBodysAgreementAndOneThatDoesNotExistAreTheSamePage() {
        var id = they.signed();
        var stranger = browser(they.stranger());
        var nothing = UUID.randomUUID();
        for (var page : new String[] {"", "/draft", "/draft/check", "/draft/contents", "/draft/parties", "/signature",
            "/suspension", "/ending", "/review", "/version", "/draft/discard"}) {
            var theirs = stranger.open("/agreements/" + id + page);
            var none = stranger.open("/agreements/" + nothing + page);
            assertThat(theirs.status()).as(page).isEqualTo(404);
            assertThat(none.status()).as(page).isEqualTo(404);
            assertThat(theirs.text()).as(page).isEqualTo(none.text());
        }
        assertThat(stranger.open("/agreements/" + id + ".json").status()).isEqualTo(404);
        assertThat(stranger.open("/agreements/not-an-id").status()).isEqualTo(404);
    }

    @Test
    void isListedFilteredExportedAndImported() {
        var id = they.signed();
        var owner = browser(they.forceOwner());
        assertThat(owner.open("/agreements").text()).contains("1 agreement", "Support for people in our town", "In force");
        assertThat(owner.open("/agreements?state=ENDED").text()).contains("No agreements match.");
        assertThat(owner.open("/agreements?words=TOWN&page=x&state=nonsense").text()).contains("1 agreement");
        var json = owner.open("/agreements/" + id + ".json");
        assertThat(json.html()).contains("concordat-agreement-1", "Support for people in our town");
        owner.open("/agreements/import");
        assertThat(owner.submit("/agreements/import", Map.of("json", json.html())).text())
                .contains("Support for people in our town", "Completed");
        owner.open("/agreements/import");
        var refused = owner.submitOnly("/agreements/import",
                Map.of("json", json.html().replace("\"retentionMonths\" : 72", "\"retentionMonths\" : -1")));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("term.retentionMonths: This must be a whole number from 1 to 1200");
        assertThat(refused.html()).as("what was pasted is kept").contains("concordat-agreement-1");
    }

    @Test
    void isReadAsItWasOnAnEarlierDay() {
        var id = they.signed();
        var owner = browser(they.forceOwner());
        assertThat(owner.open("/agreements/" + id + "?on-day=22&on-month=11&on-year=2026").status())
                .as("it had not been offered").isEqualTo(404);
        assertThat(owner.open("/agreements/" + id + "?on-day=31&on-month=2&on-year=2026").text()).contains("In force");
    }

    @Test
    void whoWasSecondIsToldWhoWasFirst() {
        var id = they.offered();
        var owner = browser(they.councilOwner());
        var deputy = browser(they.councilDeputy());
        owner.open("/agreements/" + id + "/signature");
        deputy.open("/agreements/" + id + "/signature");
        Map<String, String> typed = Map.of("capacity", "Director", "confirm", "yes");
        assertThat(owner.submit("/agreements/" + id + "/signature", typed).status()).isEqualTo(200);
        var second = deputy.submitOnly("/agreements/" + id + "/signature", typed);
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.text()).contains("Council Owner");
        var refused = browser(they.force().one());
        refused.open("/agreements/" + id + "/signature");
        assertThat(refused.submitOnly("/agreements/" + id + "/signature", typed).status()).isEqualTo(403);
    }

    private void write(Browser owner, String draft) {
        Map<String, String> words = new HashMap<>(Map.of("title", "Support in our town"));
        for (var heading : AgreementHeading.values()) {
            words.put(heading.slug(), "What we say of it.");
        }
        submit(owner, draft + "/contents", words);
        add(owner, draft, they.force().body());
        add(owner, draft, they.council().body());
        submit(owner, draft + "/basis", Map.of("purposes", "prevent-support", "gateways", "ctsa-2015-s36", "dpia", "D-1"));
        submit(owner, draft + "/term", term("23 11 2026", "22 11 2028", "23 11 2027", "72", "Six years"));
        submit(owner, draft + "/publication", Map.of("openness", "FULL"));
    }

    private static Map<String, String> term(String first, String last, String review, String months, String rule) {
        Map<String, String> typed = new HashMap<>(Map.of("months", months, "rule", rule));
        Map.of("first", first, "last", last, "review", review).forEach((field, day) -> {
            var parts = day.split(" ");
            typed.putAll(Map.of(field + "-day", parts[0], field + "-month", parts[1], field + "-year", parts[2]));
        });
        return typed;
    }

    private static void submit(Browser browser, String path, Map<String, String> typed) {
        browser.open(path);
        assertThat(browser.submit(path, typed).status()).as(path).isEqualTo(200);
    }

    private static void add(Browser owner, String draft, BodyId body) {
        var path = draft + "/parties";
        assertThat(owner.open(path + "?look=" + body).text()).contains("Which body is a party?");
        var added = owner.submit(path, Map.of("body", body.toString(), "controller", "yes", "contact", "The desk"));
        assertThat(added.text()).contains("Take out Body " + body);
    }

    private static String sign(Browser browser, String one, String capacity) {
        browser.open(one + "/signature");
        return browser.submit(one + "/signature", Map.of("capacity", capacity, "confirm", "yes")).text();
    }

    private Browser browser(SignedIn who) {
        return Browser.of(context, who.officer());
    }
}
