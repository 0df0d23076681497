package org.concordat.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.concordat.ConcordatTest;
import org.concordat.TestClock;
import org.concordat.access.Role;
import org.concordat.access.SignedIn;
import org.concordat.govuk.Pages;
import org.concordat.kernel.Between;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.BodyKind;
import org.concordat.kernel.OfficerId;
import org.concordat.sharing.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/// A session ends at the first request after its reason has gone, says why, and keeps what was being written.
@ConcordatTest
class EndOfSessionTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Autowired
    private WebApplicationContext service;
    @Autowired
    private TestClock clock;

    @Autowired
    private Presence presence;
    @Autowired
    private TurnedAway turnedAway;
    @Autowired
    private Pages pages;

    private World world;
    private BodyId body;
    private OfficerId alex;
    private Browser browser;
    private String form;

    @BeforeEach
    void lay() throws SQLException {
        world = World.of(service);
        body = world.body(BodyKind.SCHOOL, "Larkrise School");
        alex = world.officer(body, "Alex", Role.ADMINISTRATOR);
        browser = Browser.of(service, alex);
        form = "/bodies/" + body + "/officers/new";
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void whoseLastRoleHasEndedIsSignedOut() {
        browser.open(form);
        roleEnds();
        var ended = browser.submitOnly(form, Map.of("name", "Noor Newcomer"));
        assertThat(ended.to()).isEqualTo("/signed-out?why=NO_ROLE&written=yes");
        assertThat(browser.open(ended.to()).text()).contains("You hold no role today").contains("It was not sent")
                .contains("If you hold a role again").contains("what you wrote will still be there");
        assertThat(browser.open("/home").to()).isEqualTo("/sign-in");
        assertThat(refused("officer = ?")).isEqualTo(body + " access.some-role POST /bodies/{id}/officers/new");
    }

    @Test
    void whatTheyWereWritingIsThereWhenTheyAreBack() {
        browser.open(form);
        roleEnds();
        browser.submitOnly(form, Map.of("name", "Noor Newcomer"));
        world.role(alex, Role.ADMINISTRATOR, Between.from(TODAY), TODAY, clock.instant().plusSeconds(1));
        clock.advance(Duration.ofSeconds(2));
        browser.signsIn(alex);
        assertThat(browser.open(form).html()).contains("Noor Newcomer");
    }

    @Test
    void aRoleWhoseTrainingHasLapsedKeepsTheSession() {
        var lee = world.officer(body, "Lee");
        world.role(lee, Role.ADMINISTRATOR, Between.from(LocalDate.of(2026, 2, 1)), TODAY.minusDays(1), World.LAID);
        assertThat(Browser.of(service, lee).open("/home").status()).isEqualTo(200);
    }

    @Test
    void whoHasLeftIsSignedOut() {
        world.leaves(alex, TODAY);
        var ended = browser.open("/home");
        assertThat(ended.to()).isEqualTo("/signed-out?why=NOT_IN_OFFICE");
        assertThat(browser.open(ended.to()).text()).contains("no longer in office").doesNotContain("You were writing");
        assertThat(refused("officer is null and thing = ?")).isEqualTo(alex + " access.in-office GET /home");
    }

    @Test
    void whoHasLeftIsNotPromisedWhatTheyWrote() {
        browser.open(form);
        world.leaves(alex, TODAY);
        var ended = browser.submitOnly(form, Map.of("name", "Noor Newcomer"));
        assertThat(ended.to()).isEqualTo("/signed-out?why=NOT_IN_OFFICE&written=yes");
        assertThat(browser.open(ended.to()).text()).contains("It was not sent").contains("cannot be sent any more")
                .doesNotContain("still be there");
    }

    @Test
    void nothingIsPromisedWhereNothingIsKept() {
        browser.isSignedOut();
        for (var path : List.of("/signed-out?why=TOO_LONG&written=yes", "/sign-in?written")) {
            assertThat(browser.open(path).text()).as(path).doesNotContain("still be there");
        }
    }

    /// The form is not there for them, so nothing says that what they typed stands on it; it is when the form is again.
    @Test
    void whatWasWrittenIsNotSaidToBeWhereNoFormIs() {
        browser.open(form);
        browser.isSignedOut();
        browser.submitOnly(form, Map.of("name", "Noor Newcomer"));
        world.role(alex, Role.APPROVER, Between.from(TODAY), TODAY.plusYears(1), clock.instant());
        roleEnds();
        clock.advance(Duration.ofSeconds(1));
        browser.signsIn(alex);
        var refused = browser.open(form);
        assertThat(refused.status()).isGreaterThanOrEqualTo(400);
        assertThat(refused.text()).doesNotContain("still here");
        world.role(alex, Role.ADMINISTRATOR, Between.from(TODAY), TODAY.plusYears(1), clock.instant());
        clock.advance(Duration.ofSeconds(1));
        assertThat(browser.open(form).html()).contains("still here").contains("Noor Newcomer");
    }

    /// By a limit of the test's own: the service's is turned off in tests, which turn the clock on.
    @Test
    void whoDidNothingForSoLongIsSignedOutAndWhatTheyTriedIsRecorded() throws Exception {
        var filter = new EndOfSession(presence, new SessionSettings(Duration.ofHours(8), Duration.ofMinutes(30)), clock,
                List.of(), turnedAway, pages);
        var session = new MockHttpSession();
        assertThat(goesOn(filter, session)).as("the first").isTrue();
        clock.advance(Duration.ofMinutes(30));
        assertThat(goesOn(filter, session)).as("just in time").isTrue();
        clock.advance(Duration.ofMinutes(30));
        assertThat(goesOn(filter, session)).as("again, for it was used in between").isTrue();
        clock.advance(Duration.ofMinutes(30).plusSeconds(1));
        assertThat(goesOn(filter, session)).isFalse();
        assertThat(session.isInvalid()).isTrue();
        assertThat(refused("officer = ?")).isEqualTo(body + " access.session-is-in-use POST /bodies/{id}/officers/new");
        assertThat(browser.open("/signed-out?why=IDLE").text()).contains("you did nothing here");
    }

    /// Whether a form that Alex sends in that session comes to its page.
    private boolean goesOn(EndOfSession filter, MockHttpSession session) throws Exception {
        var now = clock.instant();
        return goesOn(filter, session, new OfficerAuthentication(alex, now, now));
    }

    private boolean goesOn(EndOfSession filter, MockHttpSession session, OfficerAuthentication who) throws Exception {
        var request = new MockHttpServletRequest("POST", form);
        request.setSession(session);
        request.addParameter("officer", alex.toString());
        var response = new MockHttpServletResponse();
        SecurityContextHolder.getContext().setAuthentication(who);
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request, response));
        try {
            var chain = new MockFilterChain();
            filter.doFilter(request, response, chain);
            assertThat(response.getRedirectedUrl()).isEqualTo(chain.getRequest() == null
                    ? "/signed-out?why=IDLE&written=yes" : null);
            return chain.getRequest() != null;
        } finally {
            RequestContextHolder.resetRequestAttributes();
            SecurityContextHolder.clearContext();
        }
    }

    /// Whose link at a provider has ended may not go on as who they are elsewhere either; and to act so makes no session longer.
    @Test
    void whoeverStandsInElsewhereIsHeldToTheirOwnSession() throws Exception {
        var elsewhere = world.officer(body, "Alex as well", Role.ADMINISTRATOR);
        var now = clock.instant();
        var acting = new OfficerAuthentication(alex, now, now.minusSeconds(60)).actingAs(elsewhere);
        assertThat(acting.asking(now)).isEqualTo(new SignedIn(elsewhere, now, now.minusSeconds(60)));
        assertThat(acting.beganAt()).isEqualTo(now);
        assertThat(acting.shownAgain(now).asking(now)).isEqualTo(new SignedIn(elsewhere, now));
        assertThat(acting.actingAs(alex)).isEqualTo(new OfficerAuthentication(alex, now, now.minusSeconds(60)));
        assertThat(acting).isNotEqualTo(new OfficerAuthentication(elsewhere, now, now.minusSeconds(60)));
        var asked = new ArrayList<OfficerId>();
        var filter = new EndOfSession(presence, new SessionSettings(Duration.ofHours(8), Duration.ofMinutes(30)), clock,
                List.of((who, request) -> {
                    asked.add(who.officer());
                    return Optional.empty();
                }), turnedAway, pages);
        assertThat(goesOn(filter, new MockHttpSession(), acting)).isTrue();
        assertThat(asked).containsExactly(alex);
    }

    @Test
    void noSessionIsLongerThanItsLimitHoweverMuchItIsUsed() {
        clock.advance(Duration.ofHours(8));
        assertThat(browser.open("/home").status()).isEqualTo(200);
        clock.advance(Duration.ofSeconds(1));
        var ended = browser.open("/home");
        assertThat(ended.to()).isEqualTo("/signed-out?why=TOO_LONG");
        assertThat(browser.open(ended.to()).text()).contains("so long ago");
        assertThat(refused("officer = ?")).isEqualTo("- access.session-is-recent GET /home");
    }

    /// What is recorded of a session's end: what it is about, the rule, and what was tried.
    private String refused(String whose) {
        return world.jdbc().sql("select coalesce(thing::text, '-') || ' ' || (fields ->> 'rules') || ' ' || (fields ->> 'tried')"
                + " from ledger.entry where kind = 'access.session.go-on.refused' and " + whose).param(alex.value())
                .query(String.class).single();
    }

    private void roleEnds() {
        world.role(alex, Role.ADMINISTRATOR, new Between(TODAY, TODAY), TODAY.plusYears(1), clock.instant());
    }
}
