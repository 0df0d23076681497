package org.concordat.community;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.concordat.ConcordatTest;
import org.concordat.TestClock;
import org.concordat.govuk.TileMap;
import org.concordat.kernel.AgreementId;
import org.concordat.kernel.BodyId;
import org.concordat.partnership.Signatories;
import org.concordat.storage.Superuser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/// What anybody finds of their police area.
@ConcordatTest
class YourAreasTest {

    private static final String CUMBRIA = "E23000002";

    /// In which no other test signs anything.
    private static final String SURREY = "E23000031";

    /// What a page may weigh with all that it loads, packed.
    private static final int BYTES_MAX = 100_000;

    @LocalServerPort
    int port;
    @Autowired
    ApplicationContext service;
    @Autowired
    PublishedAreaSql areas;
    @Autowired
    TestClock clock;

    Signatories they;

    @BeforeEach
    void aForceAndACouncil() {
        they = Signatories.of(service);
    }

    @Test
    void all43AreThereWithWhoAnswersForThem() throws Exception {
        var english = text("/areas?lang=en");
        assertThat(english).contains("<html lang=\"en\"", "All 43 police areas", "Devon &amp; Cornwall",
                "Police and Crime Commissioner for Cheshire");
        assertThat(text("/areas?lang=cy")).contains("<html lang=\"cy\"", "Pob un o’r 43 ardal heddlu",
                "<span class=\"concordat-lines\" lang=\"en\">Police and Crime Commissioner for Cheshire</span>")
                .doesNotContain("Local policing body");
    }

    @Test
    void everyAreaHasATileOfItsOwn() {
        var places = TileMap.places();
        assertThat(areas.all(LocalDate.of(2026, 11, 23))).extracting(PublishedArea::code)
                .containsExactlyInAnyOrderElementsOf(places.keySet()).hasSize(43);
        var taken = new HashSet<String>();
        assertThat(places.values()).allSatisfy(it -> {
            assertThat(taken.add(it.column() + " " + it.row())).as(it.shortName()).isTrue();
            assertThat(it.column()).isBetween(1, 7);
            assertThat(it.row()).isBetween(0, 9);
        });
    }

    @Test
    void anAreaSaysWhoAnswersByOfficeAndByNoName() throws Exception {
        assertThat(text("/areas/" + CUMBRIA)).contains("Chief Constable", "Police, Fire and Crime Commissioner",
                "Announced, not law", "May 2028", "Cumbria Constabulary");
        assertThat(text("/areas/" + CUMBRIA + "?lang=cy")).contains("Wedi’i gyhoeddi, nid yn gyfraith", "Mai 2028",
                "lang=\"en\">Chief Constable</span>");
        assertThat(get("/areas/E99999999").statusCode()).isEqualTo(404);
        assertThat(get("/areas/%00").statusCode()).isIn(400, 404);
    }

    @Test
    void theAgreementsOfItsBodiesAreThereUntilTheyAreOver() throws Exception {
        serves(they.council().body(), CUMBRIA);
        int before = agreements();
        var id = they.signed();
        assertThat(agreements()).isEqualTo(before + 1);
        var title = "Support for people in our town";
        assertThat(text("/areas/" + CUMBRIA)).contains(title, "In force", "Its parties do not publish this part.",
                "No count is out yet. The next can come out from");
        they.agreements().suspend(they.forceOwner(), UUID.randomUUID(), id, "Stop.");
        assertThat(agreements()).isEqualTo(before);
        assertThat(text("/areas/" + CUMBRIA)).contains(title, "Suspended: nothing is shared under it");
        they.agreements().end(they.forceOwner(), id, "Over.");
        assertThat(text("/areas/" + CUMBRIA)).doesNotContain("Suspended: nothing is shared under it");
    }

    @Test
    void aNameThatIsToComeIsNotShownBeforeItsDay() throws SQLException {
        var body = they.council().body();
        serves(body, CUMBRIA);
        var day = LocalDate.of(2026, 11, 23);
        rename(body, "The Council of Tomorrow", day.plusDays(1));
        assertThat(areas.serving(day, CUMBRIA)).extracting(PublishedArea.Serving::name).doesNotContain("The Council of Tomorrow");
        assertThat(areas.serving(day.plusDays(1), CUMBRIA)).extracting(PublishedArea.Serving::name)
                .contains("The Council of Tomorrow");
    }

