package org.concordat.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.concordat.ConcordatTest;
import org.concordat.sharing.Cast;
import org.concordat.sharing.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;

/// What is well-formed and cannot be taken: values that no field holds, and acts on what has ended.
@ConcordatTest
class NotTakenTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final String NUL = "\\u0000";

    @Autowired
    private ApplicationContext service;
    @Value("${local.server.port}")
    private int port;

    private World world;
    private Cast cast;
    private Systems systems;
    private ApiCaller ann;

    @BeforeEach
    void lay() throws SQLException {
        world = World.of(service);
        cast = Cast.in(world);
        systems = Systems.of(service, world);
        ann = new ApiCaller(port, systems.token(systems.shares(cast.police(), cast.ann())), cast.ann());
    }

    @AfterEach
    void close() {
        ann.close();
        world.close();
    }

    @Test
    void whatIsNoNameOfTheRegistersIsRefused() throws Exception {
        for (var bad : new String[] {"a" + NUL, "\\ud800", "a".repeat(100_000), "A b", "", "-a"}) {
            refusedAt("/passage/gateway", "is not a name", passage(bad, "{}"));
            refusedAt("/matter/purpose", "is not a name", matter(bad));
        }
        refusedAt("/passage/gateway", "is not in the law's register", passage("nope", "{}"));
        refusedAt("/matter/purpose", "is not in the law's register", matter("nope"));
        var id = ann.post("/drafts", passage("ctsa-2015-s36", needs(40)));
        assertThat(id.status()).isEqualTo(201);
        assertThat(ann.sends("PATCH", "k", "/drafts/" + id.text("id"), matter("nope"), "If-Match", id.header("ETag"))
                .problem()).isEqualTo("values-are-not-taken");
        refusedAt("/purpose", "is not a name", "/inbox/" + UUID.randomUUID() + "/opening",
                "{\"purpose\": \"a" + NUL + "\"}");
    }

    @Test
    void needsAreNamedAndNotTooMany() throws Exception {
        refusedAt("/passage", "needs has more than", passage("ctsa-2015-s36", needs(41)));
        refusedAt("/passage", "needs has more than", passage("ctsa-2015-s36", needs(10_000)));
        for (var bad : new String[] {"a" + NUL, "a".repeat(150), "A b", "", "-a"}) {
            refusedAt("/passage", "a key of needs is not a name", passage("ctsa-2015-s36", "{\"" + bad + "\": \"Yes\"}"));
        }
        refusedAt("/passage", "text refused", passage("ctsa-2015-s36", "{\"a\": \"" + NUL + "\"}"));
    }

    @Test
    void whatIsNotOfItsTypeIsRefused() throws Exception {
        for (var bad : new String[] {"-0001-01-01", "+999999999-12-31", "+10000-01-01", "0999-12-31", "2026-02-30", "x"}) {
            refusedAt("/dates/answerDue", "is not a day", "{\"dates\": {\"answerDue\": \"" + bad
                    + "\", \"reviewOn\": \"2026-12-01\", \"expiresOn\": \"2026-12-31\"}}");
        }
        refusedAt("/matter/provenance/0", "is none of",
                "{\"matter\": {\"purpose\": \"p\", \"material\": [], \"provenance\": [\"RUMOUR\"]}}");
        refusedAt("/cover/agreement", "is not an identifier", "{\"cover\": {\"agreement\": \"x\"}}");
        refusedAt("/content", "text refused: MARKUP",
                "{\"content\": {\"title\": \"<b>\", \"words\": \"w\", \"sourceReference\": \"s\"}}");
        for (var bad : new String[] {"1e999", "7", "true"}) {
            refusedAt("/content/title", "is not as described",
                    "{\"content\": {\"title\": " + bad + ", \"words\": \"w\", \"sourceReference\": \"s\"}}");
        }
        assertThat(ann.post("/drafts", "{\"passage\": {\"gateway\": 36, \"needs\": {}}}").status()).isEqualTo(400);
        assertThat(ann.post("/drafts", "{\"dates\": {\"answerDue\": [2026, 12, 1]}}").status()).isEqualTo(400);
    }

    @Test
    void whatHasEndedIsNotProposedAgainAndADisposalIsConfirmedOnce() throws Exception {
        try (var bryn = caller(systems.approves(cast.police(), cast.bryn()));
                var cara = new ApiCaller(port, systems.token(systems.shares(cast.school(), cast.cara())), cast.cara())) {
            var id = sent(bryn);
            assertThat(ann.post("/drafts/" + id + "/proposal", "").status()).as("it lives").isEqualTo(201);
            cara.post("/inbox/" + id + "/opening", "{\"purpose\": \"prevent-support\"}");
            cara.post("/inbox/" + id + "/acceptance", "");
            assertThat(cara.get("/inbox/" + id).status()).isEqualTo(200);
            assertThat(ann.post("/disclosures/" + id + "/recall", "{\"reason\": \"The wrong pupil\"}").status()).isEqualTo(200);
            var again = ann.post("/drafts/" + id + "/proposal", "");
            assertThat(again.status()).isEqualTo(409);
            assertThat(again.problem()).isEqualTo("it-has-ended");
            assertThat(cara.post("/inbox/" + id + "/disposal", "{\"words\": \"Deleted.\"}").status()).isEqualTo(200);
            assertThat(cara.post("/inbox/" + id + "/disposal", "{\"words\": \"Deleted.\"}").status()).isEqualTo(200);
            var other = cara.post("/inbox/" + id + "/disposal", "{\"words\": \"Burnt.\"}");
            assertThat(other.status()).isEqualTo(409);
            assertThat(other.problem()).isEqualTo("confirmed-otherwise");
        }
    }

    /// Letters that are none once they are folded would be looked for everywhere, or nowhere.
    @Test
    void wordsThatNobodyCanLookForDoNotStayHome() throws Exception {
        var draft = ann.post("/drafts", Documents.of(cast.sections(TODAY))).text("id");
        var came = ann.post("/drafts/" + draft + "/stays-home", "{\"terms\": [\"\ufe70\ufe72\"]}");
        assertThat(came.status()).isEqualTo(422);
        assertThat(came.whole().body()).contains("that can be looked for");
        assertThat(ann.post("/drafts/" + draft + "/stays-home", "{\"terms\": [\"Larch\"]}").status()).isEqualTo(200);
    }

    @Test
    void whatWasDeclinedHasEnded() throws Exception {
        try (var bryn = caller(systems.approves(cast.police(), cast.bryn()))) {
            var id = proposed();
            assertThat(bryn.post("/approvals/" + id + "/decline", "{\"reason\": \"Too wide\"}").problem()).as("of which kind?").isEqualTo("not-as-described");
            assertThat(bryn.post("/approvals/" + id + "/decline", "{\"kind\": \"MORE_THAN_NEEDED\", \"reason\": \"Too wide\"}").status()).isEqualTo(200);
            assertThat(ann.post("/drafts/" + id + "/proposal", "").problem()).isEqualTo("it-has-ended");
            assertThat(ann.get("/disclosures/" + id).text("endedBecause")).as("whose system asks learns why").isEqualTo("Too wide");
            assertThat(ann.get("/disclosures/" + id).text("declinedFor")).isEqualTo("MORE_THAN_NEEDED");
        }
    }

    @Test
    void aCursorOfNoListIsNotTaken() throws Exception {
        var came = ann.get("/drafts?cursor=junk");
        assertThat(came.status()).isEqualTo(400);
        assertThat(came.problem()).isEqualTo("not-as-described");
        assertThat(ann.get("/drafts").status()).isEqualTo(200);
    }

    @Test
    void nobodyIsChosenAmongTwoNames() throws Exception {
        for (var second : new String[] {cast.bryn().toString(), cast.ann().toString()}) {
            var came = ann.get("/drafts", "Concordat-Acting-For", second);
            assertThat(came.status()).isEqualTo(403);
            assertThat(came.problem()).isEqualTo("acts-for-an-officer");
        }
    }

    private ApiCaller caller(Systems.Known system) {
        return new ApiCaller(port, systems.token(system), cast.bryn());
    }

    private String proposed() throws Exception {
        var draft = ann.post("/drafts", Documents.of(cast.sections(TODAY))).text("id");
        assertThat(ann.post("/drafts/" + draft + "/proposal", "").status()).isEqualTo(201);
        return draft;
    }

    private String sent(ApiCaller bryn) throws Exception {
        var id = proposed();
        assertThat(bryn.post("/approvals/" + id + "/approval", "").status()).isEqualTo(200);
        return id;
    }

    private void refusedAt(String pointer, String words, String document) throws Exception {
        refusedAt(pointer, words, "/drafts", document);
    }

    private void refusedAt(String pointer, String words, String path, String document) throws Exception {
        var came = ann.post(path, document);
        var shown = document.substring(0, Math.min(document.length(), 200)) + came.whole().body();
        assertThat(came.status()).as(shown).isEqualTo(422);
        assertThat(came.problem()).as(shown).isEqualTo("values-are-not-taken");
        var error = came.body().path("errors").path(0);
        assertThat(error.path("pointer").asString() + " " + error.path("words").asString()).as(shown)
                .startsWith(pointer + " " + words);
    }

    private static String passage(String gateway, String needs) {
        return "{\"passage\": {\"gateway\": \"" + gateway + "\", \"needs\": " + needs + "}}";
    }

    private static String matter(String purpose) {
        return "{\"matter\": {\"purpose\": \"" + purpose + "\", \"material\": [], \"provenance\": [\"POLICE\"]}}";
    }

    private static String needs(int many) {
        return IntStream.range(0, many).mapToObj(it -> "\"need-" + it + "\": \"Yes\"").collect(Collectors.joining(", ", "{", "}"));
    }
}
