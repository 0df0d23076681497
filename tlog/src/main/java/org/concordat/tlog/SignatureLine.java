package org.concordat.tlog;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;

/// One line below a note: who says to have signed it, and the signature.
///
/// **Shape:** the base 64 holds the key's id (4 bytes) and at least one byte more.
/// **Source:** C2SP signed-note, "Signatures".
public record SignatureLine(String keyName, String base64) {

    private static final String DASH = "\u2014 ";

    static SignatureLine of(VerifierKey key, byte[] signature) {
        var bytes = ByteBuffer.allocate(4 + signature.length).putInt(key.id()).put(signature).array();
        return new SignatureLine(key.name(), Text.base64(bytes));
    }

    /// Without its newline.
    public static SignatureLine parse(String line) throws Malformed {
        int space = line.indexOf(' ', DASH.length());
        if (!line.startsWith(DASH) || space < 0) {
            throw new Malformed("the signature line is not a dash, a name and a signature");
        }
        var parsed = new SignatureLine(line.substring(DASH.length(), space), line.substring(space + 1));
        VerifierKey.checkName(parsed.keyName);
        if (Text.base64(parsed.base64, "the signature").length < 5) {
            throw new Malformed("the signature is too short to be one");
        }
        return parsed;
    }

    public int keyId() {
        return ByteBuffer.wrap(decoded()).getInt();
    }

    byte[] signature() {
        var bytes = decoded();
        return Arrays.copyOfRange(bytes, 4, bytes.length);
    }

    private byte[] decoded() {
        return Base64.getDecoder().decode(base64);
    }

    /// The line, with its newline.
    public String text() {
        return DASH + keyName + " " + base64 + "\n";
    }
}
