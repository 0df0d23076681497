package org.concordat.tlog;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// A receipt: that an entry stands in a log, checkable without the log.
///
/// **Shape:** a file named `.tlog-proof`; `extra` is not authenticated by anything.
/// **Source:** C2SP tlog-proof.
public record TlogProof(Optional<byte[]> extra, InclusionProof inclusion, Note checkpoint) {

    private static final String FIRST_LINE = "c2sp.org/tlog-proof@v1\n";
    private static final int BYTES_MAX = 2 * Note.BYTES_MAX;

    public static TlogProof parse(byte[] bytes) throws Malformed {
        if (bytes.length > BYTES_MAX) {
            throw new Malformed("the proof is longer than " + BYTES_MAX + " bytes");
        }
        var text = Text.utf8(bytes, "the proof");
        int blank = text.indexOf("\n\n");
        if (!text.startsWith(FIRST_LINE) || blank < FIRST_LINE.length()) {
            throw new Malformed("the proof does not begin with its name, an index and an empty line");
        }
        var lines = List.of(text.substring(FIRST_LINE.length(), blank).split("\n", -1));
        int at = 0;
        Optional<byte[]> extra = Optional.empty();
        if (lines.get(at).startsWith("extra ")) {
            extra = Optional.of(Text.base64(lines.get(at++).substring("extra ".length()), "the extra line"));
        }
        if (at == lines.size() || !lines.get(at).startsWith("index ")) {
            throw new Malformed("the proof has no index line");
        }
        long index = Text.decimal(lines.get(at++).substring("index ".length()), "the index");
        var note = Note.parse(Text.utf8(text.substring(blank + 2)));
        return new TlogProof(extra, path(index, lines.subList(at, lines.size()), note), note);
    }

    private static InclusionProof path(long index, List<String> lines, Note note) throws Malformed {
        long size = Checkpoint.parse(note.text()).head().size();
        if (index >= size || lines.size() > ConsistencyProof.PATH_MAX) {
            throw new Malformed("the proof is of an entry that its checkpoint does not hold, or too long");
        }
        var path = new ArrayList<Hash>();
        for (var line : lines) {
            path.add(Hash.parse(line));
        }
        return new InclusionProof(index, size, path);
    }

    /// Whether the entry with that leaf hash is in a log this policy trusts, as the policy demands it.
    public Policy.Trust check(Hash leaf, Policy policy) {
        return switch (policy.judge(checkpoint)) {
            case Policy.Trust.Trusted trusted when !inclusion.proves(leaf, trusted.checkpoint().head()) ->
                new Policy.Trust.Untrusted("the proof does not lead from this entry to the checkpoint");
            case Policy.Trust judged -> judged;
        };
    }

    /// As the same bytes.
    @Override
    public boolean equals(Object other) {
        return other instanceof TlogProof it && Arrays.equals(bytes(), it.bytes());
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes());
    }

    public byte[] bytes() {
        var text = new StringBuilder(FIRST_LINE);
        extra.ifPresent(bytes -> text.append("extra ").append(Text.base64(bytes)).append('\n'));
        text.append("index ").append(inclusion.index()).append('\n');
        inclusion.path().forEach(hash -> text.append(hash.base64()).append('\n'));
        return Text.utf8(text.append('\n') + Text.utf8Text(checkpoint.bytes()));
    }
}
