package org.concordat.community;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.concordat.ConcordatTest;
import org.concordat.assurance.Stating;
import org.concordat.consultation.Consulting;
import org.concordat.partnership.Signatories;
import org.concordat.pilots.Piloting;
import org.concordat.publications.Publishing;
import org.concordat.resources.Resourced;
import org.concordat.sampling.Sampled;
import org.concordat.scrutiny.MatterKind;
import org.concordat.scrutiny.Scrutinised;
import org.concordat.sharing.Cast;
import org.concordat.sharing.World;
import org.concordat.statistics.Figured;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/// Each table that the catalogue leads to holds what its description says, cell by cell, and [CsvwTable] catches those that do not.
@ConcordatTest
class CsvwTest {

    private static final URI AT = URI.create("https://concordat.example/open-data/counted.csv");

    private static final String DESCRIBED = """
            {"@context": "http://www.w3.org/ns/csvw", "url": "https://concordat.example/open-data/counted.csv", "dc:title": "Counted",
             "tableSchema": {"aboutUrl": "https://concordat.example/areas/{area}#{day}", "primaryKey": ["area", "day"], "columns": [
              {"name": "area", "titles": "area", "datatype": "string", "required": true},
              {"name": "day", "titles": "day", "datatype": "date", "required": true},
              {"name": "number", "titles": "number", "datatype": "nonNegativeInteger", "required": false},
              {"name": "amount", "titles": "amount", "datatype": "decimal"},
              {"name": "drawn", "titles": "drawn", "datatype": "boolean"},
              {"name": "address", "titles": "address", "datatype": "anyURI"},
              {"name": "months", "titles": "months", "datatype": "gYearMonth", "separator": " ", "null": ["", "-"]}]}}
            """;
    private static final String COUNTED = """
            area,day,number,amount,drawn,address,months
            "A, ""B"" too",2026-11-28,0,-1.50,true,https://concordat.example/areas/A?lang=cy,2026-10 2026-11
            A,2026-11-29,,,,,-
            """;

    @LocalServerPort
    private int port;
    @Autowired
    private ApplicationContext service;

    private World world;
    private Figured figured;
    private final List<UUID> areas = new ArrayList<>();
    private String code = "";

    /// A row of each, as the newest, with every column that is not always there.
    @BeforeEach
    void published() throws SQLException {
        world = World.of(service);
        Signatories.of(service).signed();
        figured = Figured.in(service, world).counted();
        figured.released("referrals-by-sector");
        var publishing = Publishing.in(service, world);
        publishing.withdrawn(publishing.approved());
        publishing.approved(publishing.written(Publishing.inWelsh()));
        var at = Scrutinised.in(service, world, Cast.in(world));
        var stating = Stating.in(at);
        code = stating.code();
        published(at.area());
        at.accepted(at.raised(MatterKind.FINDING));
        at.raised(MatterKind.QUESTION);
        Consulting.in(at).answered();
        var statement = stating.drafted();
        stating.amended(statement);
        stating.signed(statement);
        Resourced.in(at).entered().entered();
        at.set(at.priority("Advice that comes in time"));
        var piloting = Piloting.in(at);
        piloting.approved(piloting.ran());
        var sampled = Sampled.in(service, world, Cast.in(world));
        published(sampled.area());
        sampled.planned();
        sampled.drawn();
    }

    private void published(UUID area) {
        areas.add(area);
        world.jdbc().sql("insert into published.area (code, name, nation, region, from_day) "
                + "select code, name, nation, region, from_day from partnership.area where id = ?").param(area).update();
    }

    @AfterEach
    void close() {
        world.jdbc().sql("delete from statistics.referrals where quarter = ?").param(figured.quarter().first()).update();
        areas.forEach(it -> world.jdbc().sql("delete from published.area where code = (select code from partnership.area where id = ?)").param(it).update());
        world.close();
    }

    @Test
    void eachTableOfTheCatalogueHoldsWhatItsDescriptionSays() throws Exception {
        var tables = tables();
        assertThat(tables).hasSizeGreaterThan(40).contains("/figures/referrals-by-sector-2026-q3.csv", "/areas/" + code + "/resources.csv")
                .containsAll(OpenData.ALL.stream().map(OpenData.Dataset::path).toList());
        for (var path : tables) {
            assertThat(CsvwTable.faults(get(path + "-metadata.json"), get(path), at(path))).as(path).isEmpty();
        }
        for (var it : OpenData.ALL) {
            assertThat(get(it.path()).lines()).as(it.path() + " has a row").hasSizeGreaterThan(1);
        }
    }

