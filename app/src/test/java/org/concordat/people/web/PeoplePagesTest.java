package org.concordat.people.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.concordat.ConcordatTest;
import org.concordat.access.web.Browser;
import org.concordat.people.Matching;
import org.concordat.sharing.Cast;
import org.concordat.sharing.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/// What is marked above OFFICIAL is held nowhere in the forms about people, and what was typed beside it is kept.
@ConcordatTest
class PeoplePagesTest {

    private static final String MARKED = "Told by a colleague.\nUK SECRET";
    private static final Map<String, String> RECORD = Map.ofEntries(Map.entry("purpose", "prevent-support"),
            Map.entry("concern", "A tutor is worried."), Map.entry("name", "Jo Sample"), Map.entry("ageBand", "UNDER_18"),
            Map.entry("source", "A register"), Map.entry("sourceDay-day", "1"), Map.entry("sourceDay-month", "11"),
            Map.entry("sourceDay-year", "2026"));

    @Autowired
    private WebApplicationContext context;

    private World world;
    private Cast cast;
    private Matching matching;
    private Browser cara;

    @BeforeEach
    void lay() throws SQLException {
        world = World.of(context);
        cast = Cast.in(world);
        matching = Matching.of(context);
        cara = Browser.of(context, cast.cara());
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void aRecordIsHeldWithoutALineMarkedTooHigh() {
        for (var field : new String[] {"concern", "name", "otherNames", "addressArea", "identifier", "source"}) {
            var typed = new HashMap<>(RECORD);
            typed.put(field, field.equals("concern") ? MARKED : "SECRET");
            cara.open("/people/new");
            isSentBack(field, cara.submit("/people/new", typed), field.equals("name") ? "A tutor is worried." : "Jo Sample");
        }
        cara.open("/people/new");
        assertThat(cara.submit("/people/new", RECORD).text()).contains("Who is Jo Sample?");
    }

    @Test
    void nobodyIsBornBeforeAnybodyAliveNorAfterTheirSourceSpoke() {
        isSentBackFor("The date of birth must be in the past, and less than 125 years ago", "3", "4", "1066");
        isSentBackFor("The date of birth must be in the past, and less than 125 years ago", "3", "4", "2027");
        isSentBackFor("The day on which the source said so must be today or in the past, and less than 125 years ago", Map.of("ageBand", "UNDER_18",
                "sourceDay-year", "1066"));
        isSentBackFor("The day on which the source said so must be the same as or after the date of birth", "2", "November", "2026");
    }

    private void isSentBackFor(String error, String day, String month, String year) {
        isSentBackFor(error, Map.of("ageBand", "", "bornOn-day", day, "bornOn-month", month, "bornOn-year", year));
    }

    private void isSentBackFor(String error, Map<String, String> with) {
        var typed = new HashMap<>(RECORD);
        typed.putAll(with);
        cara.open("/people/new");
        var answer = cara.submit("/people/new", typed);
        assertThat(answer.status()).as(error).isEqualTo(422);
        assertThat(answer.text()).contains(error);
        assertThat(answer.html()).contains("Jo Sample");
    }

    @Test
    void whoProvedDifferentIsNamedInTheHistoryWithTheWayToThem() {
        var joined = matching.joined(cast.cara(), matching.held(cast.cara(), "Jo Sample"), matching.held(cast.cara(), "Joe Sample"), false);
        var undo = "/persons/" + joined.person() + "/undo/" + joined.act();
        assertThat(cara.open(undo).text()).contains("Jo Sample (School register, 1 November 2026)").doesNotContain("Joe Sample (");
        var left = cara.submit(undo, Map.of("reason", "It was her brother."));
        assertThat(left.text()).contains("Jo Sample is of another person, undoing what was said before")
                .doesNotContain("Joe Sample is of another person").doesNotContain("do not see");
        var to = Pattern.compile("href=\"(/persons/[^\"/]*)\">Jo Sample").matcher(left.html());
        assertThat(to.find()).isTrue();
        assertThat(cara.open(to.group(1)).text()).contains("Jo Sample").doesNotContain("Nobody any more");
    }

    /// A name on which two sources agree, a day of birth that one gives, and the band that the other gives.
    @Test
    void eachFactHasEverySourceThatGivesItAndItsDay() {
        var one = matching.held(cast.cara(), "Jo Sample");
        var path = "/people/" + one + "/source";
        var typed = new HashMap<>(RECORD);
        typed.put("reason", MARKED);
        cara.open(path);
        isSentBack("reason", cara.submit(path, typed), "Jo Sample");
        typed.putAll(Map.of("reason", "The mother said so.", "sourceDay-day", "2"));
        cara.open(path);
        var added = cara.submit(path, typed);
        assertThat(added.text()).contains("This is said to be of one person", "A register", "2 November 2026");
        var person = Pattern.compile("href=\"(/persons/[^\"]*)\"").matcher(added.html());
        assertThat(person.find()).isTrue();
        assertThat(cara.open(person.group(1)).text().replaceAll("\\s+", " ")).containsPattern("Name as given Jo Sample School register, 1 November 2026, "
                + "recorded by [^,]+ A register, 2 November 2026, recorded by ").containsPattern("or age 4 March 2009 School register[^,]*, [^,]*, recorded by [^,]+ Under 18 A register, ")
                .contains("Identifier Not said", "The mother said so.");
    }

    @Test
    void noReasonIsKeptWithALineMarkedTooHigh() {
        var one = matching.held(cast.cara(), "Jo Sample");
        var other = matching.held(cast.cara(), "Joe Sample");
        decides("/people/" + one + "/alone", Map.of("reason", MARKED));
        decides("/people/" + one + "/beside/" + other, Map.of("outcome", "SAME", "reason", MARKED));
        var joined = matching.joined(cast.cara(), one, other, false);
        decides("/persons/" + joined.person().value() + "/undo/" + joined.act(), Map.of("reason", MARKED));
    }

    private void decides(String path, Map<String, String> typed) {
        cara.open(path);
        isSentBack(path, cara.submit(path, typed), "Told by a colleague.");
    }

    private static void isSentBack(String what, Browser.Answer answer, String kept) {
        assertThat(answer.status()).as(what).isEqualTo(422);
        assertThat(answer.text()).as(what).contains("A line of this is marked SECRET or above.");
        assertThat(answer.html()).as(what).contains(kept);
    }
}
