package org.concordat.govuk;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/// What is the same for everybody, packed (gzip) for whoever takes it so. Nothing else is: the length of what is packed can tell of a
/// secret in it (decision 0087).
public final class Packed {

    public static final String GZIP = "gzip";

    private Packed() {
    }

    /// @param accepted the header `Accept-Encoding` (RFC 9110, 12.5.3); null where there is none
    public static boolean isTakenBy(@Nullable String accepted) {
        return accepted != null && Arrays.stream(accepted.split(",")).map(it -> it.replace(" ", ""))
                .anyMatch(it -> it.equals(GZIP) || it.startsWith("gzip;q=") && !it.matches("gzip;q=0(\\.0*)?"));
    }

    public static byte[] of(byte[] body) {
        var packed = new ByteArrayOutputStream(body.length / 4);
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }
}
