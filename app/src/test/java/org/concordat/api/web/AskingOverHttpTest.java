package org.concordat.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.concordat.ConcordatTest;
import org.concordat.api.web.ApiCaller.Came;
import org.concordat.kernel.OfficerId;
import org.concordat.requests.AskingOpenly;
import org.concordat.sharing.Cast;
import org.concordat.sharing.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;

/// Bodies' own systems ask other bodies, and answer them, over HTTP.
@ConcordatTest
class AskingOverHttpTest {

    private static final String WHY = "{\"reason\": \"No longer needed\"}";

    @Autowired
    private ApplicationContext service;
    @Value("${local.server.port}")
    private int port;

    private World world;
    private Cast cast;
    private Systems systems;
    private AskingOpenly asking;
    private ApiCaller cara;
    private ApiCaller ada;
    private ApiCaller dora;

    @BeforeEach
    void lay() throws SQLException {
        world = World.of(service);
        cast = Cast.in(world);
        systems = Systems.of(service, world);
        asking = AskingOpenly.of(service, world, cast);
        var school = systems.shares(cast.school(), cast.cara());
        cara = caller(school, cast.cara());
        ada = caller(systems.approves(cast.school(), asking.ada()), asking.ada());
        dora = caller(systems.shares(cast.police(), asking.dora(), cast.ann()), asking.dora());
    }

    @AfterEach
    void close() {
        cara.close();
        ada.close();
        dora.close();
        world.close();
    }

    private ApiCaller caller(Systems.Known system, OfficerId officer) {
        return new ApiCaller(port, systems.token(system), officer);
    }

    private static Came good(Came came) {
        assertThat(came.status()).as(came.whole().body()).isIn(200, 201);
        return came;
    }

    private String whatAndWhom() {
        return """
                {"what": {"subject": {"about": "PERSON", "identity": {"name": "Jo Example", "ageBand": "UNDER_18",
                    "source": "School roll", "sourceDay": "2026-11-23"}}, "question": "What have you recorded?",
                  "names": true, "urgent": false},
                 "whom": {"bodies": ["%s", "%s"], "purpose": "prevent-support"}}
                """.formatted(cast.police(), cast.council());
    }

    private String way() {
        return "{\"way\": {\"agreement\": \"%s\", \"asking\": \"%s\", \"answering\": \"%s\"}}".formatted(asking.agreement(),
                Cast.CHANNEL.slug(), Cast.CHANNEL.slug());
    }

    /// Written by Cara, with an answer to each thing that the gateway needs.
    private String written() throws Exception {
        var started = good(cara.post("/request-drafts", whatAndWhom()));
        var draft = "/request-drafts/" + started.text("id");
        var ways = good(cara.get(draft + "/offers")).body();
        var needs = new StringBuilder();
        ways.path("asking").forEach(open -> {
            if (open.path("agreement").asString().equals(asking.agreement().toString())
                    && open.path("gateway").asString().equals(Cast.CHANNEL.slug())) {
                open.path("needs").forEach(need -> needs.append(needs.isEmpty() ? "" : ", ").append('"')
                        .append(need.asString()).append("\": \"As the law has it.\""));
            }
        });
        var saved = good(cara.sends("PATCH", UUID.randomUUID().toString(), draft, way(), "If-Match", started.header("ETag")));
        good(cara.sends("PATCH", UUID.randomUUID().toString(), draft, """
                {"why": {"justification": {"necessity": "To protect.", "aim": "To protect.", "connection": "They know.",
                  "lessIntrusive": "Nothing less.", "fairBalance": "Only this."}, "needs": {%s}}}
                """.formatted(needs), "If-Match", saved.header("ETag")));
        return started.text("id");
    }

    private String sent() throws Exception {
        var id = written();
        good(cara.post("/request-drafts/" + id + "/proposal", ""));
        good(ada.post("/request-approvals/" + id + "/approval", ""));
        return id;
    }

