package org.concordat.sharing.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.concordat.access.SignedIn;
import org.concordat.print.Press;
import org.concordat.sharing.Attachments;
import org.concordat.sharing.Copies;
import org.concordat.sharing.OwnCopies;
import org.springframework.stereotype.Component;

/// Numbered copies as they leave the service, the same for a page and for a body's own system.
@Component
public class Papers {

    private static final String PDF = "application/pdf";

    private final CopySheets received;
    private final OwnSheets own;
    private final ExportedVersions exported;
    private final ReceivedPages pages;
    private final Attachments attachments;
    private final Press press;

    Papers(CopySheets received, OwnSheets own, ExportedVersions exported, ReceivedPages pages, Attachments attachments, Press press) {
        this.received = received;
        this.own = own;
        this.exported = exported;
        this.pages = pages;
        this.attachments = attachments;
        this.press = press;
    }

    /// What was received, as a PDF.
    public Paper of(SignedIn who, Copies.Making.Made made) {
        var it = made.opened().received();
        var sheet = received.of(who, made.copy(), it, pages.opened(who, made.opened()));
        return new Paper(it.reference() + "-copy-" + made.copy().number() + ".pdf", PDF, () -> press.pdf(sheet));
    }

    /// One version of what the body itself told, as a PDF.
    public Paper printed(SignedIn who, OwnCopies.Made made) {
        var sheet = own.of(who, made);
        return new Paper(name(made, "copy") + ".pdf", PDF, () -> press.pdf(sheet));
    }

    /// Every version of it, as a PDF and as JSON, with its files, in a ZIP.
    public Paper exported(SignedIn who, OwnCopies.Made made) {
        var sheet = own.of(who, made);
        var json = exported.of(who, made, own.known(who, made));
        var files = files(who, made);
        var name = name(made, "every-version-copy");
        return new Paper(name + ".zip", "application/zip", () -> zipped(name, press.pdf(sheet), json, files));
    }

    /// Each once, by its place in the ZIP, and read as any file is.
    private Map<String, byte[]> files(SignedIn who, OwnCopies.Made made) {
        var all = new LinkedHashMap<String, byte[]>();
        for (var version : made.versions()) {
            var id = version.sight().disclosure().id();
            for (var file : attachments.of(who, id)) {
                all.computeIfAbsent(ExportedVersions.path(file), it -> attachments.originated(who, id, file.id()).orElseThrow().bytes());
            }
        }
        return all;
    }

    private static String name(OwnCopies.Made made, String kind) {
        return made.versions().getLast().sight().disclosure().reference() + "-" + kind + "-" + made.copy().number();
    }

    private static byte[] zipped(String name, byte[] pdf, byte[] json, Map<String, byte[]> files) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name + ".pdf"));
            zip.write(pdf);
            zip.putNextEntry(new ZipEntry(name + ".json"));
            zip.write(json);
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
