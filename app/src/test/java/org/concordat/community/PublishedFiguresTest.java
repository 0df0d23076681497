package org.concordat.community;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.io.SyndFeedInput;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.StreamSupport;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.commons.csv.CSVFormat;
import org.concordat.ConcordatTest;
import org.concordat.govuk.BarChart;
import org.concordat.govuk.Language;
import org.concordat.kernel.Quarter;
import org.concordat.sdc.Progress;
import org.concordat.sdc.Protector;
import org.concordat.sharing.World;
import org.concordat.statistics.FigureTable;
import org.concordat.statistics.Figured;
import org.concordat.statistics.ReleaseId;
import org.concordat.statistics.TableDefinition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import tools.jackson.databind.json.JsonMapper;

/// What anybody reads of figures: those that were released and not withdrawn, in both languages and as files, and nobody's name.
@ConcordatTest
class PublishedFiguresTest {

    private static final String AGES = "/figures/referrals-by-age-2026-q3";

    @LocalServerPort
    int port;
    @Autowired
    ApplicationContext service;

    private World world;
    private Figured at;

    @BeforeEach
    void lay() throws SQLException {
        world = World.of(service);
        at = Figured.in(service, world).counted();
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void areShownOnceASecondPersonReleasedThem() throws Exception {
        var id = at.made("referrals-by-age");
        for (var address : List.of(AGES, AGES + ".csv", AGES + ".ods", AGES + ".zip", AGES + ".csv-metadata.json")) {
            assertThat(get(address).statusCode()).as(address).isEqualTo(404);
        }
        at.steps().release(at.in(at.bex()), id, UUID.randomUUID());
        assertThat(get(AGES).body()).contains("Referrals of people, by police area and age", "July to September 2026",
                "Percentages are of all referrals in which an age is recorded", "What was not recorded is shown beside them", "<svg");
        assertThat(get(AGES + "?lang=cy").body()).contains("Gorffennaf i Medi 2026", "Heb ei gofnodi", "Pob ardal");
        assertThat(get("/figures").body()).contains(AGES);
        assertThat(get("/figures").body() + get(AGES).body()).doesNotContain(">Bo<", "Bex", at.bo().toString(), at.bex().toString());
    }

    /// Beside age and sector, of the same referrals, and attacked with them.
    @Test
    void referralsAreShownByGender() throws Exception {
        at.released("referrals-by-age");
        assertThat(at.seen(at.released("referrals-by-gender")).before()).isGreaterThanOrEqualTo(1);
        var path = "/figures/referrals-by-gender-2026-q3";
        assertThat(get(path).body()).contains("Referrals of people, by police area and gender", "they need not say it", "Not recorded");
        assertThat(get(path + "?lang=cy").body()).contains("ardal heddlu a rhywedd", "Heb ei gofnodi");
    }

    /// Of decisions that ended no support no percentage is; and figures of the same decisions are attacked together.
    @Test
    void whatIsSetAsideIsShownBesideThem() throws Exception {
        var path = "/figures/support-ended-2026-q3";
        try {
            at.decided().released("support-ended");
            assertThat(get(path).body()).contains("What ended the support of Channel panels, by police area", "It had lapsed", "No support ended",
                    "Percentages are of the decisions by which support ended");
            assertThat(get(path + "?lang=cy").body()).contains("Beth a ddaeth â chefnogaeth paneli Channel i ben", "Roedd wedi darfod");
            var table = FigureTable.read(at.table("support-ended"), get(path + ".csv").body());
            assertThat(table.of(FigureTable.TOTAL, "no-end")).hasValue(12 * 40);
            assertThat(table.base(FigureTable.TOTAL)).hasValue(12 * 30);
            assertThat(table.percentage(FigureTable.TOTAL, "lapsed")).hasValue(33);
            assertThat(table.percentage(FigureTable.TOTAL, "no-end")).isEmpty();
            assertThat(at.seen(at.made("panel-decisions")).before()).isOne();
        } finally {
            world.jdbc().sql("delete from statistics.decisions where quarter = ?").param(at.quarter().first()).update();
        }
    }

    /// Of two variables that are crossed; the attack adds up along both, and with the outcomes that were released before.
    @Test
    void whatCameOfConcernsIsShownByGender() throws Exception {
        var path = "/figures/outcome-by-gender-2026-q3";
        try {
            at.assessed().released("assessments-by-outcome");
            var made = at.made("outcome-by-gender");
            assertThat(at.seen(made).before()).isOne();
            at.steps().release(at.in(at.bex()), made, UUID.randomUUID());
            assertThat(get(path).body()).contains("Police gateway assessments, by police area, gender and outcome", "Female: To the panel",
                    "Not recorded: Police-led");
            assertThat(get(path + "?lang=cy").body()).contains("Benyw: I’r panel");
            var table = FigureTable.read(at.table("outcome-by-gender"), get(path + ".csv").body());
            assertThat(table.of(FigureTable.TOTAL, "female, panel")).hasValue(12 * 10);
            assertThat(table.of(FigureTable.TOTAL, "female, Total")).hasValue(12 * 20);
            assertThat(get(path).body()).contains("Percentages are of all assessments in which a gender is recorded. What was not recorded");
            assertThat(table.base(FigureTable.TOTAL)).as("without those of no recorded gender").hasValue(12 * 80);
            assertThat(table.percentage(FigureTable.TOTAL, "male, panel")).hasValue(38);
            assertThat(table.percentage(FigureTable.TOTAL, "Not recorded, panel")).isEmpty();
            assertThat(get("/figures/assessments-by-outcome-2026-q3").body()).as("of each it is recorded").doesNotContain("What was not recorded");
        } finally {
            world.jdbc().sql("delete from statistics.decisions where quarter = ?").param(at.quarter().first()).update();
        }
    }

    @Test
    void whatIsHiddenIsSaidToBe() throws Exception {
        at.released("referrals-by-sector");
        assertThat(get("/figures/referrals-by-sector-2026-q3").body()).contains(">hidden<", "so that nobody can bring it closer than between two numbers that are 5 apart");
        assertThat(get("/figures/referrals-by-sector-2026-q3?lang=cy").body()).contains(">wedi ei guddio<");
    }

    @Test
    void areTakenAsATableWithWhatItsColumnsHold() throws Exception {
        at.released("referrals-by-age");
        var csv = get(AGES + ".csv").body();
        var described = JsonMapper.shared().readTree(get(AGES + ".csv-metadata.json").body());
        assertThat(described.path("url").asString()).isEqualTo("http://localhost:" + port + AGES + ".csv");
        assertThat(described.path("dc:title").asString()).isEqualTo("Referrals of people, by police area and age, July to September 2026");
        assertThat(described.path("dc:description").asString()).contains("Version 1, released on", "Percentages are of all referrals in which an age");
        var header = CSVFormat.RFC4180.builder().setHeader().get().parse(new StringReader(csv)).getHeaderNames();
        assertThat(StreamSupport.stream(described.path("tableSchema").path("columns").spliterator(), false)
                .map(it -> it.path("name").asString())).isEqualTo(header);
        assertThat(get("/open-data/catalogue.jsonld").body()).contains(AGES + ".csv", AGES + ".ods");
    }

    /// Opened again by nothing but the JDK: a figure is a number, what is hidden is not, and no cell has a formula.
    @Test
    void areTakenAsASpreadsheet() throws Exception {
        at.released("referrals-by-sector");
        var path = "/figures/referrals-by-sector-2026-q3";
        var parts = unzipped(bytes(path + ".ods"));
        assertThat(new String(parts.get("mimetype"), UTF_8)).isEqualTo("application/vnd.oasis.opendocument.spreadsheet");
        var content = parsed(content(parts));
        var rows = new HashMap<String, List<String>>();
        var cells = content.getElementsByTagNameNS("*", "table-row");
        for (int r = 0; r < cells.getLength(); r++) {
            var row = words(cells.item(r));
            rows.putIfAbsent(row.size() > 1 ? row.get(1) : row.getFirst(), row);
        }
        var table = FigureTable.read(at.table("referrals-by-sector"), get(path + ".csv").body());
        assertThat(rows.get("All areas")).contains("float:" + table.of(FigureTable.TOTAL, FigureTable.TOTAL).orElseThrow());
        assertThat(rows.keySet()).contains("Referrals of people, by police area and sector, July to September 2026");
        assertThat(rows.values()).anyMatch(row -> row.contains("string:hidden"));
        assertThat(content.getDocumentElement().getTextContent()).contains("so that nobody can bring it closer than between two numbers that are 5 apart");
        assertThat(content(parts)).doesNotContain("table:formula");
        assertThat(content(unzipped(bytes(path + ".ods?lang=cy")))).contains("Pob ardal", "wedi ei guddio");
        assertThat(get(path).body()).contains(path + ".ods");
    }

    /// A program knows it by its first bytes, and whoever asks again is told that it is the same.
    @Test
    void aSpreadsheetIsKnownByItsFirstBytes() throws Exception {
        var ods = bytes("/figures/national-referrals.ods");
        assertThat(new String(ods, 30, 54, UTF_8)).isEqualTo("mimetypeapplication/vnd.oasis.opendocument.spreadsheet");
        assertThat(bytes("/figures/national-referrals.ods")).isEqualTo(ods);
    }

    /// Whoever trusts nobody attacks them with what they took, and nothing else; what the board alone was told is not among it.
    @Test
    void areTakenAsTheAttackReadsThem(@TempDir Path folder) throws Exception {
        var directories = new ArrayList<Path>();
        for (var table : List.of("referrals-by-sector", "referrals-by-age")) {
            at.released(table);
            var name = table + "-2026-q3";
            assertThat(get("/figures/" + name).body()).contains("/figures/" + name + ".zip");
            var files = unzipped(bytes("/figures/" + name + ".zip"));
            assertThat(files.keySet()).contains(name + "/rules.txt", name + "/" + table + ".csv", name + "/area.hierarchy.csv")
                    .doesNotContain(name + "/attack.csv");
            directories.add(Files.createDirectory(folder.resolve(name)));
            for (var file : files.entrySet()) {
                Files.write(folder.resolve(file.getKey()), file.getValue());
            }
        }
        assertThat(new Protector(Progress.SILENT).attack(directories, true)).hasSize(1).allSatisfy((records, report) -> {
            assertThat(report.fallen()).isEmpty();
            assertThat(report.guarded()).isPositive();
        });
    }

    @Test
    void nothingInASpreadsheetBeginsToReckon() {
        for (var words : List.of("=1+1", "+1", "-1", "@SUM(A1)", "\tx")) {
            assertThat(FigureWorkbook.text(words)).isEqualTo("'" + words);
        }
        assertThat(FigureWorkbook.text("North")).isEqualTo("North");
        assertThat(FigureWorkbook.text("")).isEmpty();
    }

    /// Each cell as its type and its value.
    private static List<String> words(Node row) {
        var words = new ArrayList<String>();
        var cells = ((Element) row).getElementsByTagNameNS("*", "table-cell");
        for (int c = 0; c < cells.getLength(); c++) {
            var cell = (Element) cells.item(c);
            var type = cell.getAttribute("office:value-type");
            words.add(type.equals("float") ? "float:" + new BigDecimal(cell.getAttribute("office:value")).toBigIntegerExact() : c < 2
                    ? cell.getTextContent() : "string:" + cell.getTextContent());
        }
        return words;
    }

    /// A space may be an element of its own.
    private static String content(Map<String, byte[]> parts) {
        return new String(parts.get("content.xml"), UTF_8).replace("<text:s></text:s>", " ");
    }

    private static Document parsed(String xml) throws Exception {
        var factory = DocumentBuilderFactory.newDefaultNSInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
    }

    private static Map<String, byte[]> unzipped(byte[] ods) throws IOException {
        var parts = new HashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(ods))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        return parts;
    }

