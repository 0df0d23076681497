package org.concordat.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.concordat.ConcordatTest;
import org.concordat.TestClock;
import org.concordat.api.Clients;
import org.concordat.api.web.ApiCaller.Came;
import org.concordat.kernel.OfficerId;
import org.concordat.sharing.Cast;
import org.concordat.sharing.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;

/// Bodies' own systems over HTTP: the life of a disclosure, and who is refused.
@ConcordatTest
class ApiOverHttpTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final String WHY = "{\"reason\": \"The wrong pupil\"}";
    private static final String PREVENT = "{\"purpose\": \"prevent-support\"}";

    @Autowired
    private ApplicationContext service;
    @Autowired
    private TestClock clock;
    @Autowired
    private Clients clients;
    @Value("${local.server.port}")
    private int port;

    private World world;
    private Cast cast;
    private Systems systems;

    @BeforeEach
    void lay() throws SQLException {
        world = World.of(service);
        cast = Cast.in(world);
        systems = Systems.of(service, world);
    }

    @AfterEach
    void close() {
        world.close();
    }

    private ApiCaller caller(Systems.Known system, OfficerId officer) {
        return new ApiCaller(port, systems.token(system), officer);
    }

    private static Came good(Came came) {
        assertThat(came.status()).as(came.whole().body()).isIn(200, 201);
        return came;
    }

    @Test
    void aDisclosureLivesItsWholeLife() throws Exception {
        var shares = systems.shares(cast.police(), cast.ann());
        var approves = systems.approves(cast.police(), cast.bryn());
        var receives = systems.shares(cast.school(), cast.cara());
        try (var ann = caller(shares, cast.ann()); var bryn = caller(approves, cast.bryn());
                var cara = caller(receives, cast.cara())) {
            var started = good(ann.post("/drafts", Documents.of(cast.sections(TODAY))));
            assertThat(started.status()).isEqualTo(201);
            assertThat(started.header("Location")).isEqualTo("/api/v1/drafts/" + started.text("id"));
            var draft = "/drafts/" + started.text("id");
            assertThat(good(ann.get(draft + "/preview")).body().path("ready").asBoolean()).isTrue();
            assertThat(good(ann.get(draft + "/offers")).body().path("open").toString()).contains("ctsa-2015-s36");
            var proposed = good(ann.post(draft + "/proposal", ""));
            var id = proposed.text("id");
            assertThat(good(bryn.get("/approvals")).whole().body()).contains(proposed.text("reference"));
            good(bryn.post("/approvals/" + id + "/approval", ""));
            assertThat(good(cara.get("/inbox")).whole().body()).contains(id).contains("Do not tell the pupil")
                    .doesNotContain("prevent-support");
            assertThat(cara.get("/inbox/" + id).problem()).isEqualTo("state-a-purpose-first");
            good(cara.post("/inbox/" + id + "/opening", PREVENT));
            assertThat(cara.get("/inbox/" + id).problem()).isEqualTo("accept-the-terms-first");
            good(cara.post("/inbox/" + id + "/acceptance", ""));
            assertThat(good(cara.get("/inbox/" + id)).whole().body()).contains("a recruiter online")
                    .doesNotContain("Log 4471").doesNotContain("The school can act on it today");
            good(cara.post("/inbox/" + id + "/answer", "{\"kind\": \"OF_USE\", \"words\": \"We spoke with them.\"}"));
            assertThat(good(cara.get("/inbox/" + id + "/explanation")).text("standing")).isEqualTo("CAN");
            assertThat(good(ann.get("/disclosures/" + id)).whole().body()).contains("OF_USE").contains("Log 4471");
            var heard = good(ann.get("/disclosures/feedback")).body().path("bodies").path(0);
            assertThat(heard.path("body").asString()).isEqualTo(cast.school().toString());
            assertThat(heard.path("onTime").asInt()).isOne();
            assertThat(heard.path("percentOnTime").asInt()).isEqualTo(100);
            assertThat(cara.post("/inbox/" + id + "/copies", "").status()).isEqualTo(200);
            assertThat(cara.post("/inbox/" + id + "/copies", "").status()).isEqualTo(200);
            good(ann.post("/disclosures/" + id + "/recall", WHY));
            assertThat(good(ann.get("/disclosures/" + id)).text("endedBecause")).isEqualTo("The wrong pupil");
            assertThat(good(ann.get("/disclosures/" + id)).text("decidedBy")).isEqualTo(cast.ann().toString());
            assertThat(cara.get("/inbox/" + id)).satisfies(it -> {
                assertThat(it.status()).isEqualTo(410);
                assertThat(it.problem()).isEqualTo("sharing.still-shared");
            });
            assertThat(good(cara.get("/inbox/" + id + "/copies")).body().path("items")).as("also now that it has ended").hasSize(2)
                    .first().satisfies(it -> assertThat(it.path("destroyedAt").isNull() || it.path("destroyedAt").isMissingNode()).isTrue());
            good(cara.post("/inbox/" + id + "/disposal", "{\"words\": \"Deleted.\"}"));
            assertThat(world.count("sharing.copy_destroyed", "disclosure = ?", UUID.fromString(id))).as("nothing was said of it").isZero();
            good(cara.post("/inbox/" + id + "/disposal", "{\"words\": \"Deleted.\", \"copies\": [1, 9]}"));
            assertThat(world.count("sharing.copy_destroyed", "disclosure = ?", UUID.fromString(id))).isOne();
            assertThat(cara.post("/inbox/" + id + "/disposal", "{\"words\": \"Burnt.\"}").problem()).isEqualTo("confirmed-otherwise");
            good(cara.post("/inbox/" + id + "/disposal", "{\"words\": \"Copy 2 turned up, and is burnt.\", \"copies\": [2]}"));
            assertThat(world.count("sharing.copy_destroyed", "disclosure = ?", UUID.fromString(id))).isEqualTo(2);
            var left = good(ann.get("/disclosures/" + id)).body();
            assertThat(left.path("copies").path(0).path("destroyedAt").asString("")).isNotEmpty();
            assertThat(left.path("holders").path(0).path("disposalWords").asString()).isEqualTo("Deleted.");
            assertThat(left.path("holders").path(0).path("answeredAt").asString("")).isNotEmpty();
            assertThat(good(cara.get("/inbox")).body().path("items").path(0).path("disposal").path("words").asString())
                    .isEqualTo("Deleted.");
            assertThat(good(ann.get("/disclosures")).whole().body()).contains("RECALLED");
            assertThat(entriesThatNameNoSystem(UUID.fromString(id))).isEmpty();
        }
    }

    private List<String> entriesThatNameNoSystem(UUID thing) {
        return world.jdbc().sql("select kind from ledger.entry where thing = ? and fields->>'client' is null")
                .param(thing).query(String.class).list();
    }

    @Test
    void refusesWithoutAPersonAndRecordsIt() throws Exception {
        var system = systems.shares(cast.police(), cast.ann());
        try (var ann = caller(system, cast.ann())) {
            long before = world.count("ledger.entry", "kind = 'api.call.refused' and fields->>'rules' = 'api.acts-for-an-officer'");
            var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1/drafts"))
                    .header("Authorization", "Bearer " + systems.token(system));
            var came = ann.send(request);
            assertThat(came.status()).isEqualTo(403);
            assertThat(came.problem()).isEqualTo("acts-for-an-officer");
            assertThat(ann.send(request.header("Concordat-Acting-For", "Ann")).problem()).isEqualTo("acts-for-an-officer");
            assertThat(world.count("ledger.entry", "kind = 'api.call.refused' and fields->>'rules' = 'api.acts-for-an-officer'"))
                    .isEqualTo(before + 2);
        }
    }

    @Test
    void refusesWhomItMayNotActFor() throws Exception {
        var system = systems.shares(cast.police(), cast.ann());
        assertThat(refusal(system, cast.amir())).isEqualTo("api.officer-has-agreed");
        assertThat(refusal(system, cast.cara())).isEqualTo("api.system-is-registered");
        assertThat(refusal(system, new OfficerId(UUID.randomUUID()))).isEqualTo("access.in-office");
        var waits = systems.registered(cast.police(), false);
        assertThat(refusal(waits, cast.ann())).isEqualTo("api.system-is-registered");
        clients.suspend(systems.administrator(cast.police()), system.id(), "It was broken into");
        assertThat(refusal(system, cast.ann())).isEqualTo("api.system-is-in-use");
        clients.resume(systems.administrator(cast.police()), system.id(), "It was mended");
        assertThat(refusal(system, cast.ann())).isEqualTo("");
        clients.withdraw(systems.now(cast.ann()), system.id());
        assertThat(refusal(system, cast.ann())).isEqualTo("api.officer-has-agreed");
        world.leaves(cast.ann(), TODAY);
        assertThat(refusal(system, cast.ann())).isEqualTo("access.in-office");
        assertThat(world.count("ledger.entry", "kind = 'api.call.refused' and officer = ?", cast.ann().value())).isEqualTo(3);
    }

    private String refusal(Systems.Known system, OfficerId officer) throws IOException, InterruptedException {
        try (var caller = caller(system, officer)) {
            var came = caller.get("/drafts");
            assertThat(came.status()).isEqualTo(came.problem().isEmpty() ? 200 : 403);
            return came.problem();
        }
    }

    @Test
    void oneSystemIsNotTwoPeople() throws Exception {
        var shares = systems.shares(cast.police(), cast.ann(), cast.bryn());
        try (var ann = caller(shares, cast.ann()); var bryn = caller(shares, cast.bryn())) {
            var draft = good(ann.post("/drafts", Documents.of(cast.sections(TODAY)))).text("id");
            good(ann.post("/drafts/" + draft + "/proposal", ""));
            assertThat(bryn.post("/approvals/" + draft + "/approval", "").problem())
                    .isEqualTo("api.one-system-is-not-two-people");
        }
        var approves = systems.approves(cast.police(), cast.bea());
        try (var bea = caller(approves, cast.bea())) {
            assertThat(bea.post("/drafts", "{}").problem()).isEqualTo("api.one-system-is-not-two-people");
        }
    }

    @Test
    void aTokenThatIsNotGoodLetsNobodyIn() throws Exception {
        var system = systems.shares(cast.police(), cast.ann());
        var token = systems.token(system);
        for (var bad : List.of("", "x", token.substring(0, token.length() - 4) + "AAAA", token + "x")) {
            try (var caller = new ApiCaller(port, bad, cast.ann())) {
                var came = caller.get("/drafts");
                assertThat(came.status()).as(bad).isEqualTo(401);
                assertThat(came.problem()).isEqualTo("no-access-token");
                assertThat(came.header("WWW-Authenticate")).isEqualTo("Bearer");
            }
        }
        clock.advance(DemonstrationTokens.LASTS.plus(Duration.ofMinutes(2)));
        try (var late = new ApiCaller(port, token, cast.ann())) {
            assertThat(late.get("/drafts").status()).isEqualTo(401);
        }
    }

    @Test
    void whatIsNotYoursIsAnsweredLikeWhatIsNotThere() throws Exception {
        var shares = systems.shares(cast.police(), cast.ann(), cast.amir());
        var elsewhere = systems.shares(cast.council(), cast.eve());
        try (var ann = caller(shares, cast.ann()); var amir = caller(shares, cast.amir());
                var eve = caller(elsewhere, cast.eve())) {
            var draft = good(ann.post("/drafts", Documents.of(cast.sections(TODAY)))).text("id");
            alike(amir, "/drafts/" + draft, "/drafts/" + UUID.randomUUID());
            alike(amir, "/drafts/" + draft + "/offers", "/drafts/" + UUID.randomUUID() + "/offers");
            good(ann.post("/drafts/" + draft + "/proposal", ""));
            alike(eve, "/disclosures/" + draft, "/disclosures/" + UUID.randomUUID());
            alike(eve, "/inbox/" + draft, "/inbox/" + UUID.randomUUID());
            alike(eve, "/inbox/" + draft + "/explanation", "/inbox/x/explanation");
            assertThat(eve.post("/disclosures/" + draft + "/recall", WHY).whole().body())
                    .isEqualTo(eve.post("/disclosures/" + UUID.randomUUID() + "/recall", WHY).whole().body());
        }
    }

    private static void alike(ApiCaller caller, String hidden, String nothing) throws IOException, InterruptedException {
        var one = caller.get(hidden);
        var other = caller.get(nothing);
        assertThat(one.status()).isEqualTo(404);
        assertThat(one.whole().body()).isEqualTo(other.whole().body());
        assertThat(one.whole().headers().map().keySet()).isEqualTo(other.whole().headers().map().keySet());
    }

    @Test
    void thereIsNoCookieAndNoOtherSiteReads() throws Exception {
        try (var ann = caller(systems.shares(cast.police(), cast.ann()), cast.ann())) {
            var came = good(ann.get("/drafts", "Origin", "https://elsewhere.example"));
            assertThat(came.whole().headers().map()).doesNotContainKeys("set-cookie", "access-control-allow-origin");
            assertThat(came.header("Content-Security-Policy")).contains("default-src 'none'");
            assertThat(came.header("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(came.header("Cache-Control")).contains("no-store");
            assertThat(came.header("RateLimit-Policy")).isEqualTo("\"client\";q=600;w=60");
            assertThat(came.header("RateLimit")).startsWith("\"client\";r=599;t=");
        }
    }

    @Test
    void whoAsksTooOftenIsHeldOffUntilTheMinuteIsOver() throws Exception {
        var system = systems.shares(cast.police(), cast.ann());
        var pace = service.getBean(Pace.class);
        try (var ann = caller(system, cast.ann())) {
            var first = good(ann.get("/drafts"));
            long held = heldOff();
            for (int left = 599; left > 0; left--) {   // as if it had asked
                assertThat(pace.count(DemonstrationTokens.ISSUER + "\n" + system.nameThere(), clock.instant()).left()).isEqualTo(left - 1);
            }
            for (int i = 0; i < 2; i++) {
                assertThat(ann.get("/drafts")).satisfies(it -> {
                    assertThat(it.status()).isEqualTo(429);
                    assertThat(it.problem()).isEqualTo("too-many-requests");
                    assertThat(Integer.parseInt(it.header("Retry-After"))).isBetween(1, 60);
                    assertThat(it.header("RateLimit")).startsWith("\"client\";r=0;t=" + it.header("Retry-After"));
                });
            }
            assertThat(heldOff()).as("once for the minute").isEqualTo(held + 1);
            clock.advance(Duration.ofMinutes(1));
            assertThat(good(ann.get("/drafts")).header("RateLimit")).startsWith(first.header("RateLimit").substring(0, 14));
        }
    }

    private long heldOff() {
        return world.count("ledger.entry", "kind = 'api.call.held-off'");
    }

    @Test
    void theTokenEndpointGivesATokenForTheSecretAlone() throws Exception {
        var system = systems.shares(cast.police(), cast.ann());
        try (var ann = caller(system, cast.ann())) {
            assertThat(token(ann, system.nameThere(), systems.secret(system), "client_credentials").status()).isEqualTo(200);
            assertThat(token(ann, system.nameThere(), "wrong", "client_credentials").text("error")).isEqualTo("invalid_client");
            assertThat(token(ann, system.nameThere(), systems.secret(system), "password").text("error"))
                    .isEqualTo("unsupported_grant_type");
        }
    }

    private Came token(ApiCaller http, String name, String secret, String grant) throws IOException, InterruptedException {
        var basic = Base64.getEncoder().encodeToString((name + ":" + secret).getBytes(StandardCharsets.UTF_8));
        return http.send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/token"))
                .header("Authorization", "Basic " + basic).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=" + grant)));
    }
}
