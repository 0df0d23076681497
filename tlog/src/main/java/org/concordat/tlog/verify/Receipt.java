package org.concordat.tlog.verify;

import org.concordat.tlog.Malformed;
import org.concordat.tlog.Policy;
import org.concordat.tlog.TlogProof;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// `verify --receipt FILE --policy FILE`: says whether a receipt proves what it shows.
///
/// What a `.tlog-proof` carries in its `extra` is proven if the entry at its place in the log is these bytes, or, in a
/// log of commitments, their SHA-256. Only what is proven is shown.
///
/// Exit codes as of [Verify]: 0 it proves it, 1 it does not, 2 misuse, 3 a file could not be read.
final class Receipt {

    private static final int BYTES_MAX = 4_000_000;

    private final PrintStream out;
    private final PrintStream err;

    Receipt(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    int check(String receipt, String policy) {
        Policy rules;
        try {
            rules = Policy.parse(read(policy));
        } catch (Malformed wrong) {
            err.println("verify: " + wrong.getMessage());
            return Verify.MISUSE;
        } catch (IOException unreadable) {
            err.println("verify: there is no policy file " + policy);
            return Verify.MISUSE;
        }
        try {
            return check(receipt, TlogProof.parse(read(receipt)), rules);
        } catch (Malformed wrong) {
            return proves(receipt, wrong.getMessage());
        } catch (IOException unreadable) {
            out.println("could not be read: " + unreadable.getMessage());
            return Verify.UNREADABLE;
        }
    }

    private int check(String receipt, TlogProof proof, Policy rules) {
        if (proof.extra().isEmpty()) {
            return proves(receipt, "it does not carry what it is a receipt for");
        }
        var opened = proof.extra().get();
        var because = "";
        for (var leaf : Opening.leaves(opened)) {
            switch (proof.check(leaf, rules)) {
                case Policy.Trust.Trusted trusted -> {
                    say(receipt, proof, trusted, opened);
                    return Verify.WHOLE;
                }
                case Policy.Trust.Untrusted(var why) -> because = why;
            }
        }
        return proves(receipt, because);
    }

    private void say(String receipt, TlogProof proof, Policy.Trust.Trusted trusted, byte[] opened) {
        out.println("proven: " + receipt);
        out.println("  it is entry " + Words.number(proof.inclusion().index()) + " of "
                + trusted.checkpoint().origin() + ", in the checkpoint of "
                + Words.number(trusted.checkpoint().head().size()) + " entries");
        trusted.cosignatures().forEach(c -> out.println("  cosigned by " + c.witness().name() + " at " + c.at()));
        text(opened).ifPresentOrElse(text -> text.lines().forEach(line -> out.println("    " + line)),
                () -> out.println("  what it proves is no text; it has " + Words.number(opened.length) + " bytes"));
    }

    private int proves(String receipt, String notBecause) {
        out.println("NOT PROVEN: " + receipt + ": " + notBecause);
        return Verify.NOT_WHOLE;
    }

    /// As text that does nothing to a terminal.
    private static Optional<String> text(byte[] bytes) {
        try {
            var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return text.codePoints().allMatch(c -> c == '\n' || !Character.isISOControl(c)) ? Optional.of(text)
                    : Optional.empty();
        } catch (CharacterCodingException noText) {
            return Optional.empty();
        }
    }

    static byte[] read(String file) throws IOException {
        var path = Path.of(file);
        if (!Files.isRegularFile(path) || !Files.isReadable(path)) {
            throw new IOException("there is no file " + file);
        }
        try (var in = Files.newInputStream(path)) {
            return in.readNBytes(BYTES_MAX);   // what is longer is no receipt, no opening and no policy
        }
    }
}
