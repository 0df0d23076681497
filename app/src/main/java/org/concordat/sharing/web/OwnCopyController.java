package org.concordat.sharing.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.concordat.access.SignedIn;
import org.concordat.govuk.Answers;
import org.concordat.govuk.NotFoundPage;
import org.concordat.govuk.Reply;
import org.concordat.print.Press;
import org.concordat.sharing.DisclosureId;
import org.concordat.sharing.Disclosures;
import org.concordat.sharing.OwnCopies;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Numbered copies of what a body itself told: one version as a PDF, or all of them, as PDF and as JSON.
@Controller
class OwnCopyController {

    private final Disclosures disclosures;
    private final OwnCopies copies;
    private final OwnSheets sheets;
    private final ExportedVersions exported;
    private final Press press;

    OwnCopyController(Disclosures disclosures, OwnCopies copies, OwnSheets sheets, ExportedVersions exported, Press press) {
        this.disclosures = disclosures;
        this.copies = copies;
        this.sheets = sheets;
        this.exported = exported;
        this.press = press;
    }

    @GetMapping("/disclosures/{id}/paper")
    Reply ask(SignedIn who, @PathVariable UUID id) {
        return disclosures.find(who, new DisclosureId(id)).<Reply>map(sight -> new OwnPaperPage(id.toString(),
                sight.disclosure().reference())).orElseGet(NotFoundPage::new);
    }

    @PostMapping("/disclosures/{id}/paper/copies")
    Object print(SignedIn who, @PathVariable UUID id, Answers answers) {
        return copies.print(who, new DisclosureId(id), Act.of(answers)).<Object>map(made -> Downloads.of(
                name(made, "copy") + ".pdf", "application/pdf", press.pdf(sheets.of(who, made)))).orElseGet(NotFoundPage::new);
    }

    @PostMapping("/disclosures/{id}/paper/exports")
    Object export(SignedIn who, @PathVariable UUID id, Answers answers) {
        return copies.export(who, new DisclosureId(id), Act.of(answers)).<Object>map(made -> {
            var name = name(made, "every-version-copy");
            return Downloads.of(name + ".zip", "application/zip", zipped(name, press.pdf(sheets.of(who, made)),
                    exported.of(made, sheets.known(who, made))));
        }).orElseGet(NotFoundPage::new);
    }

    private static String name(OwnCopies.Made made, String kind) {
        return made.versions().getLast().sight().disclosure().reference() + "-" + kind + "-" + made.copy().number();
    }

    private static byte[] zipped(String name, byte[] pdf, byte[] json) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name + ".pdf"));
            zip.write(pdf);
            zip.putNextEntry(new ZipEntry(name + ".json"));
            zip.write(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
