package org.concordat.journeys;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.file.Files;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.concordat.journeys.Scene.How;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A file travels with a disclosure, and a word stays home: the file is refused, cleaned, kept from leaving with the word,
/// sent, taken by whoever may read it, and printed with its marks; recalled, the copy is asked about.
@Journey
class PapersJourneyTest {

    @ParameterizedTest(name = "with script: {0}")
    @ValueSource(booleans = {true, false})
    void isAddedHeldBackCleanedSentTakenAndPrinted(boolean script, Scene scene) throws IOException {
        var cast = scene.cast();
        var draft = scene.drafted();
        var ann = scene.officer(cast.ann(), How.script(script)).open("/drafts/" + draft).follow("Words that stay home");
        ann.press("Keep them home");
        assertThat(ann.error("terms")).isEqualTo("Enter the words that stay home");
        ann.type("terms", "Operation Alderwood\nLarch").press("Keep them home");
        assertThat(ann.text()).contains("Operation Alderwood").contains("Let it travel");

        ann.open("/drafts/" + draft).follow("Files that travel with it");
        attaches(ann, "A letter", "letter.pdf", "PK\003\004 a zip".getBytes(ISO_8859_1));
        assertThat(ann.error("file")).isEqualTo("The file must be a PDF, a PNG or JPEG picture, or plain text in UTF-8");
        assertThat(ann.typed("title")).as("the rest of the form is there").isEqualTo("A letter");
        attaches(ann, "A letter", "letter.txt", "Seen by operation\r\nal-\r\nderwood.".getBytes(UTF_8));
        ann.open("/drafts/" + draft + "/check");
        assertThat(ann.text()).contains("No word that stays home stands in anything that leaves")
                .contains("“Operation Alderwood” stays home, and stands in the words in an attachment (letter.txt). Take it out.");
        assertThat(ann.part("main form[action$=proposal]").count()).as("it cannot be proposed").isZero();
        ann.open("/drafts/" + draft + "/attachments").press("Remove A letter");
        attaches(ann, "Letter from the school", "letter.pdf", org.concordat.attachments.Files.pdf("Dear Sam, of Ty Gwyr"));
        assertThat(ann.text()).contains("letter.pdf").contains("PDF, ");
        ann.open("/drafts/" + draft + "/check").press("Propose");

        var bryn = scene.officer(cast.bryn(), How.script(script)).open("/approvals/" + draft);
        assertThat(bryn.text()).contains("Letter from the school").contains("Operation Alderwood");
        assertThat(taken(bryn, "letter.pdf")).startsWith("%PDF-");
        bryn.open("/approvals/" + draft).follow("Approve").press("Approve and send");

        scene.composing().opened(cast.cara(), draft);
        var cara = scene.officer(cast.cara(), How.script(script)).open("/inbox/" + draft);
        assertThat(cara.text()).contains("Files that came with it").doesNotContain("Alderwood");
        assertThat(taken(cara, "letter.pdf")).startsWith("%PDF-").doesNotContain("Alderwood");
        printed(cara.open("/inbox/" + draft), 1);
        printed(cara.open("/inbox/" + draft), 2);
        assertThat(ann.open("/disclosures/" + draft).text()).contains("Numbered copies on paper").contains("Cara");

        ann.open("/disclosures/" + draft + "/recall").type("reason", "The wrong pupil").press("Recall it now");
        cara.open("/inbox/" + draft + "/disposal");
        assertThat(cara.text()).contains("Which of the copies that your body made are destroyed?");
        cara.choose("copies", "1").type("words", "Shredded; the second cannot be found.").press("Confirm disposal");
        assertThat(ann.open("/disclosures/" + draft).text()).contains("Not accounted for");
    }

    @Test
    void writesAnotherVersionForAnotherAudience(Scene scene) {
        var sent = scene.sent();
        var ann = scene.officer(scene.cast().ann(), How.WITHOUT_SCRIPT).open("/disclosures/" + sent)
                .follow("Versions of the same source").press("Write another version for another audience");
        assertThat(ann.text()).contains("Write the steps in any order");
        ann.follow("Versions of the same source");
        assertThat(ann.text()).contains("Who gets which").contains("Draft").contains("Sent").contains("Nobody yet");
    }

    /// What is more than any form holds is told at its page, and nothing of it is read.
    @Test
    void saysThatAFileIsTooLarge(Scene scene) {
        var draft = scene.drafted();
        var ann = scene.officer(scene.cast().ann(), How.WITHOUT_SCRIPT).open("/drafts/" + draft + "/attachments");
        attaches(ann, "A letter", "letter.pdf", new byte[6 * 1024 * 1024]);
        assertThat(ann.error("file")).isEqualTo("The file must be 5 MB or smaller");
        assertThat(ann.typed("title")).isEqualTo("A letter");
        attaches(ann, "A letter", "letter.pdf", new byte[14 * 1024 * 1024]);
        assertThat(ann.error("file")).isEqualTo("The file must be 5 MB or smaller");
    }

    @Test
    void answersHowAFileIsToBeKept(Scene scene) throws Exception {
        var cast = scene.cast();
        var draft = scene.drafted();
        var file = UUID.randomUUID();
        scene.service().getBean(org.concordat.sharing.Attachments.class).attach(scene.composing().in(cast.ann()), draft, file,
                "A letter", "ŵ \"a\".txt", "Dear Sam".getBytes(UTF_8));
        try (var client = Client.signedIn(Integer.parseInt(scene.address().replaceAll(".*:", "")), cast.ann())) {
            var answer = client.get("/drafts/" + draft + "/attachments/" + file);
            assertThat(answer.body()).isEqualTo("Dear Sam");
            var headers = answer.headers();
            assertThat(headers.firstValue("Content-Disposition").orElseThrow()).startsWith("attachment; filename")
                    .contains("filename*=UTF-8''%C5%B5");
            assertThat(headers.allValues("Content-Security-Policy")).containsExactly("default-src 'none'; sandbox");
            assertThat(headers.allValues("X-Content-Type-Options")).containsExactly("nosniff");
            assertThat(headers.firstValue("Cache-Control")).contains("no-store");
            assertThat(headers.firstValue("Content-Type")).contains("text/plain;charset=UTF-8");
            assertThat(client.get("/drafts/" + draft + "/attachments/" + UUID.randomUUID()).statusCode()).isEqualTo(404);
            assertThat(client.get("/disclosures/" + draft + "/attachments/" + file).statusCode()).isEqualTo(404);
        }
    }

    private static void attaches(Visitor visitor, String title, String name, byte[] bytes) {
        visitor.type("title", title).page().setInputFiles("input[name=file]", new FilePayload(name, "application/octet-stream", bytes));
        visitor.press("Add the file");
    }

    private static String taken(Visitor visitor, String name) throws IOException {
        return new String(bytes(visitor.page().waitForDownload(() -> visitor.part("main a:has-text('" + name + "')").first().click())),
                ISO_8859_1);
    }

    private static void printed(Visitor visitor, int number) throws IOException {
        var bytes = bytes(visitor.page().waitForDownload(() -> visitor.part("main form[action$=copies] button").click()));
        try (var document = Loader.loadPDF(bytes)) {
            var text = new PDFTextStripper().getText(document);
            assertThat(text).contains("OFFICIAL-SENSITIVE", "Copy " + number + ", made for Cara", "Recalled means destroy this",
                    "Do not tell the pupil where this came from.", "recruiter online");
            assertThat(text.split("Copy " + number, -1)).hasSize(document.getNumberOfPages() + 1);
        }
    }

    private static byte[] bytes(Download download) throws IOException {
        return Files.readAllBytes(download.path());
    }
}
