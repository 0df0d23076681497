package org.concordat.community;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.text.NumberFormat;
import java.util.Locale;
import org.concordat.ConcordatTest;
import org.concordat.govuk.Language;
import org.concordat.sharing.World;
import org.concordat.statistics.FigureTable;
import org.concordat.statistics.Figured;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/// The figures of one area stand on its page, with a chart, as they were released and not as they were counted.
@ConcordatTest
class AreaFiguresTest {

    private static final String CUMBRIA = "/areas/E23000002";
    private static final String SECTORS = "referrals-by-sector";

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
    void anAreaWithoutFiguresSaysSo() throws Exception {
        at.made(SECTORS);
        assertThat(get(CUMBRIA)).contains("No figures about this area are out yet", "href=\"/figures\"").doesNotContain("/figures/" + SECTORS);
        assertThat(get(CUMBRIA + "?lang=cy")).contains("Nid oes ffigurau am yr ardal hon wedi eu cyhoeddi eto");
    }

    @Test
    void whatWasReleasedOfTheAreaIsDrawnAndInATable() throws Exception {
        at.released(SECTORS);
        at.released("referrals-by-age");
        var figures = FigureTable.read(at.table(SECTORS), get("/figures/" + SECTORS + "-2026-q3.csv"));
        var page = get(CUMBRIA);
        assertThat(page).contains("href=\"/figures/" + SECTORS + "-2026-q3\"", "href=\"/figures/referrals-by-age-2026-q3\"",
                "aria-label=\"Referrals of people, by police area and sector: Cumbria\"", "July to September 2026",
                "Where it says hidden, the number is small", "Percentages are of all referrals whose sector is recorded.",
                "Percentages are of all referrals in which an age is recorded. What was not recorded").doesNotContain("No figures about this area are out yet");
        at.table(SECTORS).by().codes().forEach(code -> assertThat(page).contains(code.title().en() + ": "
                + new FigureWords(Language.EN).shown(figures.of("E23000002", code.code()))));
        var all = NumberFormat.getIntegerInstance(Locale.UK).format(figures.of(FigureTable.TOTAL, FigureTable.TOTAL).orElseThrow());
        assertThat(page).as("of the area alone").doesNotContain(">" + all + "<");
        assertThat(get(CUMBRIA + "?lang=cy")).contains("Atgyfeiriadau pobl, yn ôl ardal heddlu a sector: Cumbria", "Gorffennaf i Medi 2026");
    }

    /// The area whose only small cell is hidden: one referral from prisons, probation and youth justice.
    @Test
    void whatIsHiddenIsHiddenHereToo() throws Exception {
        at.released(SECTORS);
        var code = world.jdbc().sql("select code from partnership.area where code like 'E23%' order by code limit 1 offset 3").query(String.class).single();
        assertThat(get("/areas/" + code)).contains("Prisons, probation and youth justice: hidden");
    }

    /// Words alone are no chart: the table has them.
    @Test
    void nothingIsDrawnWhereEveryNumberIsHiddenOrNone() throws Exception {
        at.released(SECTORS);
        var code = world.jdbc().sql("select code from partnership.area where code like 'E23%' order by code offset 20 limit 1").query(String.class).single();
        assertThat(get("/areas/" + code)).contains("There is no chart: every number for it is hidden or 0.", "href=\"/figures/" + SECTORS)
                .doesNotContain("aria-label=\"Referrals of people, by police area and sector");
        assertThat(get("/areas/" + code + "?lang=cy")).contains("Nid oes siart");
        assertThat(get("/figures/" + SECTORS + "-2026-q3")).contains("<svg").doesNotContain("There is no chart");
    }

    @Test
    void whatIsWithdrawnIsNotThere() throws Exception {
        var id = at.released(SECTORS);
        assertThat(get(CUMBRIA)).contains("/figures/" + SECTORS);
        at.withdrawn(id);
        assertThat(get(CUMBRIA)).doesNotContain("/figures/" + SECTORS);
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
