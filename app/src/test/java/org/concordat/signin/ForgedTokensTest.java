package org.concordat.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.nimbusds.jwt.JWTClaimsSet;
import jakarta.servlet.Filter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.concordat.Concordat;
import org.concordat.FreshData;
import org.concordat.TestClock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.util.UriComponentsBuilder;

/// An answer that was not made by the provider, for this service, for this sign-in, now, lets nobody in: it is refused,
/// recorded and explained. It needs a provider that lies, so a service beside the shared one.
@SpringBootTest(classes = Concordat.class)
@ContextConfiguration(initializers = FreshData.class)
@Import(TestClock.Beans.class)
@DirtiesContext
class ForgedTokensTest {

    private static final FakeIssuer ISSUER = new FakeIssuer();
    private static final String ROBIN = "robin-at-the-provider";
    /// Whose sessions one test ends, up to a moment that is to come in the others.
    private static final String KIT = "kit-at-the-provider";

    /// The level at which one shows again who one is.
    private static final String GOLD = "gold";

    @Autowired
    private WebApplicationContext service;
    @Autowired
    private TestClock clock;

    private MockHttpSession session = new MockHttpSession();
    private MockMvc mvc;
    private LedgerOfAll ledger;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry settings) {
        settings.add("concordat.sign-in.issuer", ISSUER::address);
        settings.add("concordat.sign-in.client-id", () -> FakeIssuer.CLIENT);
        settings.add("concordat.sign-in.client-secret", () -> FakeIssuer.SECRET);
        settings.add("concordat.sign-in.step-up-acr", () -> GOLD);
        settings.add("concordat.sign-in.first-administrators", () -> ROBIN + "," + KIT);
    }

    @BeforeEach
    void open() {
        clock.set(TestClock.BEGINNING);
        mvc = MockMvcBuilders.webAppContextSetup(service)
                .addFilters(service.getBean("springSecurityFilterChain", Filter.class)).build();
        ledger = new LedgerOfAll(service);
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    @AfterAll
    static void stop() {
        ISSUER.close();
    }

    /// What the service has asked the provider for.
    private record Asked(String state, String nonce, String everything) {
    }

    @Test
    void anHonestTokenLetsTheFirstAdministratorIn() throws Exception {
        var asked = begins("/sign-in/provider");
        ISSUER.gives(ISSUER.signed(ISSUER.honest(ROBIN, asked.nonce(), clock.instant()).build()));
        assertThat(returns(asked).getHeader("Location")).isEqualTo("/home");
        assertThat(send(get("/home")).getStatus()).isEqualTo(200);
    }

    @TestFactory
    Stream<DynamicTest> aForgedTokenLetsNobodyIn() {
        Map<String, Function<Asked, String>> forgeries = new LinkedHashMap<>();
        forgeries.put("a nonce of another sign-in", it -> ISSUER.signed(honest(it).claim("nonce", "stale").build()));
        forgeries.put("no nonce", it -> ISSUER.signed(honest(it).claim("nonce", null).build()));
        forgeries.put("for another client", it -> ISSUER.signed(honest(it).audience("another").build()));
        forgeries.put("expired", it -> ISSUER.signed(honest(it).issueTime(at(-600)).expirationTime(at(-120)).build()));
        forgeries.put("from another issuer", it -> ISSUER.signed(honest(it).issuer("https://other.test").build()));
        forgeries.put("unsigned", it -> ISSUER.unsigned(honest(it).build()));
        forgeries.put("signed by another key", it -> ISSUER.signedByAnother(honest(it).build()));
        forgeries.put("signed with the client's secret", it -> ISSUER.signedWithTheSecret(honest(it).build()));
        forgeries.put("no time at which they showed who they are",
                it -> ISSUER.signed(honest(it).claim("auth_time", null).build()));
        forgeries.put("shown in time to come", it -> ISSUER.signed(honest(it)
                .claim("auth_time", clock.instant().plusSeconds(600).getEpochSecond()).build()));
        forgeries.put("no token at all", it -> "");
        return forgeries.entrySet().stream().map(each -> dynamicTest(each.getKey(), () -> {
            var asked = begins("/sign-in/provider");
            ISSUER.gives(each.getValue().apply(asked));
            refused(returns(asked), "cannot be relied on", "not-good");
            assertThat(send(get("/home")).getHeader("Location")).isEqualTo("/sign-in");
        }));
    }

    @Test
    void aForgedStateLetsNobodyIn() throws Exception {
        var asked = begins("/sign-in/provider");
        ISSUER.gives(ISSUER.signed(honest(asked).build()));
        refused(send(get("/sign-in/callback").param("code", "any").param("state", "forged")),
                "was not begun in this browser", "not-begun-here");
    }

    @Test
    void aReturnIsGoodOnce() throws Exception {
        var asked = begins("/sign-in/provider");
        ISSUER.gives(ISSUER.signed(honest(asked).build()));
        returns(asked);
        refused(returns(asked), "was not begun in this browser", "not-begun-here");
    }

    @Test
    void anAnswerOfAnotherIssuerIsNotTaken() throws Exception {
        var asked = begins("/sign-in/provider");
        ISSUER.gives(ISSUER.signed(honest(asked).build()));
        refused(send(get("/sign-in/callback").param("code", "any").param("state", asked.state())
                .param("iss", "https://other.test")), "was not begun in this browser", "not-begun-here");
    }

    @Test
    void aRefusalByTheProviderIsExplained() throws Exception {
        var asked = begins("/sign-in/provider");
        refused(send(get("/sign-in/callback").param("error", "access_denied").param("state", asked.state())),
                "did not say who you are", "declined");
    }

    @Test
    void whatCountsIsWhenTheyShowedItNotWhenTheTokenWasMade() throws Exception {
        var asked = begins("/sign-in/provider");
        ISSUER.gives(ISSUER.signed(honest(asked)
                .claim("auth_time", clock.instant().minus(Duration.ofMinutes(16)).getEpochSecond()).build()));
        returns(asked);
        assertThat(text(send(get("/bodies/new")))).contains("Show again who you are");

        var again = begins("/sign-in/again");
        assertThat(again.everything()).contains("prompt=login").contains("max_age=0").contains("acr_values=gold");
        ISSUER.gives(ISSUER.signed(honest(again).claim("acr", GOLD)
                .claim("auth_time", clock.instant().minus(Duration.ofMinutes(16)).getEpochSecond()).build()));
        refused(returns(again), "did not ask you anew", "not-anew");

        var anew = begins("/sign-in/again");
        ISSUER.gives(ISSUER.signed(honest(anew).claim("acr", GOLD).build()));
        assertThat(returns(anew).getHeader("Location")).isEqualTo("/bodies/new");
        assertThat(send(get("/bodies/new")).getStatus()).isEqualTo(200);
    }

    @Test
    void anotherLevelThanTheOneAskedForIsNotEnough() throws Exception {
        var asked = begins("/sign-in/provider");
        ISSUER.gives(ISSUER.signed(honest(asked).build()));
        assertThat(returns(asked).getHeader("Location")).as("signing in asks for none").isEqualTo("/home");
        for (var level : new String[] {null, "silver"}) {
            var again = begins("/sign-in/again");
            ISSUER.gives(ISSUER.signed(honest(again).claim("acr", level).build()));
            refused(returns(again), "not in the way that is needed", "not-anew");
        }
    }

    @Test
    void someoneElseDoesNotShowWhoTheyAre() throws Exception {
        var asked = begins("/sign-in/provider");
        ISSUER.gives(ISSUER.signed(honest(asked).build()));
        returns(asked);
        var again = begins("/sign-in/again");
        ISSUER.gives(ISSUER.signed(ISSUER.honest(KIT, again.nonce(), clock.instant())
                .claim("acr", GOLD).build()));
        refused(returns(again), "another account", "someone-else");
    }

    @Test
    void aLogoutTokenEndsTheSessionAndAnIdTokenDoesNot() throws Exception {
        var asked = begins("/sign-in/provider");
        var idToken = ISSUER.signed(honest(asked).claim("sid", "at-the-provider").build());
        ISSUER.gives(idToken);
        returns(asked);
        assertThat(send(post("/sign-in/back-channel").param("logout_token", idToken)).getStatus()).isEqualTo(400);
        assertThat(send(get("/home")).getStatus()).isEqualTo(200);
        var logout = logout(ROBIN, "1").claim("sid", "at-the-provider");
        assertThat(send(post("/sign-in/back-channel").param("logout_token",
                ISSUER.signedByAnother(logout.build()))).getStatus()).isEqualTo(400);
        assertThat(send(get("/home")).getStatus()).isEqualTo(200);
        assertThat(send(post("/sign-in/back-channel").param("logout_token", ISSUER.signed(logout.build()))).getStatus())
                .isEqualTo(200);
        assertThat(send(get("/home")).getHeader("Location")).isEqualTo("/signed-out?why=ENDED_ELSEWHERE");
    }

    private JWTClaimsSet.Builder logout(String subject, String id) {
        return new JWTClaimsSet.Builder().issuer(ISSUER.address()).audience(FakeIssuer.CLIENT).subject(subject)
                .issueTime(at(0)).expirationTime(at(120)).jwtID(id)
                .claim("events", Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of()));
    }

    /// Whoever kept one could else end what its subject begins after it.
    @Test
    void aLogoutTokenSentTwiceEndsNothingThatWasBegunSince() throws Exception {
        signsIn(KIT);
        var token = ISSUER.signed(logout(KIT, "sent twice").build());
        assertThat(send(post("/sign-in/back-channel").param("logout_token", token)).getStatus()).isEqualTo(200);
        assertThat(send(get("/home")).getHeader("Location")).isEqualTo("/signed-out?why=ENDED_ELSEWHERE");
        clock.advance(Duration.ofSeconds(5));
        session = new MockHttpSession();
        signsIn(KIT);
        var recorded = ledger.everything();
        assertThat(send(post("/sign-in/back-channel").param("logout_token", token)).getStatus()).isEqualTo(200);
        assertThat(ledger.everything()).as("nothing came of it").isEqualTo(recorded);
        assertThat(send(get("/home")).getStatus()).as("still signed in").isEqualTo(200);
        assertThat(send(post("/sign-in/back-channel").param("logout_token", ISSUER.signed(logout(KIT, "another").build()))).getStatus())
                .isEqualTo(200);
        assertThat(send(get("/home")).getHeader("Location")).isEqualTo("/signed-out?why=ENDED_ELSEWHERE");
    }

    @Test
    void aLogoutTokenWithoutAnIdIsNotTaken() throws Exception {
        signsIn(ROBIN);
        assertThat(send(post("/sign-in/back-channel").param("logout_token", ISSUER.signed(logout(ROBIN, null).build()))).getStatus())
                .isEqualTo(400);
        assertThat(send(get("/home")).getStatus()).isEqualTo(200);
    }

    /// One mail address and one name for both: nothing but the subject tells them apart.
    @Test
    void theMailAddressOfAnOfficerLetsNobodyElseIn() throws Exception {
        var asked = begins("/sign-in/provider");
        ISSUER.gives(ISSUER.signed(honest(asked).claim("email", "robin@example.org").claim("email_verified", true).build()));
        assertThat(returns(asked).getHeader("Location")).isEqualTo("/home");
        session = new MockHttpSession();
        var other = begins("/sign-in/provider");
        ISSUER.gives(ISSUER.signed(ISSUER.honest("somebody-else", other.nonce(), clock.instant())
                .claim("email", "robin@example.org").claim("email_verified", true).claim("preferred_username", ROBIN).build()));
        assertThat(returns(other).getHeader("Location")).isNotEqualTo("/home");
        assertThat(send(get("/home")).getStatus()).as("somebody else").isNotEqualTo(200);
    }

    private void signsIn(String subject) throws Exception {
        var asked = begins("/sign-in/provider");
        ISSUER.gives(ISSUER.signed(ISSUER.honest(subject, asked.nonce(), clock.instant()).build()));
        assertThat(returns(asked).getHeader("Location")).isEqualTo("/home");
    }

    @Test
    void theDemonstrationsWayIsNotThere() throws Exception {
        assertThat(text(send(get("/sign-in")))).contains("Sign in with").doesNotContain("Choose who you want to be");
    }

    @Test
    void aFormMayLeadToTheProviderAndNowhereElse() throws Exception {
        assertThat(send(get("/sign-in")).getHeader("Content-Security-Policy"))
                .contains("form-action 'self' " + ISSUER.address() + ";").contains("default-src 'none'");
    }

    private Asked begins(String path) throws Exception {
        var to = URI.create(send(get(path)).getHeader("Location"));
        var query = UriComponentsBuilder.fromUri(to).build().getQueryParams();
        return new Asked(decoded(query.getFirst("state")), query.getFirst("nonce"), to.toString());
    }

    private static String decoded(String value) {
        return java.net.URLDecoder.decode(value, StandardCharsets.UTF_8);
    }

    private MockHttpServletResponse returns(Asked asked) throws Exception {
        return send(get("/sign-in/callback").param("code", "any").param("state", asked.state()));
    }

    private JWTClaimsSet.Builder honest(Asked asked) {
        return ISSUER.honest(ROBIN, asked.nonce(), clock.instant());
    }

    private Date at(long seconds) {
        return Date.from(clock.instant().plusSeconds(seconds));
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.session(session)).andReturn().getResponse();
    }

    private void refused(MockHttpServletResponse answer, String why, String recorded) throws Exception {
        assertThat(answer.getStatus()).isEqualTo(403);
        assertThat(text(answer)).contains(why);
        assertThat(ledger.refusals()).contains(recorded);
    }

    private static String text(MockHttpServletResponse answer) throws Exception {
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }
}
