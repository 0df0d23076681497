package org.concordat.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext.ClearCookiesOptions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.concordat.Concordat;
import org.concordat.FreshData;
import org.concordat.access.Viewer;
import org.concordat.api.web.ApiCaller;
import org.concordat.journeys.Chromium;
import org.concordat.kernel.OfficerId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// Signing in at a real Keycloak, through its own pages, in a real browser: the one service in the tests, beside the one
/// that they share, that has an identity provider of this kind.
@SpringBootTest(classes = Concordat.class, webEnvironment = WebEnvironment.DEFINED_PORT)
@ContextConfiguration(initializers = FreshData.class)
@Import(KeycloakTest.Beans.class)
@ExtendWith(Chromium.class)
@DirtiesContext
class KeycloakTest {

    private static final int PORT = Keycloak.freePort();
    private static final String SERVICE = "http://localhost:" + PORT;
    private static final Keycloak KEYCLOAK = Keycloak.start(SERVICE);

    /// Keycloak has its own clock, so the service has the same, but for what a test puts on top.
    static final class Ahead extends Clock {

        private volatile Duration by = Duration.ZERO;

        @Override
        public Instant instant() {
            return Clock.systemUTC().instant().plus(by);
        }

        @Override
        public ZoneId getZone() {
            return ZoneId.of("UTC");
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Beans {

        @Bean
        @Primary
        Ahead ahead() {
            return new Ahead();
        }
    }

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry settings) {
        settings.add("server.port", () -> PORT);
        settings.add("concordat.sign-in.issuer", KEYCLOAK::issuer);
        settings.add("concordat.sign-in.client-id", () -> "concordat");
        settings.add("concordat.sign-in.client-secret", () -> "invented-for-the-tests");
        settings.add("concordat.sign-in.name", () -> "Example ID");
        settings.add("concordat.api.issuers", KEYCLOAK::issuer);
        settings.add("concordat.sign-in.first-administrators",
                () -> "10000000-0000-4000-8000-000000000001,10000000-0000-4000-8000-000000000002");
    }

    @AfterAll
    static void stop() {
        KEYCLOAK.close();
    }

    @Autowired
    private Ahead clock;

    @Autowired
    private ApplicationContext service;

    private LedgerOfAll ledger;

