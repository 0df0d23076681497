package org.concordat.print;

import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.springframework.stereotype.Component;

/// Prints sheets: PDF, tagged (PDF/UA), with its language and title, in Liberation Sans, which comes with PDFBox and has
/// every letter of Welsh (SIL Open Font Licence 1.1).
///
/// **Shape.** One at a time, so that memory is bounded by what one sheet may take.
@Component
public class Press {

    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private final ReentrantLock one = new ReentrantLock();

    Press() {
        XRLog.setLoggingEnabled(false);   // it says what it lays out
    }

    public byte[] pdf(Sheet sheet) {
        var out = new ByteArrayOutputStream();
        one.lock();
        try {
            new PdfRendererBuilder()
                    .usePdfUaAccessibility(true)
                    .useExternalResourceAccessControl((address, kind) -> false,
                            ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                    .useUriResolver((base, address) -> null)
                    .useFont(() -> PDDocument.class.getResourceAsStream(FONT), "Liberation Sans")
                    .withW3cDocument(SheetDocument.of(sheet), null)
                    .withProducer("Concordat")
                    .toStream(out)
                    .run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            one.unlock();
        }
        return out.toByteArray();
    }
}