    @Test
    void areShownNoLongerOnceTheyAreWithdrawn() throws Exception {
        at.withdrawn(at.released("referrals-by-age"));
        assertThat(get(AGES).body()).contains("These figures were withdrawn on", "It did.").doesNotContain("<svg");
        assertThat(get(AGES + ".csv").statusCode()).isEqualTo(404);
        assertThat(get(AGES + ".ods").statusCode()).isEqualTo(404);
        assertThat(get(AGES + ".zip").statusCode()).isEqualTo(404);
        assertThat(get("/open-data/catalogue.jsonld").body()).doesNotContain(AGES);
    }

    @Test
    void anotherVersionStandsWithItsReason() throws Exception {
        at.withdrawn(at.released("referrals-by-age"));
        var second = at.made("referrals-by-age", "It was right after all.");
        at.steps().release(at.in(at.bex()), second, UUID.randomUUID());
        assertThat(get(AGES).body()).contains("Version 2, released on", "It was right after all.", "<svg", "Version 1, withdrawn on", "It did.");
    }

    @Test
    void aFeedReaderReadsWhatCameOut() throws Exception {
        at.released("referrals-by-age");
        var feed = new SyndFeedInput().build(new StringReader(get("/figures.atom?lang=cy").body()));
        assertThat(feed.getFeedType()).isEqualTo("atom_1.0");
        assertThat(feed.getTitle()).isEqualTo("Ffigurau");
        assertThat(feed.getEntries()).filteredOn(it -> it.getUri().endsWith(AGES)).singleElement().satisfies(it -> {
            assertThat(it.getTitle()).isEqualTo("Atgyfeiriadau pobl, yn ôl ardal heddlu ac oedran, Gorffennaf i Medi 2026");
            assertThat(it.getUpdatedDate()).isNotNull();
        });
    }

