package org.concordat.sharing.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.concordat.ConcordatTest;
import org.concordat.TestClock;
import org.concordat.access.SignedIn;
import org.concordat.govuk.Answers;
import org.concordat.govuk.NotFoundPage;
import org.concordat.govuk.Page;
import org.concordat.govuk.Pages;
import org.concordat.govuk.Rendering;
import org.concordat.govuk.Reply;
import org.concordat.govuk.SeeOther;
import org.concordat.govuk.SignedInAs;
import org.concordat.kernel.OfficerId;
import org.concordat.sharing.Approvals;
import org.concordat.sharing.Cast;
import org.concordat.sharing.DisclosureId;
import org.concordat.sharing.World;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// Composing from the first page to the confirmation, over the real law, agreements and database.
@ConcordatTest
@TestInstance(Lifecycle.PER_CLASS)
class ComposingPagesTest {

    private static final String[] STEPS = {"subject", "purpose", "gateway", "agreement", "handling", "content",
        "necessity", "dates"};

    @Autowired
    private DraftController drafts;
    @Autowired
    private DraftStepController steps;
    @Autowired
    private DraftNeedsController needs;
    @Autowired
    private AudienceController audience;
    @Autowired
    private ProposalController proposals;
    @Autowired
    private CorrectionController corrections;
    @Autowired
    private Approvals approvals;
    @Autowired
    private Pages pages;
    @Autowired
    private TestClock clock;

    private World world;
    private Cast cast;

    @BeforeAll
    void lay(@Autowired ApplicationContext service) throws SQLException {
        world = World.of(service);
        cast = Cast.in(world);
    }

    @AfterAll
    void close() {
        world.close();
    }

    @Test
    void startingTwiceByTheSameFormIsStartingOnce() {
        var once = UUID.randomUUID();
        assertThat(path(start(once))).isEqualTo("/drafts/" + once);
        assertThat(path(start(once))).isEqualTo("/drafts/" + once);
        assertThat(world.count("sharing.draft", "id = ?", once)).isEqualTo(1);
    }

    @Test
    void whoDoesNotOriginateIsToldWhy() {
        var answer = (Page) drafts.create(in(cast.bryn()), Answers.blank().with("once", UUID.randomUUID().toString()));
        assertThat(answer.status()).isEqualTo(403);
        assertThat(html(answer)).contains("Only an originating officer composes a disclosure.");
    }

    @Test
    void aDraftGoesFromItsFirstStepToItsConfirmation() {
        var id = started();
        assertThat(html(drafts.show(ann(), id))).contains("Cannot start yet", "Not started");
        writeAll(id);
        assertThat(html(drafts.show(ann(), id))).doesNotContain("Cannot start yet", "Needs another look");

        var check = html(proposals.check(ann(), id));
        assertThat(check).contains("This will reach 2 people in 1 body", "Cara", "Carl", "Larkrise School",
                "To support a person", "OFFICIAL-SENSITIVE", ">Propose<").doesNotContain("This stands in the way");

        assertThat(path(proposals.create(ann(), id))).isEqualTo("/drafts/" + id + "/proposed");
        assertThat(path(proposals.create(ann(), id))).isEqualTo("/drafts/" + id + "/proposed");
        assertThat(html(proposals.proposed(ann(), id))).containsPattern("D-[0-9A-Z]{4}-[0-9A-Z]{4}");
        assertThat(proposals.proposed(in(cast.amir()), id)).isInstanceOf(NotFoundPage.class);
        assertThat(path(drafts.show(ann(), id))).as("going back").isEqualTo("/drafts/" + id + "/proposed");
        assertThat(drafts.show(in(cast.amir()), id)).isInstanceOf(NotFoundPage.class);
    }

