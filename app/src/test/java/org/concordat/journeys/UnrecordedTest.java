package org.concordat.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.concordat.ConcordatTest;
import org.concordat.TestClock;
import org.concordat.access.SignedIn;
import org.concordat.api.web.ApiCaller;
import org.concordat.api.web.Documents;
import org.concordat.api.web.Systems;
import org.concordat.ledger.StoppedLedger;
import org.concordat.sharing.Cast;
import org.concordat.sharing.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;

/// While nothing can be recorded nothing is done and nothing protected is shown, which is said plainly; what anybody may
/// read is still there, what was typed is kept, and it is over by itself.
@ConcordatTest
class UnrecordedTest {

    @Autowired
    private ApplicationContext service;
    @Value("${local.server.port}")
    private int port;
    @Value("${local.management.port}")
    private int management;

    private World world;
    private Cast cast;

    @BeforeEach
    void lay() throws SQLException {
        world = World.of(service);
        cast = Cast.in(world);
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void whatCannotBeRecordedIsNotDone() throws Exception {
        try (var ann = Client.signedIn(port, cast.ann())) {
            var id = ann.post("/drafts", Map.of("once", UUID.randomUUID().toString())).headers().firstValue("Location")
                    .orElseThrow();
            var subject = Map.of("about", "PLACE", "words", "The square by the station");
            try (var _ = StoppedLedger.in(service)) {
                var refused = ann.post(id + "/subject", subject);
                assertThat(refused.statusCode()).isEqualTo(503);
                assertThat(refused.body()).contains("Sorry, the service is unavailable")
                        .contains("What you typed is kept").doesNotContain("a test has stopped it");
                var unread = ann.get(id + "/subject");
                assertThat(unread.statusCode()).isEqualTo(503);
                assertThat(unread.body()).contains("has to be recorded").contains("What you typed is kept")
                        .doesNotContain("The square");
                for (var path : new String[] {"/", "/about", "/published-agreements", "/log/checkpoint", "/sign-in"}) {
                    assertThat(ann.get(path).statusCode()).as(path).isEqualTo(200);
                }
                var ready = health("readiness");
                assertThat(ready.statusCode()).isEqualTo(503);
                assertThat(ready.body()).contains("a test has stopped it");
                assertThat(health("liveness").statusCode()).as("nothing that a restart would mend").isEqualTo(200);
            }
            assertThat(world.trail(UUID.fromString(id.substring("/drafts/".length()))))
                    .doesNotContain("sharing.draft.saved Ann");
            assertThat(ann.get(id + "/subject").body()).as("given back").contains("The square by the station");
            assertThat(ann.post(id + "/subject", subject).statusCode()).isEqualTo(303);
            assertThat(health("readiness").statusCode()).isEqualTo(200);
        }
    }

    /// The same of a body's own system: it is told what kind of problem it is, and may send it again.
    @Test
    void aSystemIsToldSoToo() throws Exception {
        var systems = Systems.of(service, world);
        var system = systems.shares(cast.police(), cast.ann());
        try (var ann = new ApiCaller(port, systems.token(system), cast.ann())) {
            var key = UUID.randomUUID().toString();
            var document = Documents.of(cast.sections(new SignedIn(cast.ann(), service.getBean(TestClock.class).instant()).day()));
            long before = drafts();
            try (var _ = StoppedLedger.in(service)) {
                for (var came : List.of(ann.postAgain(key, "/drafts", document), ann.get("/inbox"))) {
                    assertThat(came.status()).isEqualTo(503);
                    assertThat(came.problem()).isEqualTo("nothing-can-be-recorded");
                    assertThat(came.header("Content-Type")).startsWith("application/problem+json");
                    assertThat(came.whole().body()).doesNotContain("a test has stopped it");
                }
                assertThat(drafts()).isEqualTo(before);
            }
            assertThat(ann.postAgain(key, "/drafts", document).status()).as("under the same key").isEqualTo(201);
            assertThat(drafts()).isEqualTo(before + 1);
        }
    }

    private long drafts() {
        return world.count("sharing.draft", "officer = ?", cast.ann().value());
    }

    private HttpResponse<String> health(String group) throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            return http.send(HttpRequest.newBuilder(
                    URI.create("http://localhost:" + management + "/actuator/health/" + group)).build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }
}