    /// A table takes the place of another, a column is gone, a row is there twice, and what is called a date is none.
    @Test
    void whatWePublishIsCaughtWhereItIsSpoilt() throws Exception {
        for (var it : OpenData.ALL) {
            var described = get(it.path() + "-metadata.json");
            var table = get(it.path());
            var other = OpenData.ALL.get((OpenData.ALL.indexOf(it) + 1) % OpenData.ALL.size());
            assertThat(CsvwTable.faults(described, get(other.path()), at(it.path()))).as("another").isNotEmpty();
            assertThat(CsvwTable.faults(described, table, at(other.path()))).as("elsewhere").isNotEmpty();
            assertThat(CsvwTable.faults(described, table + "x\r\n", at(it.path()))).as("cells too few").isNotEmpty();
            assertThat(CsvwTable.faults(described, table + table.substring(table.indexOf('\n') + 1), at(it.path()))).as("twice").isNotEmpty();
            assertThat(CsvwTable.faults(described.replace("\"string\"", "\"date\"").replace("\"integer\"", "\"date\""), table, at(it.path())))
                    .as("no date").isNotEmpty();
        }
    }

    @Test
    void aTableIsTakenAsItIsDescribed() {
        assertThat(CsvwTable.faults(DESCRIBED, COUNTED, AT)).isEmpty();
        assertThat(CsvwTable.faults(DESCRIBED, COUNTED.replace("\n", "\r\n"), AT)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "dc:title": "Counted"              | "title": "Counted"
            "primaryKey"                       | "primarykey"
            "required": true                   | "required": "true"
            "datatype": "date"                 | "datatype": "day"
            "datatype": "date"                 | "datatype": {"base": "date", "format": "dd/MM/yyyy"}
            "name": "day"                      | "name": "the day"
            "name": "day"                      | "name": "_day"
            "name": "day"                      | "name": "area"
            "titles": "day",                   |
            "name": "day", "titles": "day"     | "name": "on", "titles": "day"
            {area}#{day}                       | {area}#{when}
            {area}#{day}                       | {area
            "url": "https://                   | "url": "http://
            "@context": "http://www.w3.org/ns/csvw", |
            http://www.w3.org/ns/csvw          | http://www.w3.org/ns/csv
            ["area", "day"]                    | []
            ["area", "day"]                    | ["area", "hour"]
            "separator": " "                   | "separator": 32
            """)
    void aDescriptionThatIsNoneIsCaught(String part, String instead) {
        var spoilt = DESCRIBED.replace(part, instead == null ? "" : instead);
        assertThat(spoilt).isNotEqualTo(DESCRIBED);
        assertThat(CsvwTable.faults(spoilt, COUNTED, AT)).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026-11-29,,,,,-  | 2026-11-29,,,,-                | row 3 has 6 cells, not 7
            2026-11-29,,,,,-  | 2026-11-29,,,,,-,              | row 3 has 8 cells, not 7
            A,2026-11-29      | A,                             | row 3 has no day
            A,2026-11-29      | A,2026-11-31                   | row 3: day is no date: 2026-11-31
            A,2026-11-29      | A,29/11/2026                   | row 3: day is no date: 29/11/2026
            2026-11-28,0      | 2026-11-28,-1                  | row 2: number is no nonNegativeInteger: -1
            2026-11-28,0      | 2026-11-28,1.0                 | row 2: number is no nonNegativeInteger: 1.0
            -1.50             | '"1,50"'                       | row 2: amount is no decimal: 1,50
            -1.50             | 1e3                            | row 2: amount is no decimal: 1e3
            true              | yes                            | row 2: drawn is no boolean: yes
            https             | not here                       | row 2: address is no anyURI: not here://concordat.example/areas/A?lang=cy
            2026-10 2026-11   | 2026-10 2026-13                | row 2: months is no gYearMonth: 2026-13
            'A,2026-11-29'    | '"A, ""B"" too",2026-11-28'    | 'row 3 has the key of another: [A, "B" too, 2026-11-28]'
            area,day          | day,area                       |
            ,months           | ,months,more                   |
            """)
    void aTableThatIsNotAsItIsDescribedIsCaught(String part, String instead, String fault) {
        var spoilt = COUNTED.replace(part, instead);
        assertThat(spoilt).isNotEqualTo(COUNTED);
        var faults = CsvwTable.faults(DESCRIBED, spoilt, AT);
        if (fault == null) {
            assertThat(faults).singleElement().asString().startsWith("the header ");
        } else {
            assertThat(faults).containsExactly(fault);
        }
    }

    private List<String> tables() throws Exception {
        var catalogue = JsonMapper.shared().readTree(get("/open-data/catalogue.jsonld"));
        return StreamSupport.stream(catalogue.path("dcat:dataset").spliterator(), false)
                .flatMap(it -> StreamSupport.stream(it.path("dcat:distribution").spliterator(), false))
                .map(it -> URI.create(it.path("dcat:downloadURL").path("@id").asString()).getPath()).filter(it -> it.endsWith(".csv")).toList();
    }

    private URI at(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    private String get(String path) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(HttpRequest.newBuilder(at(path)).build(), HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            return answer.body();
        }
    }
}
