package org.concordat;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Documents that name the code name code that is there.
class DocumentsTest {

    private static final Path ROOT = Path.of("").toAbsolutePath().getFileName().toString().equals("app")
            ? Path.of("..") : Path.of("");

    /// ``[`Drafts.start`](../app/src/main/java/org/concordat/sharing/Drafts.java)``
    private static final Pattern METHOD = Pattern.compile("\\[`(\\w+)\\.(\\w+)`]\\s*\\(([^)]+)\\)");

    private static final Pattern LINK = Pattern.compile("]\\((?!https?:|#)([^)#]+)(?:#[^)]*)?\\)");

    @Test
    void everyStepInTheLifeOfADisclosureIsAMethod() throws IOException {
        var page = ROOT.resolve("docs/the-life-of-a-disclosure.md");
        assertThat(METHOD.matcher(Files.readString(page)).results().count()).isGreaterThan(15);
        assertThat(missingMethods(page, Files.readString(page))).isEmpty();
    }

    @Test
    void everyStepInTheLifeOfAnInquiryIsAMethod() throws IOException {
        var page = ROOT.resolve("docs/the-life-of-an-inquiry.md");
        assertThat(METHOD.matcher(Files.readString(page)).results().count()).isEqualTo(12);
        assertThat(missingMethods(page, Files.readString(page))).isEmpty();
    }

    @Test
    void everyStepInTheLifeOfARequestIsAMethod() throws IOException {
        var page = ROOT.resolve("docs/the-life-of-a-request.md");
        assertThat(METHOD.matcher(Files.readString(page)).results().count()).isEqualTo(23);
        assertThat(missingMethods(page, Files.readString(page))).isEmpty();
    }

    @Test
    void everyStepInTheLifeOfAPersonRecordIsAMethod() throws IOException {
        var page = ROOT.resolve("docs/the-life-of-a-person-record.md");
        assertThat(METHOD.matcher(Files.readString(page)).results().count()).isEqualTo(9);
        assertThat(missingMethods(page, Files.readString(page))).isEmpty();
    }

    @Test
    void everyStepInTheLifeOfAPanelIsAMethod() throws IOException {
        var page = ROOT.resolve("docs/the-life-of-a-panel.md");
        assertThat(METHOD.matcher(Files.readString(page)).results().count()).isGreaterThan(9);
        assertThat(missingMethods(page, Files.readString(page))).isEmpty();
    }

    @Test
    void everyStepInTheLifeOfAFindingIsAMethod() throws IOException {
        var page = ROOT.resolve("docs/the-life-of-a-finding.md");
        assertThat(METHOD.matcher(Files.readString(page)).results().count()).isGreaterThan(8);
        assertThat(missingMethods(page, Files.readString(page))).isEmpty();
    }

    @Test
    void everyStepInTheLifeOfAComplaintIsAMethod() throws IOException {
        var page = ROOT.resolve("docs/the-life-of-a-complaint.md");
        assertThat(METHOD.matcher(Files.readString(page)).results().count()).isEqualTo(10);
        assertThat(missingMethods(page, Files.readString(page))).isEmpty();
    }

    @Test
    void everyStepInTheLifeOfAConsultationIsAMethod() throws IOException {
        var page = ROOT.resolve("docs/the-life-of-a-consultation.md");
        assertThat(METHOD.matcher(Files.readString(page)).results().count()).isEqualTo(13);
        assertThat(missingMethods(page, Files.readString(page))).isEmpty();
    }

    @Test
    void everyStepInTheLifeOfAPublicationIsAMethod() throws IOException {
        var page = ROOT.resolve("docs/the-life-of-a-publication.md");
        assertThat(METHOD.matcher(Files.readString(page)).results().count()).isEqualTo(6);
        assertThat(missingMethods(page, Files.readString(page))).isEmpty();
    }

    @Test
    void everyStepInTheLifeOfAPilotIsAMethod() throws IOException {
        var page = ROOT.resolve("docs/the-life-of-a-pilot.md");
        assertThat(METHOD.matcher(Files.readString(page)).results().count()).isEqualTo(14);
        assertThat(missingMethods(page, Files.readString(page))).isEmpty();
    }

    @Test
    void everyStepInTheLifeOfFiguresIsAMethod() throws IOException {
        var page = ROOT.resolve("docs/the-life-of-figures.md");
        assertThat(METHOD.matcher(Files.readString(page)).results().count()).isGreaterThan(6);
        assertThat(missingMethods(page, Files.readString(page))).isEmpty();
    }

    @Test
    void everyStepInTheLifeOfAMeasureIsAMethod() throws IOException {
        var page = ROOT.resolve("docs/the-life-of-a-measure.md");
        assertThat(METHOD.matcher(Files.readString(page)).results().count()).isEqualTo(7);
        assertThat(missingMethods(page, Files.readString(page))).isEmpty();
    }

    @Test
    void aStepThatIsNoMethodIsCaught() {
        var page = ROOT.resolve("docs/the-life-of-a-disclosure.md");
        var wrong = "[`Drafts.begin`](../app/src/main/java/org/concordat/sharing/Drafts.java)";
        assertThat(missingMethods(page, wrong)).containsExactly("Drafts.begin");
    }

    @Test
    void everyLinkInEveryDocumentOpens() throws IOException {
        try (var pages = Files.walk(ROOT.resolve("docs"))) {
            var all = new ArrayList<>(pages.filter(p -> p.toString().endsWith(".md")).toList());
            all.add(ROOT.resolve("README.md"));
            for (var page : all) {
                assertThat(deadLinks(page, Files.readString(page))).as(page.toString()).isEmpty();
            }
        }
    }

    @Test
    void aDeadLinkIsCaught() {
        assertThat(deadLinks(ROOT.resolve("README.md"), "[nothing](docs/nothing.md)")).containsExactly("docs/nothing.md");
    }

    private static List<String> deadLinks(Path page, String text) {
        return LINK.matcher(text).results().map(found -> found.group(1))
                .filter(link -> !Files.exists(page.resolveSibling(link))).toList();
    }

    private static List<String> missingMethods(Path page, String text) {
        var missing = new ArrayList<String>();
        METHOD.matcher(text).results().forEach(found -> {
            var file = page.resolveSibling(found.group(3)).normalize().toString();
            var name = file.substring(file.indexOf("org/concordat"), file.length() - ".java".length()).replace('/', '.');
            if (!hasMethod(name, found.group(1), found.group(2))) {
                missing.add(found.group(1) + "." + found.group(2));
            }
        });
        return missing;
    }

    private static boolean hasMethod(String type, String simpleName, String method) {
        try {
            return type.endsWith("." + simpleName) && Arrays.stream(Class.forName(type).getMethods())
                    .anyMatch(m -> m.getName().equals(method));
        } catch (ClassNotFoundException e) {
            return false;
        }
    }
}