    @Test
    void aRequestIsAskedApprovedTakenAndRefused() throws Exception {
        var id = written();
        assertThat(good(cara.post("/request-drafts/" + id + "/proposal", "")).header("Location"))
                .isEqualTo("/api/v1/requests/" + id);
        assertThat(dora.get("/requests-to-us/" + id).status()).as("it has not left").isEqualTo(404);
        assertThat(good(cara.get("/requests/not-sent")).whole().body()).contains(id).contains("WAITING");
        assertThat(good(ada.get("/request-approvals")).whole().body()).contains(id);
        assertThat(good(ada.get("/request-approvals/" + id)).whole().body()).contains("Jo Example");
        good(ada.post("/request-approvals/" + id + "/approval", ""));

        assertThat(good(dora.get("/requests-to-us")).whole().body()).contains(id).doesNotContain(cast.council().toString())
                .doesNotContain("Jo Example");
        assertThat(good(dora.get("/requests-to-us/" + id)).whole().body()).contains("Jo Example")
                .doesNotContain(cast.council().toString());
        assertThat(dora.post("/requests-to-us/" + id + "/nothing-held", "").problem())
                .isEqualTo("requests.its-owner-answers");
        good(dora.post("/requests-to-us/" + id + "/taking", ""));
        assertThat(dora.post("/requests-to-us/" + id + "/refusal",
                "{\"kind\": \"LEGAL\", \"reason\": \"An inquiry\", \"reviewOn\": \"2028-01-01\"}").problem())
                .isEqualTo("requests.refusal-is-looked-at-again");
        good(dora.post("/requests-to-us/" + id + "/refusal",
                "{\"kind\": \"LEGAL\", \"reason\": \"An inquiry\", \"reviewOn\": \"2027-02-23\"}"));

        var reference = "R-" + id.substring(0, 4).toUpperCase(Locale.ROOT) + "-" + id.substring(4, 8).toUpperCase(Locale.ROOT);
        for (var shown : List.of(good(cara.get("/requests/" + id)).body(), good(dora.get("/requests-to-us/" + id)).body().path("outside"),
                good(cara.get("/requests")).body().path("items").path(0))) {
            assertThat(shown.path("reference").asString()).isEqualTo(reference);
        }
        var seen = good(cara.get("/requests/" + id));
        assertThat(seen.whole().body()).contains("REFUSED").contains("An inquiry").contains("2027-02-23");
        assertThat(seen.body().path("remindable").toString()).isEqualTo("[\"" + cast.council() + "\"]");
        good(cara.post("/requests/" + id + "/reminders", "{\"body\": \"" + cast.council() + "\"}"));
        assertThat(cara.post("/requests/" + id + "/reminders", "{\"body\": \"" + cast.council() + "\"}").problem())
                .isEqualTo("requests.reminded-seldom");
        good(cara.post("/requests/" + id + "/withdrawal", WHY));
        assertThat(good(cara.get("/requests")).whole().body()).contains("WITHDRAWN");
    }

    /// Nothing is lost, and nothing is done twice.
    @Test
    void whatIsSuspendedHalfWayIsRefusedByItsRuleAndAnsweredAfterwardsUnderTheSameKey() throws Exception {
        var id = sent();
        good(dora.post("/requests-to-us/" + id + "/taking", ""));
        var suspension = world.suspend(asking.agreement(), asking.clock().instant());
        var key = UUID.randomUUID().toString();
        assertThat(dora.postAgain(key, "/requests-to-us/" + id + "/nothing-held", "").problem())
                .isEqualTo("requests.asked-under-an-agreement-in-force");
        assertThat(good(dora.get("/requests-to-us/" + id)).body().path("outside").path("answering").path("hold").asString())
                .isEqualTo("AGREEMENT_NOT_IN_FORCE");
        asking.clock().advance(Duration.ofMinutes(1));
        world.resume(asking.agreement(), suspension, asking.clock().instant());
        good(dora.postAgain(key, "/requests-to-us/" + id + "/nothing-held", ""));
        good(dora.postAgain(key, "/requests-to-us/" + id + "/nothing-held", ""));
        assertThat(world.count("requests.step", "request = ? and kind = 'NOTHING_HELD'", UUID.fromString(id))).isOne();
    }

