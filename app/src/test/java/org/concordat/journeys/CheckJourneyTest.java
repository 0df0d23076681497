package org.concordat.journeys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.UUID;
import org.concordat.InTheLog;
import org.concordat.journeys.Scene.How;
import org.concordat.ledger.PublicReceipts;
import org.concordat.partnership.Signatories;
import org.concordat.tlog.KeyType;
import org.concordat.tlog.SigningKey;
import org.concordat.tlog.TlogProof;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Somebody follows an agreement to its receipt, and their own browser says whether it is whole.
@Journey
class CheckJourneyTest {

    /// At the receipt of an agreement that was signed a moment ago.
    private static Visitor atTheReceipt(Scene scene, How how) {
        var id = Signatories.of(scene.service()).signed();
        var entry = scene.service().getBean(PublicReceipts.class).about(id.value()).getFirst().entry();
        InTheLog.entry(scene.service(), scene.world(), entry);
        var reference = scene.world().jdbc().sql("select reference from published.agreement where id = ?").param(id.value())
                .query(String.class).single();
        return scene.visitor(how).open("/published-agreements/" + reference + "?lang=en").follow("Check");
    }

    private static String checked(Visitor visitor) {
        visitor.part("#result").evaluate("it => { delete it.dataset.verdict }");
        visitor.part("#check").click();
        visitor.page().waitForSelector("#result[data-verdict]");
        return visitor.part("#result").innerText().replaceAll("\\s+", " ");
    }

    private static void put(Visitor visitor, String field, String text) {
        visitor.part("#" + field).fill(text);
    }

    @Test
    void aWholeReceiptIsCalledWholeAndShowsWhatItOpens(Scene scene) {
        var visitor = atTheReceipt(scene, How.ON_A_PHONE);
        assertThat(checked(visitor)).startsWith("The receipt is whole The log holds it: number ").contains("The log signed it: ",
                "The policy names no witness", "The words are those that were published, letter by letter.",
                "kind ledger.act.published", "field.act partnership.agreement.signed");
        assertThat(visitor.page().evaluate("document.activeElement.id")).isEqualTo("result");
        assertThat(visitor.page().evaluate("document.documentElement.scrollWidth")).isEqualTo(How.ON_A_PHONE.width());
    }

    @Test
    void whoeverRunsNoScriptIsToldHowToDoTheSame(Scene scene) {
        var visitor = atTheReceipt(scene, How.WITHOUT_SCRIPT);
        assertThat(visitor.text()).contains("Your browser runs no script on this page", "This service gives your browser the script that checks",
                "./concordat verify --receipt receipt.tlog-proof --policy ledger.policy", "Any other program that knows the C2SP formats");
        assertThat(visitor.part("#check").isVisible()).isFalse();
        assertThat(visitor.part("#receipt").inputValue()).startsWith("c2sp.org/tlog-proof@v1");
        var download = visitor.page().waitForDownload(() -> visitor.part("a[download]").click());
        assertThat(download.suggestedFilename()).endsWith(".tlog-proof");
    }

    /// In what is opened, in the path, in the checkpoint, in the log's signature: each is found, and nothing is shown as proven.
    @ParameterizedTest
    @CsvSource({"extra, What the receipt opens is not what the log holds", "path, What the receipt opens is not what the log holds",
        "size, did not sign this", "signature, did not sign this"})
    void oneFlippedBitIsFound(String where, String said, Scene scene) throws Exception {
        var visitor = atTheReceipt(scene, How.USUALLY);
        var whole = visitor.part("#receipt").inputValue();
        var proof = TlogProof.parse(whole.getBytes(UTF_8));
        var text = proof.checkpoint().text();
        put(visitor, "receipt", switch (where) {
            case "extra" -> {
                var opened = proof.extra().orElseThrow();
                opened[opened.length / 2] ^= 1;
                yield whole.replaceFirst("extra .*", "extra " + Base64.getEncoder().encodeToString(opened));
            }
            case "path" -> {
                var hash = proof.inclusion().path().getFirst().base64();
                yield whole.replace(hash, flipped(hash));
            }
            case "size" -> whole.replace(text, text.replaceFirst("\n[0-9]+\n", "\n" + (proof.inclusion().size() + 1) + "\n"));
            default -> {
                var line = proof.checkpoint().signatures().getFirst().text();
                var signature = line.substring(line.lastIndexOf(' ') + 1).strip();
                yield whole.replace(signature, flipped(signature));
            }
        });
        assertThat(checked(visitor)).startsWith("Do not believe this receipt").contains(said).doesNotContain("kind ledger.act.published");
    }

    private static String flipped(String base64) {
        var bytes = Base64.getDecoder().decode(base64);
        bytes[bytes.length - 1] ^= 1;
        return Base64.getEncoder().encodeToString(bytes);
    }

    @Test
    void wordsThatAreNotThoseThatWerePublishedAreFound(Scene scene) {
        var visitor = atTheReceipt(scene, How.USUALLY);
        put(visitor, "words", visitor.part("#words").inputValue().replace("Support", "Watching"));
        assertThat(checked(visitor)).startsWith("Do not believe this receipt").contains("The words are not those that were published");
    }

    @Test
    void anotherLogIsFound(Scene scene) throws Exception {
        var visitor = atTheReceipt(scene, How.USUALLY);
        put(visitor, "policy", "log " + key("elsewhere.example/log", KeyType.ED25519).verifier() + "\nquorum none\n");
        assertThat(checked(visitor)).startsWith("Do not believe this receipt").contains("This receipt is of the log ",
                "Your policy knows another: elsewhere.example/log");
        var origin = TlogProof.parse(visitor.part("#receipt").inputValue().getBytes(UTF_8)).checkpoint().text().lines().findFirst().orElseThrow();
        put(visitor, "policy", "log " + key(origin, KeyType.ED25519).verifier() + "\nquorum none\n");
        assertThat(checked(visitor)).contains(origin + " did not sign this");
    }