    /// The newest are on the area's own page; the others, and those that are over, lead from it.
    @Test
    void allItsAgreementsHaveAPageOfTheirOwn() throws Exception {
        serves(they.council().body(), SURREY);
        var signed = new ArrayList<AgreementId>();
        for (int i = 0; i <= YourAreaPage.ROWS; i++) {
            signed.add(they.signed());
        }
        var own = text("/areas/" + SURREY + "?lang=en");
        assertThat(own.split("Support for people in our town</a>", -1)).hasSize(YourAreaPage.ROWS + 1);
        assertThat(own).contains("The newest 5 of 6 are here.", "href=\"/areas/" + SURREY + "/agreements\"");
        assertThat(text("/areas/" + SURREY + "?lang=cy")).contains("Mae’r 5 diweddaraf o 6 yma.");
        they.agreements().end(they.forceOwner(), signed.getFirst(), "Over.");
        assertThat(text("/areas/" + SURREY + "?lang=en")).doesNotContain("The newest 5");
        assertThat(text("/areas/" + SURREY + "/agreements?lang=en")).contains("<h1 class=\"govuk-heading-l\">Agreements: Surrey</h1>", "What kind of information",
                "No count is out yet", "/areas/" + SURREY + "/agreements.atom").satisfies(it -> assertThat(it.split("Support for people in our town</a>", -1)).hasSize(7));
        assertThat(text("/areas/" + SURREY + "/agreements?lang=cy")).contains("Cytundebau: Surrey").doesNotContain("No count is out");
        assertThat(text("/areas/" + SURREY + "/agreements?page=99")).doesNotContain("Support for people");
        assertThat(get("/areas/E99999999/agreements").statusCode()).isEqualTo(404);
        signed.stream().skip(1).forEach(it -> they.agreements().end(they.forceOwner(), it, "Over."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "cy"})
    void itsContentsLeadToEachPart(String language) throws Exception {
        var page = text("/areas/" + CUMBRIA + "?lang=" + language);
        var parts = found("<h2 class=\"govuk-heading-m\" id=\"([a-z]+)\">([^<]+)</h2>", page);
        assertThat(parts).hasSize(8).doesNotHaveDuplicates();
        assertThat(found("<li><a class=\"govuk-link\" href=\"#([a-z]+)\">([^<]+)</a></li>", page)).isEqualTo(parts);
        assertThat(page.split("<h2 class=\"govuk-heading-m\"", -1)).as("no part is left out").hasSize(parts.size() + 1);
    }

    private static List<String> found(String pattern, String page) {
        return Pattern.compile(pattern).matcher(page).results().map(it -> it.group(1) + " " + it.group(2)).toList();
    }

    /// For a phone with a poor connection.
    @Test
    void aPageIsLightWithAllThatItLoads() throws Exception {
        for (var path : new String[] {"/areas", "/areas/" + CUMBRIA, "/rule-book"}) {
            int bytes = get(path, "Accept-Encoding", "gzip").body().length;
            var loads = Pattern.compile("(?:href|src)=\"(/assets/[^\"]+)\"").matcher(text(path)).results().toList();
            assertThat(loads).hasSizeGreaterThan(2);
            for (var load : loads) {
                bytes += get(load.group(1), "Accept-Encoding", "gzip").body().length;
            }
            assertThat(bytes).as(path).isLessThan(BYTES_MAX);
        }
    }

    private int agreements() {
        return areas.find(LocalDate.of(2026, 11, 23), CUMBRIA).orElseThrow().agreements();
    }

    private void serves(BodyId body, String area) throws SQLException {
        write("""
                insert into partnership.coverage (id, body, kind, area, from_day, source, recorded_at)
                select gen_random_uuid(), b.id, b.kind, a.id, '2026-01-01', 'a test', now()
                  from partnership.body b, partnership.area a where b.id = :body and a.code = :area
                """, "body", body.value(), "area", area);
    }

    private void rename(BodyId body, String name, LocalDate from) throws SQLException {
        write("""
                insert into partnership.body_name (id, body, name, from_day, source, recorded_at)
                values (gen_random_uuid(), :body, :name, :from, 'an act', now())
                """, "body", body.value(), "name", name, "from", from);
    }

    private void write(String sql, Object... named) throws SQLException {
        try (var superuser = Superuser.connect(service)) {
            var statement = JdbcClient.create(new SingleConnectionDataSource(superuser, true)).sql(sql);
            for (int i = 0; i < named.length; i += 2) {
                statement = statement.param((String) named[i], named[i + 1]);
            }
            statement.update();
        }
    }

    private String text(String path) throws Exception {
        var answer = get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return new String(answer.body(), UTF_8);
    }

    private HttpResponse<byte[]> get(String path, String... headers) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        }
    }
}
