package org.concordat.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import org.concordat.ConcordatTest;
import org.concordat.sharing.Cast;
import org.concordat.sharing.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;

/// Every version of a source, for a system that turns the pages.
@ConcordatTest
class VersionsOverHttpTest {

    private static final int VERSIONS = 51;

    @Autowired
    private ApplicationContext service;
    @Value("${local.server.port}")
    private int port;

    private World world;
    private Cast cast;
    private ApiCaller ann;

    @BeforeEach
    void lay() throws SQLException {
        world = World.of(service);
        cast = Cast.in(world);
        var systems = Systems.of(service, world);
        ann = new ApiCaller(port, systems.token(systems.shares(cast.police(), cast.ann())), cast.ann());
    }

    @AfterEach
    void close() {
        ann.close();
        world.close();
    }

    @Test
    void eachIsListedOnceUntilTheListEnds() throws Exception {
        var draft = ann.post("/drafts", Documents.of(cast.sections(LocalDate.of(2026, 11, 23)))).text("id");
        assertThat(ann.post("/drafts/" + draft + "/stays-home", "{\"terms\": [\"Larch\"]}").status()).isEqualTo(200);
        for (int i = 1; i < VERSIONS; i++) {
            assertThat(ann.post("/drafts/" + draft + "/versions", "").status()).isEqualTo(201);
        }
        assertThat(ann.get("/drafts/" + draft + "/preview").body().path("leaks")).isEmpty();
        var seen = new ArrayList<String>();
        var next = "";
        int pages = 0;
        do {
            var came = ann.get("/drafts/" + draft + "/versions" + (next.isEmpty() ? "" : "?cursor=" + next));
            assertThat(came.body().path("staysHome").path(0).asString()).isEqualTo("Larch");
            came.body().path("items").forEach(it -> seen.add(it.path("id").asString()));
            next = came.text("next");
            pages++;
        } while (!next.isEmpty());
        assertThat(pages).isEqualTo(3);
        assertThat(seen).doesNotHaveDuplicates().hasSize(VERSIONS).contains(draft);
        assertThat(ann.get("/drafts/" + draft + "/versions?cursor=junk").problem()).isEqualTo("not-as-described");
    }

    /// Whoever composes it learns where the words stand, and so does whoever is to approve it.
    @Test
    void whereWordsThatStayHomeStandIsSaid() throws Exception {
        var draft = ann.post("/drafts", Documents.of(cast.sections(LocalDate.of(2026, 11, 23)))).text("id");
        assertThat(ann.post("/drafts/" + draft + "/proposal", "").status()).isEqualTo(201);
        var other = ann.post("/disclosures/" + draft + "/versions", "").text("id");
        assertThat(ann.post("/drafts/" + other + "/stays-home", "{\"terms\": [\"recruiter\"]}").status()).isEqualTo(200);
        for (var path : new String[] {"/drafts/" + other + "/preview", "/disclosures/" + draft}) {
            var leak = ann.get(path).body().path("leaks").path(0);
            assertThat(leak.path("term").asString() + " " + leak.path("place").asString()).as(path).isEqualTo("recruiter WORDS");
        }
    }
}
