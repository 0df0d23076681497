package org.concordat.attachments;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// A file that was written anew, with nothing in it but what it shows.
///
/// @param name its stem as it was sent, and the ending of its kind
/// @param text every word that was found in it, for whoever searches; empty for a picture
/// @param unsaid whether it draws letters that are not in the text: it does not say which they are, or draws them where no words are read
public record CleanFile(String name, Kind kind, byte[] bytes, String text, boolean unsaid) {

    public CleanFile {
        bytes = bytes.clone();
    }

    @Override
    public byte[] bytes() {
        return bytes.clone();
    }

    /// SHA-256, in lower case hexadecimal.
    public String digest() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
