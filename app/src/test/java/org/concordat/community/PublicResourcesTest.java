package org.concordat.community;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import org.concordat.ConcordatTest;
import org.concordat.resources.Acted;
import org.concordat.resources.Resourced;
import org.concordat.scrutiny.Scrutinised;
import org.concordat.sharing.Cast;
import org.concordat.sharing.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/// Anybody reads what was granted for an area and who worked there, with its source and with what was corrected.
@ConcordatTest
class PublicResourcesTest {

    @LocalServerPort
    private int port;
    @Autowired
    private ApplicationContext service;

    private World world;
    private Resourced at;

    @BeforeEach
    void lay() throws SQLException {
        world = World.of(service);
        at = Resourced.in(Scrutinised.in(service, world, Cast.in(world)));
        world.jdbc().sql("insert into published.area (code, name, nation, region, from_day) "
                + "select code, name, nation, region, from_day from partnership.area where id = ?").param(at.at().area()).update();
    }

    @AfterEach
    void close() {
        world.jdbc().sql("delete from published.area where code = ?").param(at.code()).update();
        world.close();
    }

    @Test
    void standsThereWithItsSourceAndWithWhatWasCorrected() throws Exception {
        assertThat(get("/resources?lang=en")).contains("Nothing was entered yet.");
        at.entered();
        assertThat(get("/resources?lang=en")).contains("Money and staff: Northvale", "£250,000", "Grant letter, 30 April 2026", Resourced.ADDRESS,
                "Northvale Commissioner", "What a result has cost is not worked out here.").doesNotContain("What was wrong, and why", "Sam<");
        assertThat(at.enter(at.at().sam(), at.grant("260000", "A page was missed."))).isEqualTo(new Acted.Done());
        assertThat(get("/resources?lang=en")).contains("£260,000", "£250,000", "What was wrong, and why", "A page was missed.");
        assertThat(get("/resources?lang=cy")).contains("Arian a staff: Northvale", "Atal", "Beth oedd yn anghywir, a pham")
                .doesNotContain("What was wrong");
        assertThat(get("?lang=en")).contains("/areas/" + at.code() + "/resources");
    }

    @Test
    void isToldInTheFeedsYearByYear() throws Exception {
        assertThat(get("/news.atom?lang=en")).doesNotContain("/resources#");
        at.entered();
        assertThat(get("/news.atom?lang=en")).contains("/areas/" + at.code() + "/resources#2025-26</id>", "Money and staff: Northvale, 2025-26",
                "So many amounts were entered or put right: 1.");
        at.entered();
        assertThat(get("/news.atom?lang=en").split("/resources#2025-26</id>")).as("told once").hasSize(2);
        assertThat(get("/news.atom?lang=cy")).contains("Rhoddwyd i mewn neu cywirwyd hyn o symiau: 2.");
    }

    @Test
    void isATableWithEveryVersion() throws Exception {
        at.entered().entered();
        assertThat(get("/resources.csv").lines().toList()).containsExactly(
                "area,year,kind,strand,version,planned,amount,source,address,dated,reason,body,entered",
                at.code() + ",2025-26,grant,prevent,2,no,250000,Grant letter," + Resourced.ADDRESS
                        + ",2026-04-30,It was wrong.,Northvale Commissioner,2026-11-23",
                at.code() + ",2025-26,grant,prevent,1,no,250000,Grant letter," + Resourced.ADDRESS
                        + ",2026-04-30,,Northvale Commissioner,2026-11-23");
    }

    private String get(String path) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/areas/" + at.code() + path)).build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(200);
            return answer.body();
        }
    }
}