    /// Where figures are changed and none is hidden, that is what is said of them.
    @Test
    void aPageSaysHowItsFiguresWereProtected() {
        var it = at.table("referrals-by-age");
        var noisy = new TableDefinition(it.id(), it.counts(), it.by(), it.threshold(), it.width(), Optional.of(new TableDefinition.Noise(2, 5)),
                it.title(), it.unit(), it.base(), it.source(), it.caveat(), it.breaks());
        var version = new PublishedFigures.Version(1, LocalDate.of(2026, 11, 1), null, null, null);
        var page = new FigurePage(Language.EN, new PublishedFigures(noisy, new Quarter(2026, 3), List.of(version)), Optional.empty(), Map.of(),
                OptionalLong.of(71), new PublishedReceipts(Language.EN, List.of()));
        assertThat(page.protection()).contains("by at most 5, with a variance of 2;").doesNotContain("hidden");
        assertThat(page.share()).isEqualTo("Of all figures shown, 71% are changed.");
    }

    /// The official figures stand with their source, their revision and the break of their series.
    @Test
    void theOfficialSeriesStandsBesideThem() throws Exception {
        assertThat(NationalSeries.all()).hasSize(7).filteredOn(NationalSeries.Year::seriesBreak).singleElement()
                .isEqualTo(new NationalSeries.Year(2025, 8778, true, 0));
        assertThat(get("/figures").body()).contains("Home Office", "8,778", "The series breaks", "Revised: 5,738 when first published",
                "not all four quarters are out");
    }