    @BeforeEach
    void onTime() {
        clock.by = Duration.ZERO;
        ledger = new LedgerOfAll(service);
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void anOfficerIsEnrolledByTwoPeopleAndWorksUntilTheirLinkIsEnded(Browser browser) {
        try (var robin = new AtKeycloak(browser, SERVICE); var kit = new AtKeycloak(browser, SERVICE);
                var noor = new AtKeycloak(browser, SERVICE)) {
            robin.signsIn("robin");
            assertThat(robin.path()).isEqualTo("/home");
            assertThat(robin.asked("/protocol/openid-connect/auth")).first().asString()
                    .contains("code_challenge_method=S256").contains("state=").contains("nonce=").contains("max_age=");
            kit.signsIn("kit");

            var officer = registeredWithARole(robin, kit);
            robin.open(officer).follow("How they sign in").press("Make a code");
            var code = robin.page().locator(".govuk-inset-text").innerText().strip();
            assertThat(robin.open(officer + "/sign-in").text()).contains("cannot be shown again").doesNotContain(code);

            noor.signsIn("noor");
            assertThat(noor.heading()).contains("We do not know this sign-in yet");
            assertThat(noor.text()).contains("Noor Newcomer");
            noor.type("code", "0000-0000-0000-0000").press("Continue");
            assertThat(noor.text()).contains("This code cannot be used");
            noor.type("code", code.toLowerCase(Locale.ROOT)).press("Continue");
            assertThat(noor.heading()).isEqualTo("A second administrator must confirm that this is you");
            assertThat(noor.goesToTheProvider().heading()).as("and not before").contains("A second administrator");
            assertThat(noor.open("/home").path()).isEqualTo("/sign-in");

            assertThat(robin.open(officer + "/sign-in").text()).contains("You cannot confirm it");
            kit.open("/enrolments").follow("Noor in the register");
            assertThat(kit.text()).contains("Noor in the register").contains("Noor Newcomer");
            kit.press("Confirm this account");
            assertThat(kit.text()).contains("They sign in with this account");

            assertThat(noor.goesToTheProvider().path()).isEqualTo("/home");
            kit.type("reason", "She has another account now").press("End this link");
            noor.open("/police-areas");
            assertThat(noor.path()).isEqualTo("/signed-out");
            assertThat(noor.text()).contains("ended the link");
            assertThat(noor.goesToTheProvider().heading()).contains("We do not know this sign-in yet");
            assertThat(ledger.kinds("signin.")).contains("signin.link.founded", "signin.code.made",
                    "signin.account.unknown", "signin.code.refused", "signin.link.claimed", "signin.account.waits",
                    "signin.link.confirmed", "signin.link.ended");
            assertThat(ledger.everything()).doesNotContain("10000000-0000-4000-8000", "Newcomer", "@example.test");
        }
    }

    @Test
    void aSystemComesWithATokenOfTheirIdentityServersForAnOfficerWhoAgreed(Browser browser) throws Exception {
        try (var robin = new AtKeycloak(browser, SERVICE); var kit = new AtKeycloak(browser, SERVICE)) {
            robin.signsIn("robin").open("/systems/new").type("name", "Case system").choose("issuer", KEYCLOAK.issuer())
                    .type("nameThere", "case-system").choose("approves", "no").press("Register");
            var system = robin.path();
            kit.signsIn("kit").open(system).press("Confirm this system");
            robin.open("/my-systems").press("Let it act for me");
            var officer = OfficerId.of(robin.open(system).text().replaceFirst(".*Their ID .*?([0-9a-f-]{36}).*", "$1"));

            var token = KEYCLOAK.token("case-system");
            assertThat(escalated(token, officer).status()).isEqualTo(200);
            assertThat(escalated(token, new OfficerId(UUID.randomUUID())).problem()).isEqualTo("access.in-office");
            var stranger = escalated(KEYCLOAK.token("stranger"), officer);
            assertThat(stranger.status()).as("a token that is not for this service").isEqualTo(401);
            assertThat(escalated(KEYCLOAK.token("case-system-of-people"), officer).problem()).as("is believed")
                    .isEqualTo("api.system-is-registered");
            var person = escalated(KEYCLOAK.tokenOf("robin", "case-system-of-people"), officer);
            assertThat(person.status()).as("a person’s token of the same client").isEqualTo(401);
            robin.open("/my-systems").press("Let it act for me no longer");
            assertThat(escalated(token, officer).problem()).as("the same token").isEqualTo("api.officer-has-agreed");
        }
    }

    /// What an administrator may ask.
    private static ApiCaller.Came escalated(String token, OfficerId officer) throws Exception {
        try (var system = new ApiCaller(PORT, token, officer)) {
            return system.get("/requests-to-us/escalated");
        }
    }

    private String registeredWithARole(AtKeycloak robin, AtKeycloak kit) {
        var today = LocalDate.ofInstant(clock.instant(), Viewer.ZONE);
        robin.open("/admin").follow("Your body").follow("Register an officer").type("name", "Noor in the register")
                .type("from", today.minusDays(1)).press("Register");
        var officer = robin.path();
        robin.open(officer + "/roles/new").choose("role", "BOARD_MEMBER").type("from", today)
                .type("trained", today.plusYears(1)).type("reason", "New post").press("Continue")
                .press("Propose this change");
        kit.open(robin.path()).press("Approve this change");
        return officer;
    }

    @Test
    void whoShowedWhoTheyAreTooLongAgoIsAskedAnewAtTheProvider(Browser browser) {
        try (var robin = new AtKeycloak(browser, SERVICE)) {
            robin.signsIn("robin").open("/admin").follow("Your body").follow("Register an officer")
                    .type("name", "Written before");
            var form = robin.path();
            clock.by = Duration.ofMinutes(16);
            robin.type("from", LocalDate.ofInstant(clock.instant(), Viewer.ZONE)).press("Register");
            assertThat(robin.heading()).isEqualTo("Show again who you are");
            clock.by = Duration.ZERO;   // Keycloak would not believe the service's clock, nor the service Keycloak's
            robin.follow("Show again who you are");
            assertThat(robin.asked("/protocol/openid-connect/auth")).last().asString()
                    .contains("prompt=login").contains("max_age=0");
            robin.givesPassword();
            assertThat(robin.path()).isEqualTo(form);
            assertThat(robin.page().locator("main [name=name]").inputValue()).isEqualTo("Written before");
            assertThat(ledger.kinds("access.")).contains("access.shown-again");
        }
    }

    @Test
    void anotherPersonAtTheSameProviderDoesNotShowWhoTheFirstOneIs(Browser browser) {
        try (var robin = new AtKeycloak(browser, SERVICE)) {
            robin.signsIn("robin");
            robin.page().context().clearCookies(new ClearCookiesOptions()
                    .setName(Pattern.compile("(KEYCLOAK|AUTH|KC).*")));
            robin.open("/sign-in/again");
            robin.page().locator("#username").fill("kit");
            robin.givesPassword();
            assertThat(robin.text()).contains("another account than the one you signed in with");
            assertThat(ledger.refusals()).contains("someone-else");
        }
    }

    @Test
    void signingOutEndsBothSessions(Browser browser) {
        try (var robin = new AtKeycloak(browser, SERVICE)) {
            robin.signsIn("robin").press("Sign out");
            assertThat(robin.path()).isEqualTo("/signed-out");
            assertThat(robin.asked("/protocol/openid-connect/logout")).hasSize(1);
            assertThat(robin.open("/home").path()).isEqualTo("/sign-in");
            robin.goesToTheProvider();
            assertThat(robin.page().locator("#password").isVisible()).as("Keycloak asks again").isTrue();
        }
    }

    @Test
    void signingOutAtTheProviderEndsTheSessionHere(Browser browser) {
        try (var kit = new AtKeycloak(browser, SERVICE)) {
            kit.signsIn("kit");
            kit.page().navigate(KEYCLOAK.issuer() + "/protocol/openid-connect/logout");
            kit.leavesBy(kit.page().locator("#kc-logout"));
            assertThat(kit.open("/home").text()).contains("You signed out at your identity provider");
            assertThat(ledger.kinds("signin.")).contains("signin.ended-at-provider");
        }
    }

    @Test
    void whatWasUsedOnceIsWorthNothing(Browser browser) {
        try (var robin = new AtKeycloak(browser, SERVICE); var thief = new AtKeycloak(browser, SERVICE)) {
            robin.signsIn("robin");
            var used = robin.asked("/sign-in/callback").getLast();
            for (var who : List.of(robin, thief)) {
                who.page().navigate(used);
                assertThat(who.text()).contains("was not begun in this browser");
            }
            thief.goesToTheProvider();
            var state = thief.asked("/protocol/openid-connect/auth").getLast().replaceFirst(".*[?&]state=([^&]*).*", "$1");
            var code = used.replaceFirst(".*[?&]code=([^&]*).*", "$1");
            thief.open("/sign-in/callback?code=" + code + "&state=forged");
            assertThat(thief.text()).contains("was not begun in this browser");
            thief.open("/sign-in/callback?code=" + code + "&state=" + state);
            assertThat(thief.text()).as("a code of another’s sign-in").contains("cannot be relied on");
            assertThat(thief.open("/home").path()).isEqualTo("/sign-in");
            assertThat(ledger.refusals()).contains("not-begun-here", "not-good");
        }
    }
}
