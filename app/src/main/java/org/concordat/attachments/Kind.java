package org.concordat.attachments;

import java.util.Arrays;
import java.util.List;

/// The kinds of file that may travel, each told by its first bytes and never by its name.
public enum Kind {
    PDF("application/pdf", List.of("pdf"), new byte[] {'%', 'P', 'D', 'F', '-'}),
    PNG("image/png", List.of("png"), new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'}),
    JPEG("image/jpeg", List.of("jpg", "jpeg"), new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff}),
    TEXT("text/plain;charset=UTF-8", List.of("txt"), new byte[0]);

    private final String mediaType;
    private final List<String> endings;
    private final byte[] signature;

    Kind(String mediaType, List<String> endings, byte[] signature) {
        this.mediaType = mediaType;
        this.endings = endings;
        this.signature = signature;
    }

    public String mediaType() {
        return mediaType;
    }

    /// How the name of such a file ends, without the dot.
    public String ending() {
        return endings.getFirst();
    }

    boolean ends(String ending) {
        return endings.contains(ending);
    }

    /// The kind whose signature the file begins with, at its very first byte; text where it is none of them and could be.
    static Kind of(byte[] bytes) {
        return Arrays.stream(values()).filter(it -> it.begins(bytes)).findFirst().orElseThrow();
    }

    private boolean begins(byte[] bytes) {
        return bytes.length >= signature.length
                && Arrays.equals(bytes, 0, signature.length, signature, 0, signature.length);
    }
}