    @Test
    void aDisclosureIsPreparedInAnswer() throws Exception {
        var id = sent();
        good(dora.post("/requests-to-us/" + id + "/taking", ""));
        good(dora.post("/requests-to-us/" + id + "/composer", "{\"officer\": \"" + cast.ann() + "\"}"));
        try (var ann = caller(systems.shares(cast.police(), cast.ann()), cast.ann())) {
            var begun = good(ann.post("/requests-to-us/" + id + "/disclosure", ""));
            assertThat(begun.header("Location")).isEqualTo("/api/v1/drafts/" + begun.text("id"));
            assertThat(good(ann.get("/drafts/" + begun.text("id"))).whole().body()).contains(cast.school().toString());
        }
        assertThat(good(cara.get("/requests/" + id)).whole().body()).contains("PREPARING");
    }

    @Test
    void twoPeopleAndTwoSystems() throws Exception {
        var id = written();
        good(cara.post("/request-drafts/" + id + "/proposal", ""));
        try (var both = caller(systems.shares(cast.school(), asking.ada()), asking.ada())) {
            assertThat(both.post("/request-approvals/" + id + "/approval", "").problem())
                    .isEqualTo("api.one-system-is-not-two-people");
            assertThat(both.post("/request-approvals/" + id + "/decline", WHY).problem())
                    .isEqualTo("api.one-system-is-not-two-people");
        }
        assertThat(ada.post("/request-drafts", "{}").problem()).isEqualTo("api.one-system-is-not-two-people");
        assertThat(ada.post("/request-drafts/" + id + "/proposal", "").problem()).isEqualTo("api.one-system-is-not-two-people");
    }

    @Test
    void whatIsMissingClosedOrUnknownIsNamed() throws Exception {
        var started = good(cara.post("/request-drafts", whatAndWhom()));
        var draft = "/request-drafts/" + started.text("id");
        var came = cara.post(draft + "/proposal", "");
        assertThat(came.problem()).isEqualTo("steps-are-missing");
        assertThat(came.body().path("errors").path(0).path("pointer").asString()).isEqualTo("/way");
        assertThat(cara.sends("PATCH", "k", draft, way(), "If-Match", "\"1\"").problem()).isEqualTo("changed-since");
        assertThat(cara.sends("PATCH", "k", draft, way()).problem()).isEqualTo("version-is-missing");
        assertThat(cara.post("/request-drafts", way().replace(Cast.CHANNEL.slug(), "nope")).whole().body())
                .contains("/way/asking").contains("/way/answering").contains("law's register");
        assertThat(cara.post("/request-drafts", whatAndWhom().replace("What have you recorded?", "SECRET")).problem())
                .isEqualTo("requests.official-at-most");
        assertThat(world.count("requests.draft", "officer = ?", cast.cara().value())).as("none was started").isEqualTo(1);
        good(cara.sends("DELETE", "d", draft, ""));
        assertThat(cara.get(draft).status()).isEqualTo(404);
    }

    @Test
    void allOfWhatIsWrittenIsSavedOrNone() throws Exception {
        var started = good(cara.post("/request-drafts", "{}"));
        var draft = "/request-drafts/" + started.text("id");
        var refused = cara.sends("PATCH", "p", draft, whatAndWhom().strip().replaceFirst("}$", "")
                + ", \"why\": {\"justification\": {\"necessity\": \"SECRET\", \"aim\": \"A\", \"connection\": \"A\", "
                + "\"lessIntrusive\": \"A\", \"fairBalance\": \"A\"}, \"needs\": {}}}", "If-Match", started.header("ETag"));
        assertThat(refused.problem()).isEqualTo("requests.official-at-most");
        assertThat(good(cara.get(draft)).whole().body()).doesNotContain("Jo Example");
        assertThat(good(cara.get(draft)).header("ETag")).isEqualTo(started.header("ETag"));
    }

