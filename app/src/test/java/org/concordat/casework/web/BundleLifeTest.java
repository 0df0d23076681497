package org.concordat.casework.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import javax.sql.DataSource;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.concordat.ConcordatTest;
import org.concordat.InTheLog;
import org.concordat.access.Acting;
import org.concordat.access.SignedIn;
import org.concordat.casework.Bundles.Exporting;
import org.concordat.casework.CaseId;
import org.concordat.casework.Casework;
import org.concordat.casework.Choice;
import org.concordat.intake.Concern;
import org.concordat.intake.Gender;
import org.concordat.intake.Outcome;
import org.concordat.kernel.OfficerId;
import org.concordat.ledger.Commitment;
import org.concordat.ledger.Ledger;
import org.concordat.people.AgeBand;
import org.concordat.people.Matching;
import org.concordat.sharing.Cast;
import org.concordat.sharing.Wall;
import org.concordat.sharing.World;
import org.concordat.tlog.Hash;
import org.concordat.tlog.Policy;
import org.concordat.tlog.TlogProof;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A case is exported for an inquiry: whole as its lead sees it, proven, marked, and by nobody else.
@ConcordatTest
class BundleLifeTest {

    private static final Path SCHEMA = Path.of("..", "docs", "case-bundle.schema.json");

    @Autowired
    private ApplicationContext service;
    @Autowired
    private DataSource app;
    @Autowired
    private BundleFiles files;
    @Autowired
    private JsonMapper json;

    private World world;
    private Casework work;
    private CaseId id;

