package org.concordat.community;

import static java.util.Comparator.comparing;
import static org.assertj.core.api.Assertions.assertThat;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.document.JsonDocument;
import com.rometools.rome.io.SyndFeedInput;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.apache.commons.csv.CSVFormat;
import org.concordat.ConcordatTest;
import org.concordat.govuk.Language;
import org.concordat.partnership.Signatories;
import org.concordat.publications.Publishing;
import org.concordat.sharing.World;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What is published as data is read by others' programs.
@ConcordatTest
class OpenDataTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @LocalServerPort
    int port;
    @Autowired
    ApplicationContext service;

    @Test
    void theCatalogueExpandsAndLeadsToFilesThatAreThere() throws Exception {
        var expanded = JsonLd.expand(JsonDocument.of(new StringReader(get("/open-data/catalogue.jsonld").body()))).get();
        var datasets = expanded.getJsonObject(0).getJsonArray("http://www.w3.org/ns/dcat#dataset");
        assertThat(datasets).hasSizeGreaterThan(90);
        for (var dataset : datasets) {
            for (var distribution : dataset.asJsonObject().getJsonArray("http://www.w3.org/ns/dcat#distribution")) {
                var address = distribution.asJsonObject().getJsonArray("http://www.w3.org/ns/dcat#downloadURL")
                        .getJsonObject(0).getString("@id");
                assertThat(get(URI.create(address).getPath()).statusCode()).as(address).isEqualTo(200);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/published-agreements.csv", "/areas.csv", "/open-data/publications.csv"})
    void eachTableHoldsTheColumnsThatAreDescribed(String path) throws Exception {
        Signatories.of(service).signed();
        try (var world = World.of(service)) {
            Publishing.in(service, world).approved();
            holdsTheColumns(path);
        }
    }

    private void holdsTheColumns(String path) throws Exception {
        var described = JsonMapper.shared().readTree(get(path + "-metadata.json").body());
        assertThat(described.path("url").asString()).isEqualTo("http://localhost:" + port + path);
        var columns = described.path("tableSchema").path("columns");
        assertThat(misfits(get(path).body(), columns)).isEmpty();
        assertThat(misfits(get(path).body().replaceFirst("address", "elsewhere"), columns)).isNotEmpty();
    }

    /// Given the address of a page, it finds what tells of it.
    @Test
    void aFeedReaderFindsTheFeedOfAPage() throws Exception {
        var feeds = Map.of("/areas/E23000003", "/areas/E23000003/news.atom", "/areas/E23000003/agreements", "/areas/E23000003/agreements.atom",
                "/publications", "/news.atom", "/published-agreements", "/published-agreements.atom", "/figures", "/figures.atom");
        for (var each : feeds.entrySet()) {
            assertThat(get(each.getKey()).body()).as(each.getKey())
                    .containsOnlyOnce("<link rel=\"alternate\" type=\"application/atom+xml\" href=\"" + each.getValue() + "\">");
            assertThat(get(each.getValue()).statusCode()).as(each.getValue()).isEqualTo(200);
        }
        assertThat(get("/rule-book").body()).doesNotContain("application/atom+xml");
    }

    @Test
    void aFeedReaderReadsWhatBecameOfAgreements() throws Exception {
        var they = Signatories.of(service);
        var id = they.signed();
        they.agreements().suspend(they.forceOwner(), UUID.randomUUID(), id, "Stop.");
        var feed = new SyndFeedInput().build(new StringReader(get("/published-agreements.atom?lang=cy").body()));
        assertThat(feed.getFeedType()).isEqualTo("atom_1.0");
        assertThat(feed.getTitle()).isEqualTo("Cytundebau cyhoeddedig");
        assertThat(feed.getEntries()).filteredOn(it -> it.getUri().equals("urn:uuid:" + id)).singleElement().satisfies(it -> {
            assertThat(it.getTitle()).isEqualTo("Support for people in our town");
            assertThat(it.getDescription().getValue()).contains("Wedi ei atal");
            assertThat(it.getUpdatedDate()).isNotNull();
        });
        assertThat(get("/areas/E23000003/agreements.atom").statusCode()).isEqualTo(200);
        assertThat(get("/areas/E99999999/agreements.atom").statusCode()).isEqualTo(404);
    }

    /// Nobody writes then: the day has come.
    @ParameterizedTest
    @CsvSource({"2026-01-10, 2099-01-01, 2026-01-10, IN_FORCE", "2026-01-10, 2026-11-08, 2026-11-08, OVER", "2026-12-30, 2099-01-01, 2025-12-01, TO_COME"})
    void itIsNewsThatAnAgreementComesIntoForceOrIsOver(String from, String until, String told, PublishedAgreement.Standing standing) throws Exception {
        var id = Signatories.of(service).signed();
        try (var world = World.of(service)) {
            world.jdbc().sql("update published.agreement set from_day = ?::date, until_day = ?::date, written_at = '2025-12-01T00:00Z' where id = ?")
                    .params(from, until, id.value()).update();
            assertThat(service.getBean(PublishedAgreementSql.class).news(TODAY, null, 10_000)).isSortedAccordingTo(comparing(
                    PublishedAgreement::writtenAt).reversed()).filteredOn(it -> it.id().equals(id.value())).singleElement().satisfies(it -> {
                        assertThat(it.writtenAt()).isEqualTo(told + "T00:00:00Z");
                        assertThat(it.standing()).isEqualTo(standing);
                    });
        }
    }

    @Test
    void aFeedWithNothingInItIsStillOne() throws Exception {
        var feed = new AgreementFeed(Language.EN, null, "http://localhost").of(List.of(), "A & B", "/a", "/a.atom",
                Instant.EPOCH);
        assertThat(new SyndFeedInput().build(new StringReader(feed)).getTitle()).isEqualTo("A & B");
    }

    /// Columns that are not described, and cells that are not what their column is said to hold.
    private static List<String> misfits(String table, JsonNode columns) throws IOException {
        try (var parsed = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get().parse(new StringReader(table))) {
            var names = StreamSupport.stream(columns.spliterator(), false).map(it -> it.path("name").asString()).toList();
            var rows = parsed.getRecords();
            assertThat(rows).isNotEmpty();
            if (!parsed.getHeaderNames().equals(names)) {
                return List.of("columns");
            }
            return rows.stream().flatMap(row -> StreamSupport.stream(columns.spliterator(), false)
                    .filter(it -> it.path("required").asBoolean() || !row.get(it.path("name").asString()).isEmpty())
                    .filter(it -> !row.get(it.path("name").asString()).matches(switch (it.path("datatype").asString()) {
                        case "date" -> "\\d{4}-\\d\\d-\\d\\d";
                        case "nonNegativeInteger" -> "\\d+";
                        case "anyURI" -> "http://localhost:\\d+/.+";
                        default -> "(?s).*";
                    })).map(it -> it.path("name").asString())).toList();
        }
    }

    private HttpResponse<String> get(String path) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }
}
