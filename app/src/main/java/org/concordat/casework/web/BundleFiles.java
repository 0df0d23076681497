package org.concordat.casework.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.concordat.access.SignedIn;
import org.concordat.casework.Bundles.Contents;
import org.concordat.casework.Bundles.Exporting;
import org.concordat.casework.Subject;
import org.concordat.casework.web.BundleText.Item;
import org.concordat.casework.web.BundleText.Section;
import org.concordat.ledger.Proven;
import org.concordat.ledger.Receipt;
import org.concordat.print.Press;
import org.concordat.print.Sheet;
import org.concordat.sharing.Marking;
import org.concordat.sharing.web.Known;
import org.concordat.sharing.web.LawInWords;
import org.concordat.sharing.web.Paper;
import org.concordat.sharing.web.WhoIsWho;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// A bundle as files, in one ZIP: a PDF for people, the same as JSON, and the receipts.
///
/// *Shape* of the JSON: `docs/case-bundle.schema.json`.
@Component
class BundleFiles {

    private final WhoIsWho names;
    private final LawInWords law;
    private final Press press;
    private final JsonMapper json;

    BundleFiles(WhoIsWho names, LawInWords law, Press press, JsonMapper json) {
        this.names = names;
        this.law = law;
        this.press = press;
        this.json = json;
    }

    byte[] json(SignedIn who, Contents of) {
        var text = BundleWords.of(of, known(who, of), law);
        var all = new LinkedHashMap<String, Object>();
        all.put("format", "concordat case bundle 1");
        all.put("marking", Marking.OFFICIAL_SENSITIVE.words());
        text.sections().forEach(section -> all.put(section.key(), section.rows().stream().map(row -> row.stream().collect(
                Collectors.toMap(Item::key, Item::plain, (one, other) -> other, LinkedHashMap::new))).toList()));
        all.put("receipts", of.receipts().stream().map(BundleFiles::receipt).toList());
        all.put("leftOut", text.left());
        return json.writerWithDefaultPrettyPrinter().writeValueAsBytes(all);
    }

    private static Map<String, Object> receipt(Proven it) {
        var given = it.receipt() instanceof Receipt.Given;
        return Map.of("entry", it.id().toString(), "kind", given ? "proof" : "opening", "words", new String(bytes(it), UTF_8));
    }

    private static byte[] bytes(Proven it) {
        return switch (it.receipt()) {
            case Receipt.Given(var proof) -> proof;
            case Receipt.NotYet(var opening) -> opening;
            case Receipt.None _ -> throw new IllegalStateException("an entry that opens has a receipt");
        };
    }

    /// All of it; what was written as JSON is in it byte by byte.
    Paper zip(SignedIn who, Exporting.Made made) {
        var of = made.contents();
        var name = of.sight().line().of().reference() + "-bundle-" + of.bundle().number();
        var sheet = sheet(who, made);
        return new Paper(name + ".zip", "application/zip", () -> {
            var files = new LinkedHashMap<String, byte[]>();
            files.put(name + ".pdf", press.pdf(sheet));
            files.put(name + ".json", made.written());
            of.receipts().forEach(it -> files.put(it.receipt() instanceof Receipt.Given ? "receipts/receipt-" + it.id() + ".tlog-proof"
                    : "receipts/opening-" + it.id() + ".txt", bytes(it)));
            return zipped(files);
        });
    }

    private Sheet sheet(SignedIn who, Exporting.Made made) {
        var of = made.contents();
        var known = known(who, of);
        var text = BundleWords.of(of, known, law);
        var reference = of.sight().line().of().reference();
        var parts = new ArrayList<Sheet.Part>();
        text.sections().forEach(section -> parts.addAll(parts(section)));
        parts.add(new Sheet.Part.Text("What is not in this bundle", String.join("\n", text.left())));
        return new Sheet("Case " + reference + ", bundle " + of.bundle().number(), List.of(Marking.OFFICIAL_SENSITIVE.words(),
                        "For " + of.bundle().inquiry()),
                List.of("Case " + reference + " of " + known.body(of.sight().line().of().body()) + ", bundle " + of.bundle().number(),
                        "Exported by " + known.officer(of.bundle().by()), "SHA-256 of the JSON: " + made.sha256()),
                "Case " + reference, parts);
    }

    private static List<Sheet.Part> parts(Section it) {
        if (it.rows().isEmpty()) {
            return List.of(new Sheet.Part.Text(it.heading(), "None."));
        }
        if (it.brief()) {
            return List.of(new Sheet.Part.Lines(it.heading(), it.rows().stream().map(row -> new Sheet.Line(row.getFirst().words(),
                    row.stream().skip(1).map(item -> item.name() + " " + item.words()).collect(Collectors.joining(", ")))).toList()));
        }
        var parts = new ArrayList<Sheet.Part>();
        for (int i = 0; i < it.rows().size(); i++) {
            parts.add(new Sheet.Part.Lines(it.heading() + (it.rows().size() == 1 ? "" : " " + (i + 1)),
                    it.rows().get(i).stream().map(item -> new Sheet.Line(item.name(), item.words())).toList()));
        }
        return parts;
    }

    private Known known(SignedIn who, Contents of) {
        var bodies = new HashSet<>(CasePages.bodies(of.sight(), of.panels()));
        var officers = new HashSet<>(CasePages.officers(of.sight()));
        officers.add(of.bundle().by());
        of.sight().subject().map(Subject::person).ifPresent(person -> person.history().forEach(it -> officers.add(it.by())));
        of.chronology().forEach(it -> {
            bodies.add(it.holder());
            officers.add(it.by());
        });
        of.receipts().stream().map(it -> it.entry().officer()).filter(it -> it != null).forEach(officers::add);
        return names.named(who, bodies, officers);
    }

    private static byte[] zipped(Map<String, byte[]> files) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
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
