package org.concordat.notices;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/// A letter that came back, read from a delivery status notification (RFC 3464): for good, and with what code.
///
/// @param code as `5.1.1`
record Returned(UUID letter, String code) {

    /// Of a message no more is read.
    static final int BYTES_MAX = 256 * 1024;

    private static final Pattern REPORT = Pattern.compile("(?im)^content-type:\\s*multipart/report\\b");
    private static final Pattern FAILED = Pattern.compile("(?im)^action:\\s*failed\\s*$");
    private static final Pattern STATUS = Pattern.compile("(?im)^status:\\s*(5\\.\\d{1,3}\\.\\d{1,3})\\b");

    /// @param message as it came
    /// @param domain in which our letters have their Message-ID
    static Optional<Returned> read(byte[] message, String domain) {
        var text = new String(message, 0, Math.min(message.length, BYTES_MAX), ISO_8859_1);
        var status = STATUS.matcher(text);
        var id = Pattern.compile("(?im)^message-id:\\s*<([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})@" + Pattern.quote(domain) + ">")
                .matcher(text);
        return REPORT.matcher(text).find() && FAILED.matcher(text).find() && status.find() && id.find()
                ? Optional.of(new Returned(UUID.fromString(id.group(1)), status.group(1))) : Optional.empty();
    }
}
