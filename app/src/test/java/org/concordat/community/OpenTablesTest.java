package org.concordat.community;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.concordat.ConcordatTest;
import org.concordat.assurance.Stating;
import org.concordat.consultation.Consultation;
import org.concordat.consultation.Consulting;
import org.concordat.consultation.Moderation;
import org.concordat.pilots.Acted;
import org.concordat.pilots.Piloting;
import org.concordat.publications.Publishing;
import org.concordat.resources.Resourced;
import org.concordat.scrutiny.Matter;
import org.concordat.scrutiny.MatterKind;
import org.concordat.scrutiny.Priority;
import org.concordat.scrutiny.Scrutinised;
import org.concordat.sharing.Cast;
import org.concordat.sharing.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/// What the pages of areas show stands in tables of all areas, and nothing that they do not show. Samples: `PublicSamplesTest`.
@ConcordatTest
class OpenTablesTest {

    @LocalServerPort
    private int port;
    @Autowired
    private ApplicationContext service;

    private World world;
    private Scrutinised at;
    private Stating stating;

    @BeforeEach
    void lay() throws SQLException {
        world = World.of(service);
        at = Scrutinised.in(service, world, Cast.in(world));
        stating = Stating.in(at);
        world.jdbc().sql("""
                insert into published.area (code, name, nation, region, from_day)
                select code, name, nation, region, from_day from partnership.area where code = ?
                """).param(stating.code()).update();
    }

    @AfterEach
    void close() {
        world.jdbc().sql("delete from published.area where code = ?").param(stating.code()).update();
        world.close();
    }

    @Test
    void mattersButThoseThatAreWithheld() throws Exception {
        at.accepted(at.raised(MatterKind.FINDING));
        var good = Scrutinised.words(MatterKind.QUESTION);
        at.raised(new Matter.Wording(MatterKind.QUESTION, "Not for everybody", good.words(), good.evidence(), null, null, "An inquiry has not ended."));
        assertThat(get("/open-data/matters.csv")).doesNotContain("Not for everybody", "inquiry");
        var rows = rows("matters");
        assertThat(rows).singleElement().satisfies(it -> {
            assertThat(it).containsEntry("kind", "finding").containsEntry("title", Scrutinised.TITLE).containsEntry("put_to", "Northvale Police")
                    .containsEntry("last_step", "answer").containsEntry("last_outcome", "accepted");
            assertThat(get(URI.create(it.get("address")).getPath() + "?lang=en")).contains(it.get("reference"), Scrutinised.TITLE);
        });
        assertThat(String.join(" ", rows.getFirst().values())).doesNotContain("Sam", "Olu");
    }

    @Test
    void statementsOnceTheyAreSigned() throws Exception {
        var id = stating.drafted();
        stating.amended(id);
        assertThat(rows("statements")).isEmpty();
        stating.signed(id);
        var rows = rows("statements");
        assertThat(rows).hasSizeGreaterThan(2).allSatisfy(it -> assertThat(it).containsEntry("quarter", "2026-Q3")
                .containsEntry("signed_as", "Deputy Commissioner"));
        assertThat(rows).filteredOn(it -> !it.get("reason").isEmpty()).singleElement().satisfies(it -> assertThat(it)
                .containsEntry("stands", "One was drawn by hand.").containsEntry("reason", "It is not in the service.")
                .containsEntry("drafted", "No sample was drawn in the quarter."));
        assertThat(get(URI.create(rows.getFirst().get("address")).getPath() + "?lang=en")).contains("One was drawn by hand.");
    }

    /// The same rows as in the area's own table.
    @Test
    void resourcesWithEveryVersion() throws Exception {
        var resourced = Resourced.in(at).entered().entered();
        var own = parsed(get("/areas/" + resourced.code() + "/resources.csv"));
        assertThat(own).hasSize(2);
        assertThat(rows("resources")).isEqualTo(own.stream().map(CSVRecord::toMap).toList());
    }