    @BeforeEach
    void lay() throws SQLException {
        world = World.of(service);
        work = Casework.in(service, world, Cast.in(world));
        id = work.assessed(Choice.Assessment.SIGNPOST);
        work.told(work.pat(), id, Outcome.SIGNPOSTED);
        work.asked(id);
        work.proposedToClose(work.pat(), id);
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void holdsWhatItsPagesShowAndIsOfItsSchema() throws IOException {
        var written = json.readTree(made(work.in(work.pat()), UUID.randomUUID()).written());
        assertThat(faults(written.toString())).isEmpty();
        assertThat(faults(written.toString().replace("\"stage\":\"SIGNPOSTED\"", "\"stage\":\"\""))).as("another shape").isNotEmpty();
        assertThat(written.at("/standing/0/stage").asString()).isEqualTo("SIGNPOSTED");
        assertThat(written.at("/concern/0/seen").asString()).isEqualTo("Said that they would join.");
        assertThat(written.path("decisions")).hasSize(2);
        assertThat(written.at("/requests/0/body/name").asString()).isEqualTo("Northvale Council");
        assertThat(written.at("/closures/0/awaited").asString()).contains("The school answered.");
        assertThat(texts(written, "chronology", "what")).contains("REFERRED", "OWNED", "DECIDED", "ASKED", "TOLD", "CLOSING");
        assertThat(written.at("/bundle/0/inquiry").asString()).isEqualTo("The Larkrise Inquiry, notice 7");
    }

    /// Of what its own body holds: each source with its day, and who said that they are of one person.
    @Test
    void saysWhoItIsAboutAsEachSourceDoes() throws IOException {
        assertThat(json.readTree(made(work.in(work.pat()), UUID.randomUUID()).written()).path("person")).as("nobody has said").isEmpty();
        var first = work.identified(work.pat(), id);
        var second = Matching.of(service).added(work.pat(), first, "Joe Exampel", "NHS 943 476 5919");
        var written = json.readTree(made(work.in(work.pat()), UUID.randomUUID()).written());
        assertThat(faults(written.toString())).isEmpty();
        assertThat(texts(written, "person", "id")).containsExactly(first.toString(), second.toString());
        assertThat(texts(written, "person", "source").getFirst()).startsWith("The concern C-");
        assertThat(written.at("/person/1").toString()).contains("\"bornOn\":\"2009-03-04\"", "\"identifier\":\"NHS 943 476 5919\"",
                "\"source\":\"Surgery\"", "\"sourceDay\":\"2026-11-02\"");
        assertThat(texts(written, "joined", "name")).containsExactly("Jo Example", "Joe Exampel");
        assertThat(texts(written, "joined", "reason")).containsOnly("The surgery has the same address.");
        assertThat(written.at("/joined/0/by/name").asString()).isEqualTo("Pat");
        assertThat(texts(written, "chronology", "detail")).contains("Joe Exampel, from Surgery: this person");
    }

    @Test
    void aGenderThatWasSaidAndThatItCannotWaitAreInIt() throws IOException {
        id = work.opened(new Concern.AboutPerson("Jo Example", null, AgeBand.UNDER_18, Gender.FEMALE, null,
                new Concern.Account("Said so.", "It worries me.", null)), true);
        var written = json.readTree(made(work.in(work.pat()), UUID.randomUUID()).written());
        assertThat(written.at("/concern/0/gender").asString()).isEqualTo("Female");
        assertThat(written.at("/standing/0/urgent").asBoolean()).as("time-critical").isTrue();
        assertThat(faults(written.toString())).isEmpty();
    }

    @Test
    void eachActOfTheBodyHasAReceiptThatProvesIt() throws Exception {
        InTheLog.everything(service, world);
        var made = made(work.in(work.pat()), UUID.randomUUID());
        var written = json.readTree(made.written());
        assertThat(texts(written, "acts", "kind")).contains("casework.decision.made", "casework.referrer.told", "casework.request.begun",
                        "casework.closure.proposed", "requests.request.sent")
                .as("what the school did is the school's").doesNotContain("casework.case.opened", "intake.referral.made")
                .as("looks").doesNotContain("casework.case.read");
        var policy = Policy.parse(Files.readAllBytes(Path.of(
                service.getEnvironment().getRequiredProperty("concordat.storage.data"), "ledger.policy")));
        for (var receipt : written.path("receipts")) {
            assertThat(receipt.path("kind").asString()).isEqualTo("proof");
            var proof = TlogProof.parse(receipt.path("words").asString().getBytes(UTF_8));
            assertThat(proof.check(Hash.ofEntry(Commitment.to(proof.extra().orElseThrow()).bytes()), policy))
                    .isInstanceOf(Policy.Trust.Trusted.class);
        }
        assertThat(texts(written, "receipts", "entry")).isEqualTo(texts(written, "acts", "entry"));
    }

    @Test
    void isOneReadOfAllOfItAndTheLedgerKeepsTheHash() {
        var act = UUID.randomUUID();
        var first = made(work.in(work.pat()), act);
        var again = made(work.in(work.pat()), act);
        assertThat(again.contents().bundle()).as("one bundle").isEqualTo(first.contents().bundle());
        assertThat(world.jdbc().sql("select fields ->> 'sha256' from ledger.entry where thing = ? and kind = 'casework.bundle.exported' "
                + "order by at").param(id.value()).query(String.class).list()).containsExactly(first.sha256(), again.sha256());
        assertThat(work.cases().find(work.in(work.robin()), id).orElseThrow().bundles()).extracting(it -> it.by()).containsExactly(work.pat());
        assertThat(made(work.in(work.pat()), UUID.randomUUID()).contents().bundle().number()).isEqualTo(2);
    }

    @Test
    void isMarkedOnEveryPageAndItsFilesAreTheSame() throws IOException {
        var made = made(work.in(work.pat()), UUID.randomUUID());
        var zipped = unzipped(files.zip(work.in(work.pat()), made).press().get());
        var name = zipped.keySet().iterator().next();
        assertThat(zipped.get(name.replace(".pdf", ".json"))).isEqualTo(made.written());
        assertThat(zipped.keySet()).filteredOn(it -> it.startsWith("receipts/")).hasSameSizeAs(made.contents().receipts());
        try (var document = Loader.loadPDF(zipped.get(name))) {
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                var stripper = new PDFTextStripper();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                assertThat(stripper.getText(document)).contains("OFFICIAL-SENSITIVE", made.sha256(), "The Larkrise Inquiry, notice 7");
            }
            assertThat(new PDFTextStripper().getText(document)).contains("Said that they would join.", "What is not in this bundle");
        }
    }

    /// Nobody is shown how far it is, so it is made while one waits: a hundred times the acts of a long case.
    @Test
    void aCaseOfThousandsOfActsIsOneAnswer() throws IOException {
        long few = exportedWith(300);
        assertThat(exportedWith(3000)).as("ten times as many do not take a hundred times as long").isLessThan(40 * few);
    }