    @Test
    void aCorrectionBeginsWithEverythingTheDisclosureSays() {
        var id = started();
        writeAll(id);
        proposals.create(ann(), id);
        approvals.approve(in(cast.bryn()), new DisclosureId(id), UUID.randomUUID());
        var correction = UUID.randomUUID();
        assertThat(path(corrections.create(ann(), Answers.blank().with("once", correction.toString())
                .with("why", "A day was wrong"), id)))
                .isEqualTo("/drafts/" + correction);
        assertThat(html(drafts.show(ann(), correction))).contains("This is a correction");
        assertThat(html(steps.show(ann(), Answers.blank(), correction, "purpose")))
                .contains("Comes with what it is derived from");
    }

    @Test
    void eachStepShowsWhatWasSaved() {
        var id = started();
        writeAll(id);
        for (var step : STEPS) {
            assertThat(html(steps.show(ann(), Answers.blank(), id, step))).as(step)
                    .containsAnyOf("checked", "Jo Example", "Has been in touch", "It is needed", "value=\"7\"");
        }
        assertThat(html(needs.show(ann(), Answers.blank(), id))).contains("An answer");
        assertThat(html(audience.show(ann(), Answers.blank(), id, ""))).contains("Leads on safeguarding.");
    }

    @Test
    void whatWasTypedWhenTheSessionEndedComesBeforeWhatWasSaved() {
        var id = started();
        writeAll(id);
        var kept = Answers.blank().with("title", "Half a sentence");
        assertThat(html(steps.show(ann(), kept, id, "content"))).contains("Half a sentence");
    }

    @Test
    void aClosedGatewayIsRefusedBesideTheFieldWithTheLaw() {
        var id = started();
        post(id, "subject", subject());
        post(id, "purpose", purpose());
        addSchool(id);
        var page = (Page) steps.save(ann(), Answers.prefilled(Map.of("gateway", "ctsa-2015-s26")), id, "gateway");
        assertThat(page.status()).isEqualTo(422);
        assertThat(html(page)).contains("gateway-error", "a duty to have due regard, not a gateway",
                "Counter-Terrorism and Security Act 2015 s.26", "Gateways that are closed for this, and why");
        assertThat(html(drafts.show(ann(), id))).contains("Not started");
        assertThat(world.trail(id)).anyMatch(entry -> entry.startsWith("sharing.draft.save.refused"));
    }

    @Test
    void aGatewayThatClosesLaterNeedsAnotherLook() {
        var id = started();
        writeAll(id);
        var intelligence = Answers.prefilled(purpose()).with("provenance", "POLICE", "INTELLIGENCE_SERVICE");
        assertThat(path(steps.save(ann(), intelligence, id, "purpose"))).isEqualTo("/drafts/" + id);
        assertThat(html(drafts.show(ann(), id))).contains("Needs another look");
        assertThat(html(proposals.check(ann(), id))).contains("This stands in the way", "Why the gateway is closed")
                .doesNotContain(">Propose<");
        var refused = (Page) proposals.create(ann(), id);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(html(refused)).contains("Error: ", "href=\"#rules\"");
    }