    @Test
    void publicationsButTheWordsOfThoseThatAreWithdrawn() throws Exception {
        var publishing = Publishing.in(service, world);
        var stands = reference(publishing.approved());
        var gone = publishing.approved();
        assertThat(row("publications", "reference", stands).get("words")).isNotEmpty();
        publishing.withdrawn(gone);
        assertThat(row("publications", "reference", reference(gone))).containsEntry("words", "").hasEntrySatisfying("withdrawn_on",
                it -> assertThat(it).isNotEmpty()).hasEntrySatisfying("withdrawn_because", it -> assertThat(it).isNotEmpty());
    }

    /// Choice by choice, once it is counted; what is hidden on the page is hidden here, and no words of the public are in it.
    @Test
    void consultationsAsTheyAreCounted() throws Exception {
        var consulting = Consulting.in(at);
        var id = consulting.open();
        consulting.chosen(id, 1, 12);
        consulting.chosen(id, 2, 2);
        consulting.chosen(id, 3, 30);
        consulting.moderated(consulting.wrote(id, Consulting.SAID), Moderation.Verdict.FIT, null);
        consulting.takeIn();
        var reference = Consultation.reference(id);
        assertThat(of(reference)).hasSize(5).allSatisfy(it -> assertThat(it).containsEntry("title", Consulting.TITLE).containsEntry("answers", "")
                .containsEntry("hidden", "").containsEntry("outcome", ""));
        consulting.ago(id, 10);
        consulting.answer(consulting.sam(), id);
        var rows = of(reference);
        assertThat(rows).extracting(it -> it.get("question") + " " + it.get("choice")).containsExactly("1 1", "1 2", "1 3", "1 none", "2 words");
        assertThat(rows).extracting(it -> it.get("chosen")).containsExactly("A letter", "A meeting", "A page", "", "");
        assertThat(rows.get(1)).as("two are few").containsEntry("answers", "").containsEntry("hidden", "true");
        assertThat(rows.get(2)).containsEntry("answers", "30").containsEntry("hidden", "false").containsEntry("outcome", "partly")
                .containsEntry("said", "You said a letter. We write one.").containsEntry("answered_on", "" + consulting.today());
        assertThat(rows.get(4)).containsEntry("answers", "").containsEntry("hidden", "");
        assertThat(get("/open-data/consultations.csv")).doesNotContain(Consulting.SAID);
        assertThat(get(URI.create(rows.getFirst().get("address")).getPath() + "?lang=en")).contains(Consulting.TITLE, "30");
        assertThat(of(Consultation.reference(consulting.drafted()))).as("a draft").isEmpty();
    }

    /// Area by area, once they are settled; of evaluations the last that a second person approved.
    @Test
    void pilotsWithWhatWasSaidOfThem() throws Exception {
        var piloting = Piloting.in(at);
        var reference = piloting.pilot(piloting.written()).reference();
        assertThat(pilots(reference)).as("nobody has settled it").isEmpty();
        var id = piloting.ran();
        var ran = piloting.pilot(id).reference();
        assertThat(pilots(ran)).hasSize(2).allSatisfy(it -> assertThat(it).containsEntry("title", Piloting.TITLE).containsEntry("found", "")
                .containsEntry("measures", Piloting.MEASURE).containsEntry("evaluated_on", "").containsEntry("ended_on", ""));
        var evaluation = piloting.evaluated(id);
        assertThat(pilots("pilot-figures", ran)).isEmpty();
        assertThat(pilots(ran)).as("nobody has approved it").allSatisfy(it -> assertThat(it).containsEntry("found", ""));
        assertThat(piloting.evaluations().approve(piloting.in(piloting.bex()), id, evaluation, UUID.randomUUID())).isInstanceOf(Acted.Done.class);
        var rows = pilots(ran);
        assertThat(rows.getFirst()).containsEntry("area", piloting.code()).containsEntry("how", "tried").containsEntry("view", "conditions")
                .hasEntrySatisfying("started_on", it -> assertThat(it).isNotEmpty());
        assertThat(rows.getLast()).containsEntry("how", "compared").containsEntry("view", "").containsEntry("started_on", "");
        assertThat(rows).allSatisfy(it -> assertThat(it).containsEntry("found", "More came in time.").containsEntry("decided", "go-on")
                .containsEntry("decided_because", "It seems to help."));
        assertThat(get(URI.create(rows.getFirst().get("address")).getPath() + "?lang=en")).contains(Piloting.TITLE, "More came in time.");
        assertThat(get("/open-data/pilots.csv")).as("officers").doesNotContain("Bex");
        assertThat(pilots("pilot-figures", ran)).allSatisfy(it -> assertThat(it).containsEntry("measure", Piloting.MEASURE).containsEntry("hidden", "false"))
                .extracting(it -> it.get("place") + " " + it.get("period") + " " + it.get("part") + "/" + it.get("of") + " " + it.get("first_day") + " "
                        + it.get("last_day"))
                .containsExactlyInAnyOrder("pilot before 20/40 2026-04-01 2026-06-30", "pilot during 30/40 2026-07-01 2026-09-30",
                        "compared before 21/40 2026-04-01 2026-06-30", "compared during 20/40 2026-07-01 2026-09-30");
    }