    /// After so many acts more.
    /// @return how long it took, in nanoseconds
    private long exportedWith(int more) throws IOException {
        var ledger = service.getBean(Ledger.class);
        service.getBean(Acting.class).as(work.in(work.pat()), viewer -> {
            for (int i = 0; i < more; i++) {
                ledger.record(viewer.entry("casework.case.taken").about(id.value()));
            }
            return viewer;
        });
        InTheLog.everything(service, world);
        long since = System.nanoTime();
        var made = made(work.in(work.pat()), UUID.randomUUID());
        var zip = files.zip(work.in(work.pat()), made).press().get();
        long took = System.nanoTime() - since;
        assertThat(unzipped(zip).keySet()).filteredOn(it -> it.startsWith("receipts/")).hasSizeGreaterThan(more)
                .hasSameSizeAs(made.contents().receipts());
        return took;
    }

    @Test
    void onlyTheLeadExportsItHavingShownWhoTheyAre() {
        assertThat(refused(work.in(work.quinn()))).containsExactly("casework.lead-exports");
        var now = work.in(work.pat()).at();
        assertThat(refused(new SignedIn(work.pat(), now, now.minus(Duration.ofHours(1))))).containsExactly("access.shown-lately-who-they-are");
        for (var other : List.of(work.worried().cast().cara(), work.worried().cast().eve(), work.worried().cast().sam())) {
            assertThat(export(work.in(other), UUID.randomUUID())).isEqualTo(new Exporting.Unknown());
        }
        assertThat(world.trail(id.value()).stream().filter(it -> it.startsWith("casework.bundle"))).containsExactly(
                "casework.bundle.export.refused Quinn", "casework.bundle.export.refused Pat", "casework.bundle.export.refused Cara",
                "casework.bundle.export.refused Eve", "casework.bundle.export.refused Sam");
    }

    /// Of an act of Quinn's: before it is exported it opens to Quinn alone, then to Pat too, and to no colleague.
    @Test
    void whatOpensAnActIsWhoseActItWasAndWhoExported() {
        var owned = work.handedOver();
        var entry = world.jdbc().sql("select id from ledger.entry where thing = ? and kind = 'casework.handover.accepted'")
                .param(owned.value()).query(UUID.class).single();
        assertThat(opens(work.quinn(), entry)).isOne();
        assertThat(opens(work.pat(), entry)).isZero();
        id = owned;
        var bundle = made(work.in(work.pat()), UUID.randomUUID()).contents().bundle();
        assertThat(opens(work.pat(), entry)).isOne();
        assertThat(opens(work.robin(), entry)).isZero();
        assertThat(opens(work.worried().cast().cara(), entry)).isZero();
        wall().as(work.pat()).refuses("permission denied", "insert into casework.bundled select bundle, gen_random_uuid(), of_case, body, "
                + "exported_by from casework.bundled where bundle = ?", bundle.id());
        wall().as(work.pat()).refuses("permission denied", "update casework.bundle set reason = 'x' where id = ?", bundle.id());
    }

    private Exporting export(SignedIn who, UUID act) {
        return work.exported(who, id, act, contents -> files.json(who, contents));
    }

    private Exporting.Made made(SignedIn who, UUID act) {
        return (Exporting.Made) export(who, act);
    }

    private List<String> refused(SignedIn who) {
        return ((Exporting.Refused) export(who, UUID.randomUUID())).decision().failed().stream().map(it -> it.rule()).toList();
    }

    private long opens(OfficerId officer, UUID entry) {
        return wall().as(officer).count("ledger.salt", "entry = ?", entry);
    }

    private Wall wall() {
        return new Wall(app, null, work.worried().clock().instant(), null);
    }

    private static List<String> faults(String bundle) throws IOException {
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(Files.readString(SCHEMA))
                .validate(bundle, InputFormat.JSON).stream().map(it -> it.getMessage()).toList();
    }

    private static List<String> texts(JsonNode of, String section, String key) {
        return of.path(section).valueStream().map(it -> it.path(key).asString()).toList();
    }

    private static Map<String, byte[]> unzipped(byte[] zip) throws IOException {
        var all = new LinkedHashMap<String, byte[]>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                all.put(entry.getName(), in.readAllBytes());
            }
        }
        return all;
    }
}
