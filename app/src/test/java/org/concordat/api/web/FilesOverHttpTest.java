package org.concordat.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.concordat.ConcordatTest;
import org.concordat.api.Call;
import org.concordat.api.web.ApiCaller.Came;
import org.concordat.attachments.Cleaning;
import org.concordat.attachments.Files;
import org.concordat.kernel.OfficerId;
import org.concordat.sharing.Attaching;
import org.concordat.sharing.Cast;
import org.concordat.sharing.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;

/// Bodies' own systems send files with what they tell, take those they were sent, and make numbered copies, over HTTP.
@ConcordatTest
class FilesOverHttpTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final String TITLE = "Llythyr o’r ysgol, ŵyl";

    @Autowired
    private ApplicationContext service;
    @Value("${local.server.port}")
    private int port;

    private World world;
    private Cast cast;
    private Systems systems;
    private ApiCaller ann;
    private ApiCaller bryn;
    private ApiCaller cara;

    @BeforeEach
    void lay() throws SQLException {
        world = World.of(service);
        cast = Cast.in(world);
        systems = Systems.of(service, world);
        ann = caller(systems.shares(cast.police(), cast.ann()), cast.ann());
        bryn = caller(systems.approves(cast.police(), cast.bryn()), cast.bryn());
        cara = caller(systems.shares(cast.school(), cast.cara()), cast.cara());
    }

    @AfterEach
    void close() {
        ann.close();
        bryn.close();
        cara.close();
        world.close();
    }

    private ApiCaller caller(Systems.Known system, OfficerId officer) {
        return new ApiCaller(port, systems.token(system), officer);
    }

    private static Came good(Came came) {
        assertThat(came.status()).as(came.whole().body()).isIn(200, 201);
        return came;
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private String draft() throws Exception {
        return good(ann.post("/drafts", Documents.of(cast.sections(TODAY)))).text("id");
    }

    private Came attached(String draft, String name, byte[] file) throws Exception {
        return ann.uploads(key(), "/drafts/" + draft + "/attachments", TITLE, name, file);
    }

    private void sent(String id) throws Exception {
        good(ann.post("/drafts/" + id + "/proposal", ""));
        good(bryn.post("/approvals/" + id + "/approval", ""));
    }

    private void accepted(String id) throws Exception {
        good(cara.post("/inbox/" + id + "/opening", "{\"purpose\": \"prevent-support\"}"));
        good(cara.post("/inbox/" + id + "/acceptance", ""));
    }

    private List<String> recorded(String id, OfficerId officer) {
        return world.jdbc().sql("select kind from ledger.entry where thing = ? and officer = ? order by at, id")
                .param(UUID.fromString(id)).param(officer.value()).query(String.class).list();
    }

    @Test
    void aSystemIsToldToComeAgainWhileOtherFilesAreFirst() {
        var caller = new Caller(new Call("https://issuer", "client", cast.ann(), Instant.EPOCH), "", null, null, null, Locale.ROOT);
        var response = new MockHttpServletResponse();
        assertThat(service.getBean(FileCalls.class).attached(caller, new Attaching.Busy()))
                .isInstanceOfSatisfying(Answer.Bad.class, it -> service.getBean(Problems.class).write(it.problem(), response));
        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(response.getHeader("Retry-After")).isEqualTo("60");
    }

    @Test
    void aSystemIsToldOfAFileThatCannotBeSearched() throws Exception {
        var id = draft();
        good(attached(id, "letter.pdf", Files.unsaidPdf()));
        assertThat(good(ann.get("/drafts/" + id + "/attachments")).body().path("items").path(0).path("unsaid").asBoolean()).isTrue();
        sent(id);
        assertThat(good(ann.get("/disclosures/" + id)).body().path("files").path(0).path("unsaid").asBoolean()).isTrue();
    }

    @Test
    void aFileGoesWithADisclosureAndIsReadWhereItMayBe() throws Exception {
        var id = draft();
        var came = good(attached(id, "letter.pdf", Files.pdf("Seen on Monday")));
        var file = "/attachments/" + came.text("id");
        assertThat(came.header("Location")).isEqualTo("/api/v1/drafts/" + id + file);
        var line = good(ann.get("/drafts/" + id + "/attachments")).body().path("items").path(0);
        assertThat(line.path("title").asString()).isEqualTo(TITLE);
        assertThat(line.path("kind").asString()).isEqualTo("PDF");
        assertThat(line.path("unsaid").asBoolean()).isFalse();
        var kept = ann.bytes(ann.request("/drafts/" + id + file).GET());
        assertThat(kept.headers().firstValue("ETag")).hasValue("\"" + line.path("digest").asString() + "\"");
        assertThat(kept.body()).hasSize(line.path("size").asInt());
        assertThat(ann.get("/drafts/" + id + file, "If-None-Match", kept.headers().firstValue("ETag").orElseThrow())
                .status()).isEqualTo(304);

        sent(id);
        assertThat(cara.get("/inbox/" + id + file).problem()).isEqualTo("state-a-purpose-first");
        accepted(id);
        var received = good(cara.get("/inbox/" + id));
        assertThat(received.body().path("files").path(0).path("id").asString()).isEqualTo(came.text("id"));
        assertThat(cara.bytes(cara.request("/inbox/" + id + file).GET()).body()).isEqualTo(kept.body());
        assertThat(cara.get("/inbox/" + id + "/attachments/" + UUID.randomUUID()).status()).isEqualTo(404);
        assertThat(good(ann.get("/disclosures/" + id)).body().path("files")).hasSize(1);
        assertThat(ann.bytes(ann.request("/disclosures/" + id + file).GET()).body()).isEqualTo(kept.body());
        assertThat(recorded(id, cast.cara())).contains("sharing.received.read", "sharing.attachment.read",
                "sharing.attachment.read.refused", "sharing.received.read.refused");

        good(ann.post("/disclosures/" + id + "/recall", "{\"reason\": \"The wrong pupil\"}"));
        assertThat(cara.get("/inbox/" + id + file).status()).isEqualTo(410);
    }

    @Test
    void whatNobodyShouldSendIsNotTaken() throws Exception {
        var id = draft();
        assertThat(refused(attached(id, "a.pdf", "MZ\0\0".getBytes(StandardCharsets.UTF_8)))).contains("must be a PDF");
        assertThat(refused(attached(id, "a.txt", Files.png()))).contains("of another kind than its name says");
        assertThat(refused(attached(id, "a.png", Arrays.copyOf(Files.png(), 40)))).contains("damaged");
        assertThat(refused(attached(id, "a.txt", new byte[0]))).contains("empty");
        var large = new byte[Cleaning.BYTES_MAX + 1];
        Arrays.fill(large, (byte) 'a');
        assertThat(refused(attached(id, "a.txt", large))).contains("5 MB or smaller");
        assertThat(refused(attached(id, "a.txt", "SECRET\n".getBytes(StandardCharsets.UTF_8)))).contains("marked SECRET");
        assertThat(refused(ann.uploads(key(), "/drafts/" + id + "/attachments", "x".repeat(121), "a.png", Files.png())))
                .contains("/title");
        assertThat(attached(id, "a.txt", new byte[13 * 1024 * 1024]).problem()).isEqualTo("too-large");
        assertThat(good(ann.get("/drafts/" + id + "/attachments")).body().path("items")).isEmpty();
        assertThat(recorded(id, cast.ann())).contains("sharing.draft.attach.refused");
    }

    private static String refused(Came came) {
        assertThat(came.status()).as(came.whole().body()).isEqualTo(422);
        return came.body().path("errors").toString();
    }

    @Test
    void theSameKeyAddsOneFileAlsoWhenTheDraftHasGone() throws Exception {
        var id = draft();
        var key = key();
        var path = "/drafts/" + id + "/attachments";
        var first = good(ann.uploads(key, path, TITLE, "a.png", Files.png()));
        assertThat(good(ann.uploads(key, path, TITLE, "a.png", Files.png())).whole().body()).isEqualTo(first.whole().body());
        assertThat(ann.uploads(key, path, TITLE, "a.png", Files.pdf("Another")).problem()).isEqualTo("key-is-used-once");
        sent(id);
        assertThat(good(ann.uploads(key, path, TITLE, "a.png", Files.png())).whole().body()).isEqualTo(first.whole().body());
        assertThat(good(ann.get("/disclosures/" + id)).body().path("files")).hasSize(1);
    }

    @Test
    void aDraftIsItsOfficersAloneAndAFileIsTakenAway() throws Exception {
        var id = draft();
        var file = good(attached(id, "a.png", Files.png())).text("id");
        try (var amir = caller(systems.shares(cast.police(), cast.amir()), cast.amir())) {
            assertThat(amir.get("/drafts/" + id + "/attachments").status()).isEqualTo(404);
            assertThat(amir.uploads(key(), "/drafts/" + id + "/attachments", TITLE, "a.png", Files.png()).status())
                    .isEqualTo(404);
            assertThat(amir.post("/drafts/" + id + "/attachments/" + file + "/removal", "").status()).isEqualTo(404);
        }
        assertThat(bryn.uploads(key(), "/drafts/" + id + "/attachments", TITLE, "a.png", Files.png()).problem())
                .isEqualTo("api.one-system-is-not-two-people");
        good(ann.post("/drafts/" + id + "/attachments/" + file + "/removal", ""));
        assertThat(good(ann.get("/drafts/" + id + "/attachments")).body().path("items")).isEmpty();
    }

    @Test
    void aCopyHasANumberAndItsMarksAndIsARead() throws Exception {
        var id = draft();
        sent(id);
        assertThat(cara.post("/inbox/" + id + "/copies", "").problem()).isEqualTo("state-a-purpose-first");
        assertThat(cara.get("/inbox/" + id + "/copies").problem()).isEqualTo("state-a-purpose-first");
        accepted(id);
        var key = key();
        assertThat(pdf(cara, key, "/inbox/" + id + "/copies")).contains("Copy 1, made for Cara").contains("OFFICIAL-SENSITIVE")
                .contains("a recruiter online").doesNotContain("Log 4471");
        assertThat(pdf(cara, key, "/inbox/" + id + "/copies")).as("the same key").contains("Copy 1, made for Cara");
        assertThat(pdf(cara, key(), "/inbox/" + id + "/copies")).contains("Copy 2, made for Cara");
        assertThat(pdf(ann, key(), "/disclosures/" + id + "/paper/copies")).contains("Copy 3, made for Ann");
        assertThat(good(cara.get("/inbox/" + id + "/copies")).body().path("items")).as("its own body's").hasSize(2);
        assertThat(good(ann.get("/disclosures/" + id)).body().path("copies")).as("and all of them").hasSize(3);
        assertThat(ann.bytes(ann.request("/disclosures/" + id + "/paper/exports", "Idempotency-Key", key())
                .POST(BodyPublishers.noBody())).headers().firstValue("Content-Type"))
                .hasValue("application/zip");
        assertThat(recorded(id, cast.cara()).stream().filter(it -> it.equals("sharing.copy.made"))).hasSize(2);
        assertThat(recorded(id, cast.cara()).stream().filter(it -> it.equals("sharing.received.read"))).hasSize(4);

        good(ann.post("/disclosures/" + id + "/recall", "{\"reason\": \"The wrong pupil\"}"));
        assertThat(cara.postAgain(key, "/inbox/" + id + "/copies", "").status()).as("the same key, recalled").isEqualTo(410);
    }

    private static String pdf(ApiCaller caller, String key, String path) throws Exception {
        var came = caller.bytes(caller.request(path, "Idempotency-Key", key)
                .POST(BodyPublishers.noBody()));
        assertThat(came.statusCode()).isEqualTo(200);
        assertThat(came.headers().firstValue("Content-Disposition").orElseThrow()).contains("-copy-");
        try (var document = Loader.loadPDF(came.body())) {
            return new PDFTextStripper().getText(document);
        }
    }
}
