package org.concordat.partnership.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.concordat.ConcordatTest;
import org.concordat.TestClock;
import org.concordat.access.SignedIn;
import org.concordat.kernel.BodyKind;
import org.concordat.kernel.OfficerId;
import org.concordat.partnership.Founders;
import org.concordat.partnership.ReferenceIds;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

@ConcordatTest
class RegisterPagesTest {

    @Autowired
    WebApplicationContext context;

    Founders founders;
    Founders.Staffed force;
    Browsing one;
    Browsing other;

    @BeforeEach
    void twoAdministratorsOfAForce() {
        founders = Founders.of(context);
        force = founders.body(BodyKind.POLICE_FORCE);
        one = Browsing.as(force.one(), context);
        other = Browsing.as(force.other(), context);
    }

    @Test
    void oneAdministratorProposesAndAnotherApprovesOnScreen() throws Exception {
        var officer = registered();
        var path = "/officers/" + officer;
        var check = one.send(one.open(path + "/roles/new"), path + "/roles/new", role("ORIGINATOR"));
        assertThat(check.status()).isEqualTo(200);
        assertThat(check.html()).contains("Check your answers", "Originating officer", "23 November 2026");
        var proposed = one.send(check, path + "/roles", Map.of());
        assertThat(proposed.status()).isEqualTo(303);
        var own = one.open(proposed.location());
        assertThat(own.html()).contains("Someone other than the one who proposed decides.")
                .doesNotContain("Approve this change");
        assertThat(other.open("/admin").html()).contains(proposed.location(), "Originating officer for Sam Example");
        var approved = other.send(other.open(proposed.location()), proposed.location() + "/approve", Map.of());
        assertThat(approved.status()).isEqualTo(303);
        assertThat(one.open(path).html()).contains("Approved by Administrator Two", "Held");
    }