    /// Its chart has its table, and both have files.
    @Test
    void theOfficialSeriesIsTakenAsFiles() throws Exception {
        var path = "/figures/national-referrals";
        assertThat(get("/figures").body()).contains(path + ".csv", path + ".ods", path + ".csv-metadata.json");
        var rows = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get().parse(new StringReader(get(path + ".csv").body()));
        var last = rows.getRecords().getLast();
        assertThat(List.of(last.get("year_ending_31_march"), last.get("referrals"), last.get("series_break"))).containsExactly("2025", "8778", "yes");
        var described = JsonMapper.shared().readTree(get(path + ".csv-metadata.json").body());
        assertThat(described.path("url").asString()).endsWith(path + ".csv");
        assertThat(described.path("dc:source").asString()).startsWith("https://www.gov.uk/");
        assertThat(StreamSupport.stream(described.path("tableSchema").path("columns").spliterator(), false)
                .map(it -> it.path("name").asString())).isEqualTo(rows.getHeaderNames());
        var content = content(unzipped(bytes(path + ".ods")));
        assertThat(content).contains("8778", "The series breaks", "Home Office").doesNotContain("table:formula");
    }

    /// What was counted here stands beside the official figure of a year once all of its four quarters are out.
    @Test
    void aYearIsComparedOnceItsFourQuartersAreOut() throws Exception {
        var id = at.released("referrals-by-sector");
        var csv = get("/figures/referrals-by-sector-2026-q3.csv").body();
        var year = 4 * FigureTable.read(at.table("referrals-by-sector"), csv).of(FigureTable.TOTAL, FigureTable.TOTAL).orElseThrow();
        var shown = NumberFormat.getIntegerInstance(Locale.UK).format(year);
        try {
            List.of("2024-04-01", "2024-07-01", "2024-10-01").forEach(quarter -> copied(id, quarter));
            assertThat(get("/figures").body()).doesNotContain(shown);
            copied(id, "2025-01-01");
            assertThat(get("/figures").body()).contains(shown);
        } finally {
            for (var table : List.of("file", "step")) {
                world.jdbc().sql("delete from statistics." + table + " where release in (select id from statistics.release where records = 'copied')").update();
            }
            world.jdbc().sql("delete from statistics.release where records = 'copied'").update();
        }
    }

