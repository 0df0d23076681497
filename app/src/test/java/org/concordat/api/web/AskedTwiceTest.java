package org.concordat.api.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpRequest.BodyPublishers;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.concordat.ConcordatTest;
import org.concordat.TestClock;
import org.concordat.api.web.ApiCaller.Came;
import org.concordat.sharing.Approvals;
import org.concordat.sharing.Cast;
import org.concordat.sharing.Composing;
import org.concordat.sharing.Drafts;
import org.concordat.sharing.Inbox;
import org.concordat.sharing.Proposals;
import org.concordat.sharing.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import tools.jackson.core.exc.StreamConstraintsException;

/// Keys, versions and pages: requests that come twice, late, together or in another order; and documents that are not as
/// they should be.
@ConcordatTest
class AskedTwiceTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Autowired
    private ApplicationContext service;
    @Autowired
    private TestClock clock;
    @Value("${local.server.port}")
    private int port;

    private World world;
    private Cast cast;
    private ApiCaller ann;
    private ApiCaller amir;

    @BeforeEach
    void lay() throws SQLException {
        world = World.of(service);
        cast = Cast.in(world);
        var systems = Systems.of(service, world);
        var system = systems.shares(cast.police(), cast.ann(), cast.amir());
        ann = new ApiCaller(port, systems.token(system), cast.ann());
        amir = new ApiCaller(port, systems.token(system), cast.amir());
    }

    @AfterEach
    void close() {
        ann.close();
        amir.close();
        world.close();
    }

    private String whole() {
        return Documents.of(cast.sections(TODAY));
    }

    @Test
    void theSameKeyDoesItOnce() throws Exception {
        var key = UUID.randomUUID().toString();
        var first = ann.postAgain(key, "/drafts", whole());
        var again = ann.postAgain(key, "/drafts", whole());
        assertThat(first.status()).isEqualTo(201);
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.whole().body()).isEqualTo(first.whole().body());
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(world.count("sharing.draft", "officer = ?", cast.ann().value())).isEqualTo(1);
        assertThat(world.count("ledger.entry", "kind = 'api.call.repeated' and officer = ?", cast.ann().value())).isEqualTo(1);
    }

    /// What was done stays done, and is told to nobody in the name of somebody who has left.
    @Test
    void aKeyOfWhoHasLeftIsAnsweredNoMore() throws Exception {
        var key = UUID.randomUUID().toString();
        assertThat(ann.postAgain(key, "/drafts", whole()).status()).isEqualTo(201);
        world.leaves(cast.ann(), TODAY);
        var again = ann.postAgain(key, "/drafts", whole());
        assertThat(again.status()).isEqualTo(403);
        assertThat(again.problem()).isEqualTo("access.in-office");
        assertThat(world.count("sharing.draft", "officer = ?", cast.ann().value())).isEqualTo(1);
    }

    @Test
    void theSameKeyForSomethingElseIsRefused() throws Exception {
        var key = UUID.randomUUID().toString();
        ann.postAgain(key, "/drafts", whole());
        var other = ann.postAgain(key, "/drafts", "{}");
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.problem()).isEqualTo("key-is-used-once");
        assertThat(amir.postAgain(key, "/drafts", "{}").status()).as("another officer's keys are their own").isEqualTo(201);
    }

    @Test
    void aKeyIsForgottenAfterADay() throws Exception {
        var key = UUID.randomUUID().toString();
        ann.postAgain(key, "/drafts", whole());
        clock.advance(Duration.ofHours(24));
        var systems = Systems.of(service, world);
        var system = systems.shares(cast.police(), cast.ann());
        try (var later = new ApiCaller(port, systems.token(system), cast.ann())) {
            assertThat(later.postAgain(key, "/drafts", "{}").status()).isEqualTo(201);
        }
    }

    @Test
    void whatWasRefusedCanBeAskedForAgain() throws Exception {
        var draft = ann.post("/drafts", "{}").text("id");
        var key = UUID.randomUUID().toString();
        assertThat(ann.postAgain(key, "/drafts/" + draft + "/proposal", "").problem()).isEqualTo("steps-are-missing");
        var version = ann.get("/drafts/" + draft).text("version");
        assertThat(ann.sends("PATCH", UUID.randomUUID().toString(), "/drafts/" + draft, whole(), "If-Match",
                "\"" + version + "\"").status()).isEqualTo(200);
        assertThat(ann.postAgain(key, "/drafts/" + draft + "/proposal", "").status()).isEqualTo(201);
        assertThat(ann.postAgain(key, "/drafts/" + draft + "/proposal", "").status()).isEqualTo(201);
        assertThat(ann.post("/drafts/" + draft + "/proposal", "").status()).as("the front door knows it, too").isEqualTo(201);
    }

    @Test
    void theSameKeyAtTheSameMomentDoesItOnce() throws Exception {
        for (int round = 0; round < 5; round++) {
            var key = UUID.randomUUID().toString();
            var together = new ArrayList<Callable<Came>>();
            for (int i = 0; i < 4; i++) {
                together.add(() -> ann.postAgain(key, "/drafts", whole()));
            }
            try (var workers = Executors.newVirtualThreadPerTaskExecutor()) {
                for (var came : workers.invokeAll(together)) {
                    assertThat(came.get().status()).as(came.get().whole().body()).isEqualTo(201);
                }
            }
            assertThat(world.count("sharing.draft", "officer = ?", cast.ann().value())).isEqualTo(round + 1);
        }
    }

    @Test
    void aVersionThatWasOvertakenSavesNothing() throws Exception {
        var started = ann.post("/drafts", "{}");
        var draft = "/drafts/" + started.text("id");
        clock.advance(Duration.ofSeconds(1));
        var matter = "{\"matter\": {\"purpose\": \"prevent-support\", \"material\": [], \"provenance\": [\"POLICE\"]}}";
        assertThat(patch(draft, matter, started.header("ETag")).status()).isEqualTo(200);
        var late = patch(draft, whole(), started.header("ETag"));
        assertThat(late.status()).isEqualTo(412);
        assertThat(late.problem()).isEqualTo("changed-since");
        assertThat(patch(draft, whole(), "\"nonsense!\"").status()).isEqualTo(412);
        assertThat(patch(draft, whole(), "W/" + ann.get(draft).text("version")).status()).isEqualTo(412);
        assertThat(ann.sends("PATCH", "k", draft, whole()).status()).isEqualTo(428);
        assertThat(ann.get(draft).header("ETag")).isEqualTo("\"" + ann.get(draft).text("version") + "\"");
        var now = ann.get(draft).body();
        assertThat(now.path("document").has("subject")).isFalse();
        assertThat(now.path("document").has("matter")).isTrue();
    }

    private Came patch(String draft, String document, String version) throws Exception {
        return ann.sends("PATCH", UUID.randomUUID().toString(), draft, document, "If-Match", version);
    }

    @Test
    void aSectionThatARuleRefusesLeavesTheOthersUnsaved() throws Exception {
        var sections = Documents.of(cast.sections(TODAY)).replace("Has been in touch", "SECRET\\nHas been in touch");
        var came = ann.post("/drafts", sections);
        assertThat(came.status()).isEqualTo(403);
        assertThat(came.problem()).isEqualTo("sharing.official-at-most");
        assertThat(came.body().path("rules").path(0).path("words").asString()).isNotBlank();
        assertThat(world.count("sharing.draft", "officer = ?", cast.ann().value())).isZero();
        assertThat(world.count("ledger.entry", "kind = 'sharing.draft.save.refused' and officer = ? "
                + "and fields->>'client' is not null", cast.ann().value())).isEqualTo(1);
    }

    @Test
    void whoHasTheAnswerIsToldSoAfterTheReadIsRecorded() throws Exception {
        var draft = "/drafts/" + ann.post("/drafts", whole()).text("id");
        var first = ann.get(draft);
        var again = ann.get(draft, "If-None-Match", first.header("ETag"));
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.whole().body()).isEmpty();
        assertThat(ann.get(draft, "If-None-Match", "\"other\"").status()).isEqualTo(200);
        assertThat(world.count("ledger.entry", "kind = 'sharing.draft.read' and officer = ?", cast.ann().value())).isEqualTo(3);
        assertThat(amir.get(draft, "If-None-Match", first.header("ETag")).status()).isEqualTo(404);
    }

    @Test
    void pagesStandStillWhileMoreArrives() throws Exception {
        var composing = new Composing(service.getBean(Drafts.class),
                service.getBean(Proposals.class), service.getBean(Approvals.class),
                service.getBean(Inbox.class), clock);
        var all = new ArrayList<String>();
        for (int i = 0; i < 27; i++) {
            all.addFirst(composing.proposed(cast.ann(), cast.sections(TODAY)).toString());
        }
        var first = ann.get("/disclosures");
        composing.proposed(cast.ann(), cast.sections(TODAY));
        var second = ann.get("/disclosures?cursor=" + first.text("next"));
        var shown = new ArrayList<String>();
        first.body().path("items").forEach(it -> shown.add(it.path("id").asString()));
        second.body().path("items").forEach(it -> shown.add(it.path("id").asString()));
        assertThat(shown).isEqualTo(all);
        assertThat(second.body().has("next")).isFalse();
        for (var bad : new String[] {"x", first.text("next") + "AA", "AAAA", "%00"}) {
            assertThat(ann.get("/disclosures?cursor=" + bad).status()).as(bad).isEqualTo(400);
        }
        assertThat(ann.get("/inbox?cursor=" + first.text("next")).status()).as("of another list").isEqualTo(400);
    }

    @Test
    void whatIsNotAskedForIsRefusedWithItsName() throws Exception {
        refusedAt("/contents", "is not a field that is asked for", "{\"contents\": {}}");
        refusedAt("/content/words", "is missing", "{\"content\": {\"title\": \"A\"}}");
        refusedAt("/content/words", "is missing", "{\"content\": {\"title\": \"A\", \"words\": null, \"sourceReference\": \"S\"}}");
        refusedAt("", "is not JSON", "{\"content\": ");
        refusedAt("", "is not JSON", "{\"content\": null, \"content\": null}");
        refusedAt("/content", "is not as described", "{\"content\": " + "[".repeat(40) + "]".repeat(40) + "}");
    }

    @Test
    void whatGoesTooDeepIsNotReadToItsEnd() {
        assertThatThrownBy(() -> Json.mapper().readTree("[".repeat(Json.DEPTH_MAX + 1)))
                .isInstanceOf(StreamConstraintsException.class);
    }

    private void refusedAt(String pointer, String words, String document) throws Exception {
        var came = ann.post("/drafts", document);
        assertThat(came.status()).as(document).isEqualTo(400);
        assertThat(came.problem()).isEqualTo("not-as-described");
        var error = came.body().path("errors").path(0);
        assertThat(error.path("pointer").asString() + " " + error.path("words").asString()).as(document)
                .startsWith(pointer + " " + words);
    }

    @Test
    void whatIsNoJsonInUtf8IsRefused() throws Exception {
        for (var type : new String[] {"text/plain", "application/xml", "application/json; charset=utf-16",
            "application/json; charset=nonesuch", "zq9"}) {
            var came = ann.send(ann.request("/drafts", "Content-Type", type, "Idempotency-Key", "k")
                    .POST(BodyPublishers.ofString("{}")));
            assertThat(came.status()).as(type).isEqualTo(415);
            assertThat(came.problem()).isEqualTo("only-json-in-utf-8");
        }
        assertThat(ann.get("/drafts", "Accept", "text/html").status()).isEqualTo(406);
        assertThat(ann.post("/drafts", "{\"content\": \"" + "x".repeat(300_000) + "\"}").status()).isEqualTo(413);
        assertThat(ann.sends("PUT", "k", "/drafts", "{}").status()).isEqualTo(405);
        assertThat(ann.get("/nothing").status()).isEqualTo(404);
        var none = ann.send(ann.request("/drafts", "Content-Type", "application/json").POST(BodyPublishers.ofString("{}")));
        assertThat(none.problem()).isEqualTo("idempotency-key-is-missing");
    }

    @Test
    void anAgreementOrABodyThatIsNotThereIsRefusedByARule() throws Exception {
        for (var document : new String[] {whole().replace(cast.agreement().toString(), UUID.randomUUID().toString()),
            whole().replace(cast.school().toString(), UUID.randomUUID().toString())}) {
            var started = ann.post("/drafts", document);
            assertThat(started.status()).as(started.whole().body()).isIn(201, 403);
            if (started.status() == 201) {
                assertThat(ann.post("/drafts/" + started.text("id") + "/proposal", "").status()).isEqualTo(403);
            }
        }
    }
}
