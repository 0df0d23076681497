package org.concordat.community;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.temporal.ChronoUnit;
import org.concordat.ConcordatTest;
import org.concordat.pilots.Piloting;
import org.concordat.pilots.Said.Opinion;
import org.concordat.sharing.Cast;
import org.concordat.sharing.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/// What anybody reads of pilots, on pages and in feeds.
@ConcordatTest
class PilotsTest {

    @LocalServerPort
    private int port;
    @Autowired
    private ApplicationContext service;

    private World world;
    private Piloting at;

    @BeforeEach
    void lay() throws SQLException {
        world = World.of(service);
        at = Piloting.in(service, world, Cast.in(world));
        world.jdbc().sql("""
                insert into published.area (code, name, nation, region, from_day, until_day)
                select code, name, nation, region, from_day, until_day from partnership.area where id = ?
                """).param(at.area()).update();
    }

    @AfterEach
    void close() {
        world.jdbc().sql("delete from published.area where code = ?").param(at.code()).update();
        world.close();
    }

    @Test
    void standsFromWhenItIsSettledWithWhatWasSaidOfIt() throws Exception {
        var id = at.written();
        var path = "/pilots/" + at.pilot(id).reference();
        assertThat(get(path).statusCode()).isEqualTo(404);
        assertThat(get("/areas/" + at.code() + "?lang=en").body()).contains("Nothing is tried here");
        at.settled(id);
        assertThat(get(path + "?lang=en").body()).contains(Piloting.TITLE, "Are requests answered sooner at one desk?", "Not started",
                "Requests answered in time", "The share that is answered in time rises.").doesNotContain("Bo<", "Bex");
        at.viewed(id, Opinion.OBJECTS);
        at.voiced(id);
        at.answered(id);
        assertThat(get(path + "?lang=en").body()).contains("Objects to it", "Only with a leaflet.", "Tell us where it goes.", "Two meetings in May",
                "There is a leaflet now.", "It has not been evaluated yet.").doesNotContain("Sam");
        assertThat(get(path + "?lang=cy").body()).contains("Yn ei wrthwynebu", "lang=\"en\"");
        assertThat(get("/areas/" + at.code() + "?lang=en").body()).contains(path, "What is tried here");
        assertThat(get("/areas/" + at.code() + "/news.atom?lang=en").body()).contains(path, Piloting.TITLE, "A pilot. Northvale Board.");
        assertThat(get("/areas/E23000001?lang=en").body()).doesNotContain(path);
        assertThat(get("/pilots?lang=en").statusCode()).isEqualTo(200);
        assertThat(get("/pilots/T-0000-0000").statusCode()).isEqualTo(404);
    }

    @Test
    void anEvaluationStandsWithWhatIsNotCertain() throws Exception {
        var id = at.ran();
        at.approved(id);
        var page = get("/pilots/" + at.pilot(id).reference() + "?lang=en").body();
        assertThat(page).contains("Interim evaluation", "More came in time.", "One quarter is short.", "It goes on as it is", "It seems to help.",
                "Before: 1 April 2026 to 30 June 2026. Meanwhile: 1 July 2026 to 30 September 2026.", "20 of 40 (50%; 34% to 66%)",
                "30 of 40 (75%; 59% to 87%)", "+25 points; +4 to +43", "changed by +28 points", "and so nothing at all", "That two changes differ does not say why");
    }

    /// Of fewer than five nothing is said, in the database either.
    @Test
    void ofFewNothingIsShown() throws Exception {
        var id = at.started();
        at.ago(id, ChronoUnit.DAYS.between(Piloting.DURING.first(), at.in(at.bo()).day()));
        at.count(Piloting.BEFORE, at.at().force(), "in-time", 40);
        at.count(Piloting.DURING, at.at().force(), "in-time", 3);
        at.count(Piloting.DURING, at.at().force(), "late", 1);
        at.count(Piloting.BEFORE, at.besideForce(), "in-time", 9);
        at.count(Piloting.DURING, at.besideForce(), "in-time", 9);
        at.approved(id);
        assertThat(get("/pilots/" + at.pilot(id).reference() + "?lang=en").body()).contains("Fewer than five", "Not shown",
                "Nothing is said of a difference.").doesNotContain("3 of 4");
    }

    private HttpResponse<String> get(String path) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).build(), HttpResponse.BodyHandlers.ofString());
        }
    }
}
