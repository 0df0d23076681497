package org.concordat.tlog;

import java.util.ArrayList;
import java.util.List;

/// What a log asks a witness: to cosign a checkpoint that follows from the last one it cosigned.
///
/// **Shape:** the proof is from that size to the checkpoint's; at most 63 hashes, at most 1,010,000 bytes in all.
/// **Source:** C2SP tlog-witness, "add-checkpoint".
public record AddCheckpoint(long oldSize, List<Hash> proof, Note checkpoint) {

    /// Bytes in the longest request.
    public static final int BYTES_MAX = Note.BYTES_MAX + 10_000;

    public AddCheckpoint {
        proof = List.copyOf(proof);
    }

    public static AddCheckpoint parse(byte[] body) throws Malformed {
        if (body.length > BYTES_MAX) {
            throw new Malformed("the request is longer than " + BYTES_MAX + " bytes");
        }
        var text = Text.utf8(body, "the request");
        int end = Text.lineEnd(text, 0, "the request");
        if (!text.startsWith("old ")) {
            throw new Malformed("the request does not begin with the old size");
        }
        long oldSize = Text.decimal(text.substring("old ".length(), end), "the old size");
        var proof = new ArrayList<Hash>();
        int from = end + 1;
        for (end = Text.lineEnd(text, from, "the proof"); end > from; end = Text.lineEnd(text, from, "the proof")) {
            if (proof.size() == ConsistencyProof.PATH_MAX) {
                throw new Malformed("the proof has more than " + ConsistencyProof.PATH_MAX + " lines");
            }
            proof.add(Hash.parse(text.substring(from, end)));
            from = end + 1;
        }
        return new AddCheckpoint(oldSize, proof, Note.parse(Text.utf8(text.substring(end + 1))));
    }

    public byte[] bytes() {
        var text = new StringBuilder("old " + oldSize + "\n");
        proof.forEach(hash -> text.append(hash.base64()).append('\n'));
        return Text.utf8(text.append('\n') + Text.utf8Text(checkpoint.bytes()));
    }
}
