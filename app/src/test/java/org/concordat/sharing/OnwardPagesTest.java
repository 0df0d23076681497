package org.concordat.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.concordat.ConcordatTest;
import org.concordat.TestClock;
import org.concordat.access.Role;
import org.concordat.access.web.Browser;
import org.concordat.kernel.Between;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.GatewayId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/// What the pages say of passing on: to who asks, to who composes with a yes or without, and to who has an old version.
@ConcordatTest
class OnwardPagesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final String OVER = ": nothing of it can be passed on.";
    private static final String CANNOT = "Without one this draft cannot be proposed";

    @Autowired
    private WebApplicationContext service;
    @Autowired
    private Drafts drafts;
    @Autowired
    private Onwards onwards;
    @Autowired
    private TestClock clock;

    private World world;
    private Relay relay;
    private Composing composing;
    private DisclosureId told;
    private Browser asker;

    @BeforeEach
    void lay() throws SQLException {
        world = World.of(service);
        relay = Relay.in(world);
        composing = new Composing(drafts, service.getBean(Proposals.class), service.getBean(Approvals.class),
                service.getBean(Inbox.class), clock);
        told = relay.told(composing, TODAY);
        composing.opened(relay.school().lead(), told);
        asker = Browser.of(service, relay.school().lead());
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void aDraftSaysUnderWhichYesItIsProposedAndIs() {
        var draft = relay.derived(composing, TODAY, relay.school(), told, relay.council().body(), relay.next());
        assertThat(asker.open("/drafts/" + draft).html()).contains(CANNOT).contains("\"/inbox/" + told + "/onward\"");
        var onward = asked();
        assertThat(asker.open("/drafts/" + draft).text()).as("asked is not given").contains(CANNOT);
        onwards.give(composing.in(relay.police().approver()), onward, UUID.randomUUID(), "Yes.");
        var page = asker.open("/drafts/" + draft);
        assertThat(page.text()).doesNotContain(CANNOT)
                .contains("There is a yes to pass this on to Northvale Council (Designated safeguarding lead)")
                .contains("this draft can be proposed by the end of 7 January 2027.");
        assertThat(page.html()).contains("\"/onward/" + onward + "\"");
        asker.open("/drafts/" + draft + "/check");
        assertThat(asker.submit("/drafts/" + draft + "/proposal", Map.of()).text()).contains("Disclosure proposed");

        var other = relay.derived(composing, TODAY, relay.school(), told, relay.second().body(), relay.last());
        assertThat(asker.open("/drafts/" + other).text()).as("to others than the yes says").contains(CANNOT);
    }

    @Test
    void whatIsAskedTwiceIsRefusedWithItsFormAndLedToTheFirst() {
        var first = asked();
        asker.open("/inbox/" + told + "/onward");
        var again = ask(relay.council().body());
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.text()).contains("Your body has not asked for the same already").contains("They run a club.");
        assertThat(again.html()).contains("href=\"/onward/" + first + "\"");
    }

    @Test
    void whoSentItIsNotOfferedAndIsRefusedWithTheForm() {
        assertThat(asker.open("/inbox/" + told + "/onward").html()).contains(relay.council().body().toString())
                .doesNotContain(relay.police().body().toString());
        var refused = ask(relay.police().body());
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("It is not passed back to the body that sent it").contains("They run a club.")
                .doesNotContain("has asked for the same");
    }

    /// Also with nothing filled in: four fields are not asked for, to be refused by what was known before.
    @Test
    void whoMayNeverAskIsToldSoBeforeTheForm() {
        var sue = world.officer(relay.school().body(), "Sue", Role.SAFEGUARDING_LEAD, Role.ORIGINATOR);
        composing.opened(sue, told);
        var reader = Browser.of(service, sue);
        assertThat(reader.open("/inbox/" + told + "/onward").html()).contains("name=\"reason\"");
        world.role(sue, Role.ORIGINATOR, new Between(TODAY, TODAY), LocalDate.of(2030, 1, 1), clock.instant());
        clock.advance(Duration.ofSeconds(1));
        for (var came : List.of(reader.submit("/inbox/" + told + "/onward", Map.of()), reader.open("/inbox/" + told + "/onward"))) {
            assertThat(came.status()).isEqualTo(403);
            assertThat(came.text()).contains("You cannot ask to pass this on", "Only an originating officer")
                    .doesNotContain("a yes to pass").doesNotContain("Legal gateway");
        }
        assertThat(world.trail(told.value()).stream().filter("sharing.onward.ask.refused Sue"::equals)).hasSize(2);
    }

    @Test
    void aClosedGatewayIsRefusedWithWhatClosesIt() {
        var other = new GatewayId("pcsca-2022-s16");
        world.agreement(Set.of(Cast.PREVENT), Set.of(other), relay.school().body(), relay.council().body());
        var came = onwards.ask(composing.in(relay.school().lead()), UUID.randomUUID(), told, other,
                Relay.audience(relay.council().body()), "They run a club.");
        var bars = ((Consenting.Refused) came).bars();
        assertThat(bars).isNotEmpty();
        asker.open("/inbox/" + told + "/onward");
        var refused = asker.submit("/inbox/" + told + "/onward", Map.of("body", relay.council().body().toString(),
                "roles", "SAFEGUARDING_LEAD", "gateway", other.slug(), "reason", "They run a club."));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(bars).allSatisfy(bar -> assertThat(refused.text()).contains(bar.sentence()));
    }

    @Test
    void aLastDayIsTheDayBefore() {
        assertThat(asker.open("/onward/" + asked()).text()).contains("By the end of 30 November 2026")
                .contains("The end of 7 January 2027").doesNotContain("12:00am");
    }

    @Test
    void whoWasSentTheLaterVersionIsLedToIt() {
        var later = new DisclosureId(UUID.randomUUID());
        var police = relay.police();
        drafts.correct(composing.in(police.lead()), later, told, "It was the south gate.");
        composing.proposals().propose(composing.in(police.lead()), later);
        composing.approvals().approve(composing.in(police.approver()), later, UUID.randomUUID());
        var gone = asker.open("/inbox/" + told);
        assertThat(gone.status()).isEqualTo(410);
        assertThat(gone.html()).contains("A later version replaces it.").contains("href=\"/inbox/" + later + "\"");
    }

    /// Neither what was asked nor a draft that was begun with its yes leads on, on either side.
    @Test
    void afterARecallThePagesSayThatNothingCanBePassedOn() {
        var draft = relay.derived(composing, TODAY, relay.school(), told, relay.council().body(), relay.next());
        var onward = asked();
        onwards.give(composing.in(relay.police().approver()), onward, UUID.randomUUID(), "Yes.");
        assertThat(asker.open("/onward/" + onward).text()).contains("Compose what you pass on").doesNotContain(OVER);
        assertThat(asker.open("/drafts/" + draft + "/check").text()).contains("Once you propose it").doesNotContain(OVER);
        service.getBean(Disclosures.class).recall(composing.in(relay.police().lead()), told, UUID.randomUUID(), "The wrong pupil.");
        var page = asker.open("/onward/" + onward);
        assertThat(page.text()).contains(OVER, "No longer shared", "It cannot be used")
                .doesNotContain("Compose what you pass on", "The end of 7 January 2027");
        assertThat(asker.open("/drafts/" + draft).text()).contains(OVER, "discard it").doesNotContain("There is a yes", CANNOT);
        assertThat(asker.open("/drafts/" + draft + "/check").text()).contains(OVER, "discard it")
                .doesNotContain("Once you propose it");
        var giver = Browser.of(service, relay.police().approver()).open("/onward/" + onward);
        assertThat(giver.text()).contains("What this is of is no longer shared", "No longer shared", "It cannot be used");
    }

    @Test
    void aDraftOfWhatIsNoLongerSharedAsksForNoMoreSteps() {
        var draft = new DisclosureId(UUID.randomUUID());
        drafts.derive(composing.in(relay.school().lead()), draft, told);
        assertThat(asker.open("/drafts/" + draft + "/check").text()).contains("Write these steps first");
        service.getBean(Disclosures.class).recall(composing.in(relay.police().lead()), told, UUID.randomUUID(), "The wrong pupil.");
        assertThat(asker.open("/drafts/" + draft + "/check").text()).contains(OVER).doesNotContain("Write these steps first");
    }

    private UUID asked() {
        return ((Consenting.Done) Relay.ask(composing, onwards, relay.school(), told, relay.council().body())).onward();
    }

    private Browser.Answer ask(BodyId to) {
        return asker.submit("/inbox/" + told + "/onward", Map.of("body", to.toString(), "roles", "SAFEGUARDING_LEAD",
                "gateway", Cast.CHANNEL.slug(), "reason", "They run a club."));
    }
}
