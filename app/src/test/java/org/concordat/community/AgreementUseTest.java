package org.concordat.community;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.concordat.ConcordatTest;
import org.concordat.kernel.BodyKind;
import org.concordat.sharing.World;
import org.concordat.statistics.FigureTable;
import org.concordat.statistics.Figured;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/// How often agreements are used is told once figures of it were released, and nothing of a few.
@ConcordatTest
class AgreementUseTest {

    private static final String FIGURES = "/figures/shared-under-agreements-2026-q3";
    private static final String SHARED = "shared-under-agreements";
    private static final String CUMBRIA = "E23000002";

    @LocalServerPort
    int port;
    @Autowired
    ApplicationContext service;

    private World world;
    private Figured at;
    private final List<String> references = new ArrayList<>();

    @BeforeEach
    void lay() throws SQLException {
        world = World.of(service);
        at = Figured.in(service, world);
        world.jdbc().sql("delete from statistics.agreement_acts where quarter = ?").param(at.quarter().first()).update();
        for (int i = 0; i < 8; i++) {
            references.add(agreement(i));
            counted(references.get(i), "disclosure", 20 + 7 * i);
            counted(references.get(i), "recall", 6 + i);
        }
        counted(references.get(0), "complaint", 1);
        counted(references.get(1), "complaint", 9);
        counted(references.get(2), "complaint", 8);
    }

    @AfterEach
    void close() {
        references.forEach(it -> {
            world.jdbc().sql("delete from published.serving where id = (select id from published.agreement where reference = ?)").param(it).update();
            world.jdbc().sql("delete from published.agreement_party where agreement = (select id from published.agreement where reference = ?)").param(it).update();
            world.jdbc().sql("delete from statistics.agreement_acts where agreement = ?").param(it).update();
            world.jdbc().sql("delete from published.agreement where reference = ?").param(it).update();
        });
        world.close();
    }

    @Test
    void untilItIsOutAPageSaysWhenItIsDueAndWhy() throws Exception {
        at.made(SHARED);
        assertThat(get("/published-agreements/" + references.getFirst())).contains("No count is out yet. The next can come out from 1 January 2027",
                "it is certain that nobody can be found from it").doesNotContain(FIGURES);
        assertThat(get("/published-agreements/" + references.getFirst() + "?lang=cy")).contains("Gall y nesaf ymddangos o 1 Ionawr 2027");
    }

    @Test
    void whatWasReleasedIsToldOfEachAgreement() throws Exception {
        at.released(SHARED);
        assertThat(get("/published-agreements/" + references.get(3))).contains("Times something was shared: 41", "Times it was recalled: not out yet");
        at.released("recalled-under-agreements");
        at.released("complaints-under-agreements");
        var figures = FigureTable.read(at.table("complaints-under-agreements"), get("/figures/complaints-under-agreements-2026-q3.csv"));
        assertThat(figures.of(references.getFirst(), "complaint")).as("one complaint tells of somebody").isEmpty();
        assertThat(figures.of(references.get(3), "complaint")).as("and none looks like one").isEmpty();
        assertThat(figures.of(references.get(1), "complaint")).hasValue(9);
        var page = get("/published-agreements/" + references.get(3));
        assertThat(page).contains("Times something was shared: 41", "Times it was recalled: 9", "Complaints about it: hidden", "href=\"" + FIGURES + "\"",
                "fewer than 5 were counted", "aria-label=\"How often: A test of use 3\"").doesNotContain("%)");
        assertThat(get("/published-agreements/" + references.getFirst() + "?lang=cy")).contains("Cwynion amdano: wedi ei guddio", "cyfrifwyd llai na 5");
    }

    /// Nothing is drawn where no number is out, for a bar has no room for the reason; the table has it.
    @Test
    void aChartIsDrawnOfNumbersAlone() throws Exception {
        at.released("complaints-under-agreements");
        assertThat(get("/published-agreements/" + references.getFirst())).contains("What was counted", ">hidden<", "not out yet").doesNotContain("concordat-chart");
        assertThat(get("/published-agreements/" + references.get(1))).contains("What was counted", "concordat-chart", "Complaints about it: 9");
        assertThat(get("/published-agreements/" + references.get(1) + "?lang=cy")).contains("Yr hyn a gyfrifwyd");
    }