    private List<Map<String, String>> pilots(String reference) throws Exception {
        return pilots("pilots", reference);
    }

    private List<Map<String, String>> pilots(String table, String reference) throws Exception {
        return parsed(get("/open-data/" + table + ".csv")).stream().filter(it -> it.get("reference").equals(reference)).map(CSVRecord::toMap).toList();
    }

    /// Those that hold; one that another replaces is gone, as it is from the page.
    @Test
    void prioritiesAsTheyHold() throws Exception {
        assertThat(rows("priorities")).isEmpty();
        var first = at.set(at.priority("Advice that comes in time"));
        assertThat(rows("priorities")).singleElement().satisfies(it -> {
            assertThat(it).containsEntry("title", "Advice that comes in time").containsEntry("strand", "prevent").containsEntry("id", "" + first)
                    .containsEntry("plan", "Every concern has an answer within its time.");
            assertThat(get(URI.create(it.get("address")).getPath() + "?lang=en")).contains("Advice that comes in time", it.get("body"));
            assertThat(LocalDate.parse(it.get("last_day"))).as("a year, less a day").isEqualTo(LocalDate.parse(it.get("first_day")).plusYears(1).minusDays(1));
        });
        var words = at.priority("Advice that comes sooner");
        at.set(new Priority.Wording(words.area(), words.strand(), words.title(), words.plan(), words.between(), first));
        assertThat(rows("priorities")).extracting(it -> it.get("title")).containsExactly("Advice that comes sooner");
    }

    private List<Map<String, String>> of(String reference) throws Exception {
        return rows("consultations").stream().filter(it -> reference.equals(it.get("reference"))).toList();
    }

    @Test
    void thereIsNoOther() throws Exception {
        for (var none : List.of("/open-data/areas.csv", "/open-data/officers.csv", "/open-data/officers.csv-metadata.json",
                "/areas/E99999999/resources.csv-metadata.json")) {
            assertThat(answer(none).statusCode()).as(none).isEqualTo(404);
        }
    }

    private String reference(UUID edition) {
        return world.jdbc().sql("select reference from publications.edition where id = ?").param(edition).query(String.class).single();
    }

    /// Of this area.
    private List<Map<String, String>> rows(String table) throws Exception {
        return parsed(get("/open-data/" + table + ".csv")).stream().filter(it -> it.get("area").equals(stating.code())).map(CSVRecord::toMap).toList();
    }

    private Map<String, String> row(String table, String column, String value) throws Exception {
        return parsed(get("/open-data/" + table + ".csv")).stream().filter(it -> it.get(column).equals(value)).findFirst().orElseThrow().toMap();
    }

    private static List<CSVRecord> parsed(String table) throws IOException {
        try (var parsed = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get().parse(new StringReader(table))) {
            return parsed.getRecords();
        }
    }

    private String get(String path) throws Exception {
        var answer = answer(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body();
    }

    private HttpResponse<String> answer(String path) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }
}