    @Test
    void aRefusedFormKeepsWhatWasTypedAndSaysWhyBesideTheField() throws Exception {
        var path = "/officers/" + registered() + "/roles/new";
        var answers = role("SCRUTINY_OFFICER");
        answers.put("trained-year", "2020");
        answers.put("reason", "A reason that stays");
        var again = one.send(one.open(path), path, answers);
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.html()).contains("<title>Error: ", "A reason that stays", "href=\"#trained-day\"", "href=\"#role\"",
                "The last day of the training must not be in the past", "value=\"2020\"");
    }

    @Test
    void badInputIsAnsweredBesideTheField() throws Exception {
        var path = "/bodies/" + force.body() + "/officers/new";
        var again = one.send(one.open(path), path, Map.of("name", "<b>Sam</b>", "from-day", "31", "from-month", "2",
                "from-year", "2026"));
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.html()).contains("must not include HTML", "must be a real date", "&lt;b>Sam&lt;/b>");
    }

    @Test
    void daysThatAreOutOfOrderAreSaid() throws Exception {
        var path = "/officers/" + registered() + "/roles/new";
        var answers = role("ORIGINATOR");
        answers.putAll(Map.of("until-day", "1", "until-month", "1", "until-year", "2026"));
        var again = one.send(one.open(path), path, answers);
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.html()).contains("must be the same as or after the first day");
    }

    @Test
    void aFormSentTwiceHappensOnce() throws Exception {
        var path = "/bodies/" + force.body() + "/officers/new";
        var hidden = Browsing.fields(one.open(path), path);
        var first = one.send(hidden, path, person());
        assertThat(one.send(hidden, path, person())).isEqualTo(first);
        var page = one.open("/bodies/" + force.body());
        assertThat(page.html().split("Sam Example", -1)).hasSize(2);
    }

    @Test
    void whoDecidesSecondIsTold() throws Exception {
        var change = waiting();
        var third = third();
        var late = other.open(change);
        third.send(third.open(change), change + "/approve", Map.of());
        var told = other.send(late, change + "/decline", Map.of("reason", "Too soon"));
        assertThat(told.html()).contains("Someone else decided first", "Approved by Administrator Three");
    }

    @Test
    void decliningNeedsAReason() throws Exception {
        var change = waiting();
        var again = other.send(other.open(change), change + "/decline", Map.of());
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.html()).contains("Enter the reason");
        var declined = other.send(again, change + "/decline", Map.of("reason", "Too soon"));
        assertThat(one.open(declined.location()).html()).contains("Declined by Administrator Two", "Too soon");
    }

    @Test
    void anothersThingsAndMissingThingsAreOneAnswer() throws Exception {
        var elsewhere = Browsing.as(founders.body(BodyKind.SCHOOL).one(), context);
        var theirs = elsewhere.open("/officers/" + registered());
        var missing = elsewhere.open("/officers/" + UUID.randomUUID());
        assertThat(theirs.status()).isEqualTo(404);
        assertThat(stripped(theirs)).isEqualTo(stripped(missing));
        assertThat(elsewhere.open(waiting()).status()).isEqualTo(404);
        assertThat(elsewhere.open("/bodies/" + UUID.randomUUID()).status()).isEqualTo(404);
        assertThat(elsewhere.open("/offices/" + UUID.randomUUID()).status()).isEqualTo(404);
        assertThat(elsewhere.open("/police-areas/E99999999").status()).isEqualTo(404);
    }

    @Test
    void aRefusalSaysWhichRuleAndOnWhatItRests() throws Exception {
        var answers = Map.of("kind", "SCHOOL", "style", "", "name", "Hill School", "nation", "ENGLAND", "from-day", "1",
                "from-month", "9", "from-year", "2026", "areas", "", "source", "A letter");
        var board = Browsing.as(founders.one(), context);
        var ownForm = "/bodies/" + force.body() + "/officers/new";
        var refused = one.send(Browsing.fields(one.open(ownForm), ownForm), "/bodies/new", answers);
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.html()).contains("enters, renames and ends bodies", "Police Act 1996 s.22A");
        assertThat(one.open("/bodies").html()).doesNotContain("Register a body");
        var made = board.send(board.open("/bodies/new"), "/bodies/new", answers);
        assertThat(made.status()).isEqualTo(303);
        assertThat(board.open(made.location()).html()).contains("Hill School", "From 1 September 2026");
    }

    @Test
    void aFormIsShownToThoseAloneWhoMaySendIt() throws Exception {
        var elsewhere = Browsing.as(founders.body(BodyKind.SCHOOL).one(), context);
        var body = "/bodies/" + force.body();
        for (var form : List.of("/officers/new", "/offices/new", "/name", "/end", "/succession")) {
            assertThat(elsewhere.open(body + form).status()).as(form).isEqualTo(403);
        }
        assertThat(elsewhere.open("/bodies/new").status()).isEqualTo(403);
        assertThat(one.open(body + "/officers/new").status()).isEqualTo(200);
    }

    @Test
    void aPageIsReadAsOfAnEarlierDay() throws Exception {
        var manchester = "/police-areas/E23000005";
        assertThat(one.open(manchester).html()).contains("Mayor of Greater Manchester").doesNotContain(" open>");
        assertThat(one.open(manchester + "?on-day=7&on-month=5&on-year=2017").html())
                .contains("As of 7 May 2017", " open>", "Greater Manchester Police and Crime Commissioner")
                .doesNotContain("Mayor of Greater Manchester");
        var wrong = one.open(manchester + "?on-day=31&on-month=2&on-year=2017");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.html()).contains("must be a real date", "Mayor of Greater Manchester");
        assertThat(one.open("/police-areas").html()).contains("43 police areas", "Devon &amp; Cornwall");
    }

    @Test
    void whatIsAnnouncedIsTaggedSo() throws Exception {
        assertThat(one.open("/bodies/" + ReferenceIds.policingBody("E23000003")).html())
                .contains("May 2028", "Announced", "who follows is not decided", "Holder not entered");
    }

    @Test
    void bodiesAreFilteredAndPaged() throws Exception {
        assertThat(one.open("/bodies?kind=POLICE_FORCE&region=Wales&words=").html())
                .contains("4 bodies", "Gwent Police").doesNotContain("Kent Police");
        assertThat(one.open("/bodies?kind=POLICE_FORCE&page=2").html()).contains("Page 1", "page=1");
    }

    @Test
    void anOfficeIsGivenAHolderAndVacated() throws Exception {
        var path = "/bodies/" + force.body() + "/offices/new";
        var office = one.send(one.open(path), path, Map.of("title", "Chief Constable", "from-day", "1", "from-month",
                "1", "from-year", "2026", "source", "A letter")).location();
        var holder = office + "/holder";
        one.send(one.open(holder), holder, Map.of("holder", "Ash Holder", "from-day", "2", "from-month", "2",
                "from-year", "2026", "source", "A letter"));
        assertThat(one.open(office).html()).contains("Ash Holder", "From 2 February 2026");
        var early = one.send(one.open(holder), holder, Map.of("holder", "Kit Early", "from-day", "1", "from-month", "2",
                "from-year", "2026", "source", "A letter"));
        assertThat(early.status()).isEqualTo(422);
        assertThat(early.html()).contains("Someone else holds the office on that day or later");
        var vacancy = office + "/vacancy";
        one.send(one.open(vacancy), vacancy, Map.of("on-day", "20", "on-month", "11", "on-year", "2026"));
        assertThat(one.open(office).html()).contains("Holder not entered", "From 2 February 2026 to 19 November 2026");
    }

    @Test
    void theBoardRenamesFollowsAndEndsABodyOnScreen() throws Exception {
        var board = Browsing.as(founders.one(), context);
        var path = "/bodies/" + force.body();
        board.send(board.open(path + "/name"), path + "/name", Map.of("name", "Dale Police", "from-day", "1",
                "from-month", "11", "from-year", "2026", "source", "A letter"));
        assertThat(board.open(path).html()).contains("Dale Police");
        var law = Map.of("standing", "ENACTED", "successor", "", "month", "4", "year", "2027", "words",
                "Forces merge", "source", "An order");
        var again = board.send(board.open(path + "/succession"), path + "/succession", law);
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.html()).contains("What is law must have its day and the body that follows");
        var announced = new HashMap<>(law);
        announced.put("standing", "ANNOUNCED");
        board.send(again, path + "/succession", announced);
        assertThat(board.open(path).html()).contains("April 2027", "Forces merge");
        var alone = board.send(board.open(path + "/end"), path + "/end", Map.of("on-day", "1", "on-month", "4", "on-year", "2027"));
        assertThat(alone.html()).contains("Enter first which police force follows it by law");
        var enacted = new HashMap<>(law);
        enacted.putAll(Map.of("successor", founders.body(BodyKind.POLICE_FORCE).body().toString(), "on-day", "1", "on-month", "4", "on-year", "2027"));
        board.send(board.open(path + "/succession"), path + "/succession", enacted);
        board.send(board.open(path + "/end"), path + "/end", Map.of("on-day", "1", "on-month", "4", "on-year", "2027"));
        assertThat(board.open(path + "?on-day=1&on-month=4&on-year=2027").html())
                .contains("This body was not in being on that day.");
        var late = board.send(board.open(path + "/end"), path + "/end", Map.of("on-day", "2", "on-month", "4", "on-year", "2027"));
        assertThat(late.html()).contains("Its end was said before: 1 April 2027");
    }

    @Test
    void anOfficersLastDayIsSaidOnScreen() throws Exception {
        var path = "/officers/" + registered();
        one.send(one.open(path + "/leave"), path + "/leave", Map.of("on-day", "1", "on-month", "12", "on-year", "2026"));
        assertThat(one.open(path).html()).contains("to 30 November 2026");
    }

    private String registered() throws Exception {
        var path = "/bodies/" + force.body() + "/officers/new";
        var made = one.send(one.open(path), path, person());
        assertThat(made.status()).isEqualTo(303);
        return made.location().substring("/officers/".length());
    }

    private String waiting() throws Exception {
        var path = "/officers/" + registered();
        var check = one.send(one.open(path + "/roles/new"), path + "/roles/new", role("ORIGINATOR"));
        return one.send(check, path + "/roles", Map.of()).location();
    }

    private Browsing third() {
        OfficerId officer = founders.officer(force.one(), force.body(), "Administrator Three");
        founders.give(force.one(), force.other(), officer, org.concordat.access.Role.ADMINISTRATOR);
        return Browsing.as(new SignedIn(officer, TestClock.BEGINNING), context);
    }

    private static Map<String, String> person() {
        return Map.of("name", "Sam Example", "from-day", "1", "from-month", "11", "from-year", "2026");
    }

    private static Map<String, String> role(String role) {
        return new HashMap<>(Map.of("role", role, "from-day", "23", "from-month", "11", "from-year", "2026",
                "trained-day", "23", "trained-month", "11", "trained-year", "2027", "reason", "New post"));
    }

    private static String stripped(Browsing.Shown page) {
        return page.html().replaceAll("value=\"[^\"]*\"", "").replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "");
    }
}