    /// It has no row in them: a sentence says so, and not each row of a table.
    @Test
    void whatIsNewerThanTheQuarterSaysSoOnce() throws Exception {
        var newer = references.getFirst();
        world.jdbc().sql("delete from statistics.agreement_acts where agreement = ?").param(newer).update();
        began(newer, "2026-10-05");
        at.released(SHARED);
        for (var path : List.of("/published-agreements/" + newer, "/areas/" + CUMBRIA)) {
            assertThat(get(path)).as(path).containsOnlyOnce(
                    "The last figures are of July to September 2026. It was not in force then. The next can come out from 1 January 2027.").doesNotContain(
                    "What was counted", "concordat-chart\" role=\"img\" aria-label=\"How often", "not counted");
        }
        assertThat(get("/published-agreements/" + newer + "?lang=cy")).contains("Nid oedd mewn grym bryd hynny. Gall y rhai nesaf ymddangos o 1 Ionawr 2027.");
        began(newer, "2027-01-08");
        assertThat(get("/published-agreements/" + newer)).contains("It was not in force then.").doesNotContain("The next can come out");
    }

    /// Else to have a row would say that something was shared, recalled or complained of.
    @Test
    void anAgreementThatIsOverHasARowWhateverWasCounted() throws Exception {
        for (var it : references.subList(0, 2)) {
            world.jdbc().sql("update published.agreement set until_day = '2026-06-20' where reference = ?").param(it).update();
        }
        world.jdbc().sql("update published.agreement set ended_on = '2026-10-10' where reference = ?").param(references.get(2)).update();
        for (var it : List.of(references.get(1), references.get(2))) {
            world.jdbc().sql("delete from statistics.agreement_acts where agreement = ?").param(it).update();
        }
        at.released("complaints-under-agreements");
        var figures = FigureTable.read(at.table("complaints-under-agreements"), get("/figures/complaints-under-agreements-2026-q3.csv"));
        assertThat(figures.places()).as("one complaint, none, none").contains(references.get(0), references.get(1), references.get(2));
        references.subList(0, 3).forEach(it -> assertThat(figures.of(it, "complaint")).isEmpty());
    }

    private void began(String agreement, String day) {
        world.jdbc().sql("update published.agreement set from_day = ?::date where reference = ?").params(day, agreement).update();
    }

    /// On the page of an area in which a party works: beside what kind of information is shared.
    @Test
    void anAreaSaysHowOftenItsAgreementsAreUsed() throws Exception {
        assertThat(get("/areas/" + CUMBRIA)).contains("A test of use 0", "No count is out yet. The next can come out from 1 January 2027");
        at.released(SHARED);
        at.released("complaints-under-agreements");
        assertThat(get("/areas/" + CUMBRIA)).contains("Times something was shared: 20", "Complaints about it: hidden", "fewer than 5 were counted",
                "July to September 2026");
        assertThat(get("/areas/" + CUMBRIA + "?lang=cy")).contains("Troeon y rhannwyd rhywbeth: 20", "Cwynion amdano: wedi ei guddio");
    }

    /// The page of the figures themselves has agreements in its rows, and no share or area.
    @Test
    void theFiguresAreOfAgreements() throws Exception {
        at.released(SHARED);
        assertThat(get(FIGURES)).contains("How often something was shared, by agreement", references.get(3) + " A test of use 3", "All agreements", "By agreement",
                "There are no percentages", "A figure of 0 to 4 is hidden").doesNotContain("(region)", "All areas", "%)", ">Recorded<");
        assertThat(get(FIGURES + ".csv").lines().findFirst()).hasValueSatisfying(it -> assertThat(it).startsWith("agreement,"));
        assertThat(get(FIGURES + "?lang=cy")).contains("Pa mor aml y rhannwyd rhywbeth, yn ôl cytundeb", "Pob cytundeb");
        assertThat(get("/areas/" + CUMBRIA)).as("no figures of the area").doesNotContain("aria-label=\"How often something was shared");
    }

    private String agreement(int number) {
        var body = world.body(BodyKind.SCHOOL, "Use " + number);
        var id = world.agreement(Set.of(), Set.of(), body).value();
        var reference = world.jdbc().sql("""
                insert into published.agreement (id, reference, title, parties, purposes, from_day, until_day, openness, suspended, written_at)
                select id, reference, 'A test of use ' || :number, 'a test', 'prevent-support', '2026-06-01', until_day, 'FULL', false, offered_at
                  from partnership.agreement where id = :id returning reference
                """).param("number", number).param("id", id).query(String.class).single();
        if (number == 0) {
            world.jdbc().sql("insert into published.agreement_party (agreement, body, kind, controller) values (?, ?, 'SCHOOL', true)")
                    .params(id, body.value()).update();
            world.jdbc().sql("insert into published.serving (id, area, body, kind, from_day) values (?, ?, ?, 'SCHOOL', '2026-01-01')")
                    .params(id, CUMBRIA, body.value()).update();
        }
        return reference;
    }

    private void counted(String agreement, String act, int number) {
        world.jdbc().sql("insert into statistics.agreement_acts (agreement, quarter, act, number, drawn) values (?, ?, ?, ?, ?)")
                .params(agreement, at.quarter().first(), act, number, UUID.randomUUID().getMostSignificantBits()).update();
    }

    private String get(String path) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            return answer.body();
        }
    }
}
