package org.concordat.tlog;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/// A text and the signatures below it. Nothing in it is to be believed before [#signers].
///
/// **Shape:** at most 1,000,000 bytes and 100 signatures.
/// **Source:** C2SP signed-note.
public record Note(String text, List<SignatureLine> signatures) {

    static final int BYTES_MAX = 1_000_000;
    private static final int SIGNATURES_MAX = 100;

    public Note {
        if (!text.endsWith("\n")) {
            throw new IllegalArgumentException("the text of a note ends with a newline");
        }
        signatures = List.copyOf(signatures);
    }

    public static Note parse(byte[] bytes) throws Malformed {
        if (bytes.length > BYTES_MAX) {
            throw new Malformed("the note is longer than " + BYTES_MAX + " bytes");
        }
        var all = Text.utf8(bytes, "the note");
        if (all.chars().anyMatch(c -> c < 0x20 && c != '\n')) {
            throw new Malformed("the note holds a control character");
        }
        int blank = all.lastIndexOf("\n\n");
        if (blank < 0 || blank + 2 == all.length()) {
            throw new Malformed("the note has no signatures after an empty line");
        }
        return new Note(all.substring(0, blank + 1), signatures(all.substring(blank + 2)));
    }

    /// Signature lines alone, as a witness answers them.
    public static List<SignatureLine> signatures(String lines) throws Malformed {
        var signatures = new ArrayList<SignatureLine>();
        for (int from = 0; from < lines.length(); ) {
            int end = Text.lineEnd(lines, from, "the last signature line");
            if (signatures.size() == SIGNATURES_MAX) {
                throw new Malformed("the note has more than " + SIGNATURES_MAX + " signatures");
            }
            signatures.add(SignatureLine.parse(lines.substring(from, end)));
            from = end + 1;
        }
        return signatures;
    }

    /// Which of these keys signed. Signatures by other keys are ignored.
    ///
    /// @throws Malformed if a signature names one of these keys and is not that key's
    public List<VerifierKey> signers(Collection<VerifierKey> known) throws Malformed {
        var signers = new ArrayList<VerifierKey>();
        for (var line : signatures) {
            for (var key : known) {
                if (key.isNamedBy(line)) {
                    if (!key.signed(text, line)) {
                        throw new Malformed("the signature by " + key.name() + " does not verify");
                    }
                    if (!signers.contains(key)) {
                        signers.add(key);
                    }
                }
            }
        }
        return signers;
    }

    /// With these signatures too; a line that is there already is not repeated.
    public Note with(Collection<SignatureLine> more) {
        var all = new ArrayList<>(signatures);
        more.stream().filter(line -> !all.contains(line)).forEach(all::add);
        return new Note(text, all);
    }

    public byte[] bytes() {
        var all = new StringBuilder(text).append('\n');
        signatures.forEach(line -> all.append(line.text()));
        return Text.utf8(all.toString());
    }
}