    private static SigningKey key(String name, KeyType type) throws Exception {
        return SigningKey.generate(name, type, new SecureRandom());
    }

    /// One that cosigned counts; one that did not, or in whose name somebody else signed, does not.
    @Test
    void theWrongWitnessIsFound(Scene scene) throws Exception {
        var visitor = atTheReceipt(scene, How.USUALLY);
        var whole = visitor.part("#receipt").inputValue();
        var policy = visitor.part("#policy").inputValue();
        var note = TlogProof.parse(whole.getBytes(UTF_8)).checkpoint();
        var north = key("north.example", KeyType.ED25519_COSIGNATURE);
        var south = key("south.example", KeyType.ED25519_COSIGNATURE);
        var line = north.sign(note.text(), scene.clock().instant());
        var cosigned = whole + line.text();
        put(visitor, "receipt", cosigned);
        put(visitor, "policy", demanding(policy, "witness north " + north.verifier(), "north"));
        assertThat(checked(visitor)).startsWith("The receipt is whole").contains("Witness north signed it at 2026-",
                "1 of 1 witnesses signed it. That is enough");
        put(visitor, "policy", demanding(policy, "witness south " + south.verifier(), "south"));
        assertThat(checked(visitor)).startsWith("Do not believe this receipt").contains("Witness south did not sign it",
                "Only 0 of 1 witnesses signed it");
        put(visitor, "policy", demanding(policy, "witness north " + north.verifier(), "north"));
        put(visitor, "receipt", whole + line.text().replace(signature(line.text()), flipped(signature(line.text()))));
        assertThat(checked(visitor)).startsWith("Do not believe this receipt").contains("a signature in its name is not its own");
    }

    private static String signature(String line) {
        return line.substring(line.lastIndexOf(' ') + 1).strip();
    }

    private static String demanding(String policy, String witness, String quorum) {
        return policy.replace("quorum none", witness + "\nquorum " + quorum);
    }

    /// Made by another implementation: `tlog/interop`. No browser has ML-DSA-44.
    @Test
    void whatTheBrowserCannotCheckItSays(Scene scene) throws Exception {
        var made = Files.readAllLines(Path.of("../tlog/src/test/resources/org/concordat/tlog/made-by-noble.txt"));
        var keys = made.stream().filter(it -> it.startsWith("key ")).map(it -> it.split(" ")[2]).toList();
        var proof = new String(Base64.getDecoder().decode(made.get(3).split(" ")[1]), UTF_8);
        var visitor = scene.visitor(How.USUALLY).open("/check?lang=en");
        put(visitor, "receipt", proof);
        var policy = "log %s\nwitness ed %s\nwitness ml %s\ngroup both %s ed ml\nquorum both\n";
        put(visitor, "policy", policy.formatted(keys.get(0), keys.get(1), keys.get(2), "any"));
        assertThat(checked(visitor)).startsWith("The receipt is whole").contains("Witness ml: your browser cannot check its kind of signature",
                "entry 3");
        put(visitor, "policy", policy.formatted(keys.get(0), keys.get(1), keys.get(2), "all"));
        assertThat(checked(visitor)).startsWith("Nothing is wrong so far, but this browser cannot check all of it");
    }

    /// A browser whose Web Crypto has no Ed25519, as those from before 2025.
    @Test
    void aBrowserWithoutEd25519IsToldSo(Scene scene) {
        var visitor = atTheReceipt(scene, How.USUALLY);
        visitor.page().evaluate("""
                () => { SubtleCrypto.prototype.importKey = async () => { throw new DOMException('Unknown.', 'NotSupportedError') } }""");
        assertThat(checked(visitor)).startsWith("Nothing is wrong so far").contains("The log holds it: number",
                "Your browser cannot check this kind of signature (Ed25519)");
    }

    @Test
    void whatIsNoReceiptIsNone(Scene scene) {
        var visitor = scene.visitor(How.USUALLY).open("/check?lang=en");
        for (var nothing : new String[] {"", "hello", "c2sp.org/tlog-proof@v1\n\n", UUID.randomUUID().toString(), "\n\n"}) {
            put(visitor, "receipt", nothing);
            assertThat(checked(visitor)).startsWith("This is not a receipt");
        }
        var whole = atTheReceipt(scene, How.USUALLY);
        put(whole, "policy", "log nothing\n");
        assertThat(checked(whole)).startsWith("This is not a policy file");
    }

    @Test
    void aFileIsReadHereAndSentNowhere(Scene scene) throws Exception {
        var visitor = atTheReceipt(scene, How.USUALLY);
        var file = Files.createTempFile("receipt", ".tlog-proof");
        Files.writeString(file, visitor.part("#receipt").inputValue());
        put(visitor, "receipt", "");
        visitor.page().onRequest(it -> {
            throw new AssertionError(it.url());
        });
        visitor.page().setInputFiles("#receipt-file", file);
        visitor.page().waitForFunction("document.getElementById('receipt').value !== ''", null, new Page.WaitForFunctionOptions());
        assertThat(checked(visitor)).startsWith("The receipt is whole");
        Files.delete(file);
    }

    @Test
    void itIsSaidInWelshToo(Scene scene) {
        var visitor = atTheReceipt(scene, How.USUALLY);
        visitor.open(visitor.path() + "?lang=cy");
        assertThat(checked(visitor)).startsWith("Mae’r dderbynneb yn gyfan");
    }
}
