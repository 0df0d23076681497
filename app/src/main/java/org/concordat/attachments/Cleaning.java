package org.concordat.attachments;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/// Takes a file apart and writes it anew: what is given out was decoded and encoded here, and holds no metadata, no
/// script, no file within the file, no link and no earlier version.
///
/// **Shape.** One file at a time, whoever sends it, so that memory is bounded by what one file may take; each waits its turn,
/// but not for long, for whoever waits holds a thread of the service.
///
/// **Errors.** Nothing is thrown for anything that is sent; what a parser threw is a [Fault#MALFORMED].
@Component
public class Cleaning {

    /// In bytes, as it is sent.
    public static final int BYTES_MAX = 5 * 1024 * 1024;

    private static final Duration WAIT_MAX = Duration.ofSeconds(10);

    private final Semaphore one;
    private final Duration waitMax;
    private final Pdf pdf = new Pdf();

    public Cleaning() {
        this(new Semaphore(1, true), WAIT_MAX);
    }

    /// @param one of which there is one, in the order of coming
    Cleaning(Semaphore one, Duration waitMax) {
        this.one = one;
        this.waitMax = waitMax;
    }

    /// @param name as the browser gave it, perhaps with a path
    public Cleaned clean(String name, byte[] bytes) {
        if (!isFree()) {
            return new Cleaned.Busy();
        }
        try {
            return new Cleaned.Clean(cleaned(name, bytes));
        } catch (Unclean unclean) {
            return new Cleaned.Refused(unclean.fault());
        } catch (IOException | RuntimeException | StackOverflowError malformed) {   // parsers throw as they please
            return new Cleaned.Refused(Fault.MALFORMED);
        } finally {
            one.release();
        }
    }

    private boolean isFree() {
        try {
            return one.tryAcquire(waitMax.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private CleanFile cleaned(String name, byte[] bytes) throws IOException {
        if (bytes.length == 0) {
            throw new Unclean(Fault.EMPTY);
        }
        if (bytes.length > BYTES_MAX) {
            throw new Unclean(Fault.TOO_LARGE);
        }
        var kind = Kind.of(bytes);
        var clean = switch (kind) {
            case PDF -> pdf.clean(bytes);
            case PNG -> Picture.clean(bytes, "png");
            case JPEG -> Picture.clean(bytes, "jpeg");
            case TEXT -> PlainFile.clean(bytes);
        };
        if (clean.bytes().length > BYTES_MAX) {   // written anew it has grown
            throw new Unclean(Fault.TOO_LARGE);
        }
        return new CleanFile(FileName.of(name, kind), kind, clean.bytes(), clean.text(), clean.unsaid());
    }

    /// What is left of a file: its new bytes, and the words in it.
    ///
    /// @param unsaid whether it draws letters that are not in the text
    record Content(byte[] bytes, String text, boolean unsaid) {

        Content(byte[] bytes, String text) {
            this(bytes, text, false);
        }
    }
}
