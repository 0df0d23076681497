package org.concordat.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/// A sheet on paper: marked on every page, readable to everyone, and nothing but what it was given.
class PressTest {

    private static final List<String> HEAD = List.of("OFFICIAL-SENSITIVE", "Handling code C");
    private static final List<String> FOOT = List.of("D-1111-1111 copy 3", "Recalled means destroy this.");

    private static Sheet sheet(Sheet.Part... parts) {
        return new Sheet("Disclosure D-1111-1111, copy 3", HEAD, FOOT, "A concern at Tŷ Gŵyr", List.of(parts));
    }

    private static Sheet.Part words(String words) {
        return new Sheet.Part.Text("Words", words);
    }

    @Test
    void marksEveryPageAtItsHeadAndItsFoot() throws IOException {
        try (var document = Loader.loadPDF(new Press().pdf(sheet(words("A line of it.\n".repeat(200)))))) {
            assertThat(document.getNumberOfPages()).isGreaterThan(3);
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                var text = text(document, page);
                assertThat(text.split("OFFICIAL-SENSITIVE", -1)).as("twice on page " + page).hasSize(3);
                assertThat(text).contains("Handling code C", "D-1111-1111 copy 3", "Recalled means destroy this.",
                        "Page " + page + " of " + document.getNumberOfPages());
            }
        }
    }

    @Test
    void aChapterHasItsOwnMarksFromItsFirstPageOn() throws IOException {
        var long1 = words("A line of it.\n".repeat(120));
        try (var document = Loader.loadPDF(new Press().pdf(sheet(long1,
                new Sheet.Part.Chapter("A second one", List.of("OFFICIAL", "Handling code P")), long1)))) {
            int first = 0;
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                var text = text(document, page);
                first = first == 0 && text.contains("A second one") ? page : first;
                if (first == 0) {
                    assertThat(text).as("page " + page).contains("Handling code C").doesNotContain("Handling code P");
                    assertThat(text.split("OFFICIAL-SENSITIVE", -1)).as("twice on page " + page).hasSize(3);
                } else {
                    assertThat(text).as("page " + page).contains("Handling code P", "D-1111-1111 copy 3").doesNotContain("SENSITIVE", "code C");
                    assertThat(text.split("OFFICIAL", -1)).as("twice on page " + page).hasSize(3);
                }
            }
            assertThat(first).isGreaterThan(2).isLessThan(document.getNumberOfPages());
        }
    }

    @Test
    void isForEveryone() throws IOException {
        try (var document = Loader.loadPDF(new Press().pdf(sheet(words("Yn y tŷ, dŵr"), new Sheet.Part.Lines("Dates",
                List.of(new Sheet.Line("Sent", "today\nand tomorrow"))))))) {
            var catalog = document.getDocumentCatalog();
            assertThat(catalog.getLanguage()).isEqualTo("en-GB");
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("Disclosure D-1111-1111, copy 3");
            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            assertThat(catalog.getStructureTreeRoot().getKids()).isNotEmpty();
            assertThat(new PDFTextStripper().getText(document)).contains("Tŷ Gŵyr", "tŷ, dŵr", "Sent: today", "and tomorrow");
            for (var name : document.getPage(0).getResources().getFontNames()) {
                assertThat(document.getPage(0).getResources().getFont(name).isEmbedded()).as("embedded").isTrue();
            }
        }
    }

    /// What people write is words, whatever it looks like; nothing is fetched for it.
    @Test
    void printsMarkupAsWords() throws IOException {
        var markup = "<img src=\"http://localhost:9/x\"/> <style>@import url(file:///etc/passwd)</style> &amp; ]]> </p>";
        try (var document = Loader.loadPDF(new Press().pdf(sheet(words(markup))))) {
            assertThat(new PDFTextStripper().getText(document).replaceAll("\\s+", "")).contains(markup.replaceAll("\\s+", ""));
            assertThat(document.getPage(0).getAnnotations()).isEmpty();
        }
    }

    @Test
    void saysNothingOfItInALog() {
        var said = new ArrayList<String>();
        var listening = new Handler() {
            @Override
            public void publish(LogRecord record) {
                said.add(record.getMessage());
            }

            @Override
            public void flush() {
            }

            @Override
            public void close() {
            }
        };
        var root = Logger.getLogger("");
        root.addHandler(listening);
        try {
            new Press().pdf(sheet(words("Alderwood 漢字")));
        } finally {
            root.removeHandler(listening);
        }
        assertThat(said).filteredOn(it -> it != null && it.contains("Alderwood")).isEmpty();
        assertThat(Logger.getLogger("com.openhtmltopdf").isLoggable(Level.OFF)).isTrue();
    }

    @Test
    void printsNothingUnmarked() {
        assertThatThrownBy(() -> new Sheet("A", List.of(), List.of(), "B", List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Sheet.Part.Chapter("A", List.of(""))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Sheet("A", List.of(" "), List.of(), "B", List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    private static String text(org.apache.pdfbox.pdmodel.PDDocument document, int page) throws IOException {
        var stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(document);
    }
}