    @Test
    void aLineMarkedSecretIsRefusedBesideItsFieldAndKept() {
        var id = started();
        var page = (Page) steps.save(ann(), Answers.prefilled(Map.of("title", "A title", "sourceReference", "Log 1",
                "words", "UK SECRET\r\nSomething")), id, "content");
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.errors()).singleElement().satisfies(error -> {
            assertThat(error.field()).isEqualTo("words");
            assertThat(error.message()).contains("is marked SECRET", "OFFICIAL and OFFICIAL-SENSITIVE only");
        });
        assertThat(html(page)).contains("UK SECRET", "A title");
        assertThat(world.trail(id)).anyMatch(entry -> entry.startsWith("sharing.draft.save.refused"));
    }

    @Test
    void secretIsRefusedInTheReasonOfAnAddresseeToo() {
        var id = started();
        var page = (Page) steps.save(ann(), Answers.prefilled(Map.of("body", cast.school().toString(),
                "role", "SAFEGUARDING_LEAD", "reason", "TOP SECRET\nBecause.")), id, "audience");
        assertThat(page.errors()).extracting(error -> error.field()).containsExactly("reason");
        assertThat(html(audience.show(ann(), Answers.blank(), id, ""))).contains("addressed to nobody yet");
    }

    @Test
    void whenNoAgreementFitsItSaysWhichConditionAndWhomToAsk() {
        var id = started();
        post(id, "subject", subject());
        post(id, "purpose", Map.of("purpose", "serious-crime", "material", "PERSONAL", "provenance", "POLICE"));
        addSchool(id);
        post(id, "gateway", Map.of("gateway", "common-law-policing"));
        assertThat(html(steps.show(ann(), Answers.blank(), id, "agreement")))
                .contains("No agreement of your body in force fits", "The agreement is for this purpose.",
                        "The agreement relies on this legal gateway.", "has no agreement owner in office")
                .doesNotContain("Every body addressed is a party");
    }

    @Test
    void theAudienceIsAddedToAndTakenFromOneAtATime() {
        var id = started();
        addSchool(id);
        var second = Map.of("body", cast.school().toString(), "role", "DISCLOSURE_OFFICER", "reason", "Keeps the record.");
        assertThat(path(steps.save(ann(), Answers.prefilled(second), id, "audience"))).isEqualTo("/drafts/" + id + "/audience");
        assertThat(path(steps.save(ann(), Answers.prefilled(second), id, "audience"))).isEqualTo("/drafts/" + id + "/audience");
        var lead = Map.of("body", cast.school().toString(), "role", "SAFEGUARDING_LEAD");
        assertThat(path(audience.remove(ann(), Answers.prefilled(lead), id))).isEqualTo("/drafts/" + id + "/audience");
        assertThat(html(audience.show(ann(), Answers.blank(), id, ""))).contains("Keeps the record.")
                .doesNotContain("Leads on safeguarding.");
        var last = (Page) audience.remove(ann(), Answers.prefilled(second), id);
        assertThat(last.status()).isEqualTo(422);
        assertThat(html(last)).contains("Keeps the record.");
    }

    @Test
    void nobodyOutsideAnAgreementInForceCanBeAddressed() {
        var id = started();
        for (var body : new String[] {cast.council().toString(), cast.police().toString()}) {
            var page = (Page) steps.save(ann(), Answers.prefilled(
                    Map.of("body", body, "role", "PREVENT_OFFICER", "reason", "Because.")), id, "audience");
            assertThat(page.status()).isEqualTo(422);
        }
        assertThat(html(audience.show(ann(), Answers.blank(), id, ""))).contains("Larkrise School")
                .doesNotContain("<option value=\"" + cast.council(), "<option value=\"" + cast.police());
    }

    @Test
    void aDraftIsItsOfficersAlone() {
        var id = started();
        writeAll(id);
        var amir = in(cast.amir());
        assertThat(drafts.show(amir, id)).isEqualTo(drafts.show(amir, UUID.randomUUID()))
                .isInstanceOf(NotFoundPage.class);
        assertThat(steps.show(amir, Answers.blank(), id, "content")).isInstanceOf(NotFoundPage.class);
        assertThat(steps.save(amir, Answers.prefilled(subject()), id, "subject")).isInstanceOf(NotFoundPage.class);
        assertThat(proposals.create(amir, id)).isInstanceOf(NotFoundPage.class);
        assertThat(drafts.discard(amir, id)).isEqualTo(drafts.discard(amir, UUID.randomUUID()));
        assertThat(html(drafts.list(amir, "1", null))).doesNotContain(id.toString());
        assertThat(html(drafts.list(ann(), "1", null))).contains(id.toString());
    }

    @Test
    void draftsGoOnOnTheNextPage() {
        var first = started();
        world.jdbc().sql("update sharing.draft set saved_at = saved_at - interval '1 day' where id = ?").param(first).update();
        for (int i = 0; i < 25; i++) {
            started();
        }
        assertThat(html(drafts.list(ann(), "1", null))).doesNotContain(first.toString()).contains("/drafts?page=2");
        assertThat(html(drafts.list(ann(), "2", null))).contains(first.toString());
    }

    @Test
    void aDiscardedDraftIsGone() {
        var id = started();
        assertThat(html(drafts.askToDiscard(ann(), id))).contains("Discard this draft?");
        assertThat(path(drafts.discard(ann(), id))).isEqualTo("/drafts?discarded");
        assertThat(html(drafts.list(ann(), "1", ""))).contains("The draft is gone");
        assertThat(drafts.show(ann(), id)).isInstanceOf(NotFoundPage.class);
    }

    @Test
    void anUnfinishedDraftCannotBeProposed() {
        var id = started();
        var page = (Page) proposals.create(ann(), id);
        assertThat(page.status()).isEqualTo(422);
        assertThat(html(page)).contains("Write this step first: Dates").doesNotContain(">Propose<");
    }

    private void writeAll(UUID id) {
        post(id, "subject", subject());
        post(id, "purpose", purpose());
        addSchool(id);
        post(id, "gateway", Map.of("gateway", Cast.CHANNEL.slug()));
        var answers = new HashMap<String, String>();
        Cast.NEEDS.keySet().forEach(slug -> answers.put(NeedsForm.FIELD + slug, "An answer to " + slug));
        assertThat(path(needs.save(ann(), Answers.prefilled(answers), id))).isEqualTo("/drafts/" + id);
        post(id, "agreement", Map.of("agreement", cast.agreement().toString()));
        post(id, "handling", Map.of("marking", "OFFICIAL_SENSITIVE", "source", "RELIABLE", "information", "B", "code", "C",
                "action", "A3", "sanitisation", "S2", "conditions", "Do not tell the pupil."));
        post(id, "content", Map.of("title", "A concern", "words", "Has been in touch online.",
                "sourceReference", "Log 4471"));
        post(id, "necessity", Map.of("necessity", "It is needed.", "aim", "An aim.", "connection", "It serves it.",
                "lessIntrusive", "Nothing less.", "fairBalance", "It is fair."));
        post(id, "dates", dates());
    }

    private static Map<String, String> subject() {
        return Map.of("about", "PERSON", "name", "Jo Example", "ageBand", "UNDER_18", "source", "Police record",
                "sourceDay-day", "1", "sourceDay-month", "11", "sourceDay-year", "2026");
    }

    private static Map<String, String> purpose() {
        return Map.of("purpose", Cast.PREVENT.slug(), "material", "ABOUT_A_CHILD", "provenance", "POLICE");
    }

    private static Map<String, String> dates() {
        return Map.of("answerDue-day", "7", "answerDue-month", "12", "answerDue-year", "2026",
                "reviewOn-day", "7", "reviewOn-month", "2", "reviewOn-year", "2027",
                "expiresOn-day", "7", "expiresOn-month", "5", "expiresOn-year", "2027");
    }

    private void addSchool(UUID id) {
        var answer = steps.save(ann(), Answers.prefilled(Map.of("body", cast.school().toString(),
                "role", "SAFEGUARDING_LEAD", "reason", "Leads on safeguarding.")), id, "audience");
        assertThat(path(answer)).isEqualTo("/drafts/" + id + "/audience");
    }

    private void post(UUID id, String step, Map<String, String> typed) {
        assertThat(steps.save(ann(), Answers.prefilled(typed), id, step)).as(step).isInstanceOf(SeeOther.class);
    }

    private UUID started() {
        var once = UUID.randomUUID();
        assertThat(start(once)).isInstanceOf(SeeOther.class);
        return once;
    }

    private Reply start(UUID once) {
        return drafts.create(ann(), Answers.blank().with("once", once.toString()));
    }

    private SignedIn ann() {
        return in(cast.ann());
    }

    private SignedIn in(OfficerId officer) {
        return new SignedIn(officer, clock.instant());
    }

    private static String path(Reply reply) {
        assertThat(reply).isInstanceOf(SeeOther.class);
        return ((SeeOther) reply).path();
    }

    private String html(Reply reply) {
        var page = (Page) reply;
        var officer = new SignedInAs(cast.ann().toString(), "Ann", "Northvale Counter Terrorism Policing", List.of());
        return pages.html(page, Rendering.frame(page, officer, false));
    }
}