    private void copied(ReleaseId from, String quarter) {
        var to = UUID.randomUUID();
        world.jdbc().sql("""
                insert into statistics.release (id, table_id, quarter, version, records, made_in, made_by, made_at)
                select ?, table_id, ?::date, 1, 'copied', made_in, made_by, made_at from statistics.release where id = ?
                """).params(to, quarter, from.value()).update();
        world.jdbc().sql("""
                insert into statistics.step (id, release, kind, body, made_by, made_at, reckoned)
                select gen_random_uuid(), ?, kind, body, made_by, made_at, reckoned from statistics.step where release = ?
                """).params(to, from.value()).update();
        world.jdbc().sql("insert into statistics.file select ?, name, content from statistics.file where release = ?").params(to, from.value()).update();
    }

    /// What is hidden has no bar, and what there is one of has a bar that is seen.
    @Test
    void aChartIsDrawnFromWhatIsShown() {
        var chart = BarChart.of("A test", List.of(new BarChart.Category("Hidden", "hidden", OptionalLong.empty()),
                new BarChart.Category("None", "0", OptionalLong.of(0)), new BarChart.Category("One", "1", OptionalLong.of(1)),
                new BarChart.Category("Many", "2,000", OptionalLong.of(2000))));
        assertThat(chart.bars()).extracting(BarChart.Bar::width).containsExactly(0, 0, 2, BarChart.WIDTH);
    }

    private HttpResponse<String> get(String path) throws Exception {
        return get(path, HttpResponse.BodyHandlers.ofString());
    }

    private byte[] bytes(String path) throws Exception {
        return get(path, HttpResponse.BodyHandlers.ofByteArray()).body();
    }

    private <T> HttpResponse<T> get(String path, HttpResponse.BodyHandler<T> handler) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).build(), handler);
        }
    }
}
