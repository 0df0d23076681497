package org.concordat.assurance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Properties;
import org.concordat.ConcordatTest;
import org.concordat.scrutiny.Scrutinised;
import org.concordat.sharing.Cast;
import org.concordat.sharing.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/// What anybody reads of an area's statements at its address, in English and Welsh.
@ConcordatTest
class AreaStatementsTest {

    @LocalServerPort
    private int port;
    @Autowired
    private ApplicationContext service;

    private World world;
    private Stating at;
    private String stated;

    @BeforeEach
    void lay() throws SQLException {
        world = World.of(service);
        at = Stating.in(Scrutinised.in(service, world, Cast.in(world)));
        stated = "/areas/" + at.code() + "/statements";
        // A world is laid past triggers, and so without the copies that they make.
        world.jdbc().sql("""
                insert into published.area (code, name, nation, region, from_day)
                select code, name, nation, region, from_day from partnership.area where code = ?
                """).param(at.code()).update();
    }

    @AfterEach
    void close() {
        world.jdbc().sql("delete from published.area where code = ?").param(at.code()).update();
        world.close();
    }

    @Test
    void whatWasSignedStandsWithWhatItWasMadeFromAndWhatWasAsked() throws Exception {
        var id = at.drafted();
        at.amended(id);
        at.challenged(id);
        at.answered(id);
        assertThat(read(stated)).contains("Nothing has been signed here yet.");
        assertThat(get(stated + "/2026-Q3").statusCode()).as("not signed").isEqualTo(404);
        at.signed(id);
        assertThat(read(stated)).contains("July to September 2026", stated + "/2026-Q3");
        assertThat(read("/areas/" + at.code())).contains(stated);
        assertThat(read(stated + "/2026-Q3")).contains("Deputy Commissioner", "One was drawn by hand.", "It is not in the service.",
                "No sample was drawn in the quarter.", "Were decisions drawn and looked at?", "Who drew it?", "Two members of the public.")
                .doesNotContain("Sam", "Ola");
        assertThat(read(stated + "/2026-Q3?lang=cy")).contains("Gorffennaf i Fedi 2026", "Llofnodwyd fel",
                "lang=\"en\">One was drawn by hand.</span>").doesNotContain("Signed as", "Were decisions");
    }

    @Test
    void whatIsNoQuarterOrOfAnotherAreaIsNotThere() throws Exception {
        at.signed(at.drafted());
        for (var none : new String[] {"/areas/E23000014/statements/2026-Q3", stated + "/2026-Q5", stated + "/2026-Q2", stated + "/x",
            "/areas/E99999999/statements"}) {
            assertThat(get(none).statusCode()).as(none).isEqualTo(404);
        }
        assertThat(read(stated + "?page=7")).contains("Nothing has been signed here yet.");
    }

    @Test
    void everyQuestionHasWords() throws Exception {
        var said = new Properties();
        try (var file = getClass().getResourceAsStream("/community/voices.properties")) {
            said.load(file);
        }
        assertThat(Arrays.stream(Question.values()).map(it -> "stated.question." + it.name().toLowerCase(Locale.ROOT).replace('_', '-')))
                .allMatch(said::containsKey);
    }

    private String read(String path) throws Exception {
        var answer = get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body();
    }

    private HttpResponse<String> get(String path) throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            return http.send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }
}
