package org.concordat.journeys;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.concordat.walls.Canaries;

/// What somebody can read in an answer: its headers, its text, and what stands on the pages and in the description of a PDF.
final class Shown {

    private Shown() {
    }

    /// Whether it shows a canary, or is something that is neither a page nor a PDF and so may hold one that nobody can look
    /// for, such as a picture.
    static boolean leaks(HttpResponse<byte[]> answer) throws IOException {
        var type = answer.headers().firstValue("Content-Type").orElse("");
        var words = answer.headers().map() + new String(answer.body(), StandardCharsets.UTF_8);
        if (type.startsWith("application/pdf")) {
            try (var pdf = Loader.loadPDF(answer.body())) {
                words += new PDFTextStripper().getText(pdf) + pdf.getDocumentInformation().getCOSObject();
            }
        } else if (!type.isEmpty() && !type.matches("(text/|application/((problem|ld|csvm)\\+)?json|application/atom\\+xml).*")) {
            return !answer.uri().getPath().matches("/(assets|log|api/v1/openapi)(/|\\.).*");   // the same for all
        }
        return words.contains(Canaries.WORD);
    }
}