    @Test
    void whatIsNotYoursIsAnsweredLikeWhatIsNotThere() throws Exception {
        var id = sent();
        try (var eve = caller(systems.shares(cast.council(), cast.eve()), cast.eve());
                var ann = caller(systems.shares(cast.police(), cast.ann()), cast.ann())) {
            alike(ann, "/requests/", id, "");
            alike(eve, "/request-drafts/", written(), "");
            alike(eve, "/request-approvals/", id, "");
            var other = asking.sent(AskingOpenly.about("Kit Example"));
            assertThat(good(eve.get("/requests-to-us/" + other)).status()).isEqualTo(200);
            alike(cara, "/requests-to-us/", id, "");
        }
    }

    private static void alike(ApiCaller caller, String before, String hidden, String after)
            throws IOException, InterruptedException {
        var one = caller.get(before + hidden + after);
        var other = caller.get(before + UUID.randomUUID() + after);
        assertThat(one.status()).isEqualTo(other.status());
        assertThat(one.whole().body()).isEqualTo(other.whole().body());
        assertThat(one.status()).isIn(403, 404);
    }

    @Test
    void theSameKeyAsksOnce() throws Exception {
        var key = UUID.randomUUID().toString();
        var first = good(cara.postAgain(key, "/request-drafts", whatAndWhom()));
        var again = good(cara.postAgain(key, "/request-drafts", whatAndWhom()));
        assertThat(again.whole().body()).isEqualTo(first.whole().body());
        assertThat(world.count("requests.draft", "officer = ?", cast.cara().value())).isEqualTo(1);
    }

    @Test
    void aListGoesOnWhereItStoodThoughMoreIsAskedMeanwhile() throws Exception {
        for (int i = 0; i < 14; i++) {
            asking.sent(AskingOpenly.leaflets());
        }
        var first = good(cara.get("/requests"));
        asking.sent(AskingOpenly.leaflets());
        var second = good(cara.get("/requests?cursor=" + first.text("next")));
        var shown = new ArrayList<>(asked(first));
        shown.addAll(asked(second));
        assertThat(shown).hasSize(28).doesNotHaveDuplicates();
        assertThat(asked(first)).hasSize(25);
        assertThat(second.body().has("next")).isFalse();
        assertThat(dora.get("/requests-to-us?cursor=" + first.text("next")).status()).as("of another list").isEqualTo(400);
        assertThat(cara.get("/requests?cursor=AA").status()).isEqualTo(400);
    }

    private static List<String> asked(Came page) {
        return page.body().path("items").valueStream().map(it -> it.path("id").asString() + it.path("body").asString()).toList();
    }

    @Test
    void whatIsAnsweredWhilePagesAreTurnedHidesNothingThatWaits() throws Exception {
        for (int i = 0; i < 28; i++) {
            asking.proposed(AskingOpenly.leaflets(), cast.police());
        }
        var first = good(dora.get("/requests-to-us"));
        var answered = first.body().path("items").path(0).path("id").asString();
        good(dora.post("/requests-to-us/" + answered + "/taking", ""));
        good(dora.post("/requests-to-us/" + answered + "/nothing-held", ""));
        asking.proposed(AskingOpenly.leaflets(), cast.police());
        var second = good(dora.get("/requests-to-us?cursor=" + first.text("next")));
        assertThat(ids(first)).hasSize(25);
        assertThat(ids(second)).as("three that waited, the new one, and what was answered, at its new place").hasSize(5)
                .endsWith(answered).doesNotContainAnyElementsOf(ids(first).subList(1, 25));
    }

    private static List<String> ids(Came page) {
        return page.body().path("items").valueStream().map(it -> it.path("id").asString()).toList();
    }
}
