package org.concordat.upkeep;

import static org.concordat.upkeep.SpokenProgress.number;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import org.concordat.ledger.LogCopy;
import org.concordat.storage.PrivateFiles;
import org.concordat.tlog.Checkpoint;
import org.concordat.tlog.Log;
import org.concordat.tlog.Malformed;
import org.concordat.tlog.Note;
import org.concordat.tlog.Policy;
import org.concordat.tlog.SigningKey;
import org.concordat.tlog.TileSource;
import org.concordat.tlog.TreeHead;
import org.concordat.tlog.VerifierKey;
import org.concordat.tlog.verify.LogFiles;
import org.concordat.tlog.verify.Progress;
import org.concordat.tlog.verify.Verdict;
import org.concordat.tlog.verify.Verification;

/// The log that a restore goes on from, in a copy, proven: all that it has signed, shown or not.
///
/// A log that was killed after it signed a checkpoint and before it showed it is opened at that one, and its witnesses may
/// have cosigned it. A database that numbers only what was shown would not fit it (decision 0104).
final class RestoredLog {

    private final Path copy;
    private final Path seen;
    private final PrintStream out;
    private boolean isShown = true;

    /// @param seen where it is kept meanwhile what the log has to go on from
    RestoredLog(Path copy, Path seen, PrintStream out) {
        this.copy = copy;
        this.seen = seen;
        this.out = out;
    }

    Path copy() {
        return copy;
    }

    /// Takes it in the place of what was taken before, which it goes on from.
    ///
    /// @param log is not written meanwhile
    TreeHead take(Path log, Policy policy) throws Refused, IOException, Malformed, InterruptedException {
        PrivateFiles.deleteTree(copy);
        LogCopy.take(log, policy, copy);
        isShown = true;
        var shown = whole(policy);
        var signed = Log.lastSigned(TileSource.directory(log));
        if (signed.isEmpty() || size(signed.get()) <= shown.size()) {
            return shown;
        }
        PrivateFiles.deleteTree(copy);
        LogCopy.signed(signed.get(), log, copy);
        isShown = false;
        var head = whole(policy);
        out.println("the log signed " + number(head.size()) + " entries and showed " + number(shown.size())
                + " of them: what it signed counts");
        return head;
    }

    /// Of a checkpoint that somebody has seen, or several, as `verify` keeps them.
    void goesOnFrom(Path seenBefore, Policy policy) throws Refused, IOException, Malformed {
        forget();
        PrivateFiles.copy(seenBefore, seen);
        whole(policy);
    }

    void forget() throws IOException {
        Files.deleteIfExists(seen);
    }

    /// @throws Refused if the service could not open the log with these keys
    void isSignedByOneOf(Path keyFile) throws Refused, IOException, Malformed {
        var keys = new ArrayList<VerifierKey>();
        for (var line : Files.readAllLines(keyFile)) {
            if (!line.isBlank()) {
                keys.add(SigningKey.parse(line.strip()).verifier());
            }
        }
        if (checkpoint().signers(keys).isEmpty()) {
            throw new Refused("the newest checkpoint is signed by no key of " + keyFile + ": the log's key was replaced since. "
                    + "Name the newer key file with --key; without that key no service can go on from this log.");
        }
    }

    /// What was not shown is shown by the copy, with what witnesses cosigned of it now.
    void cosigned(Note gathered) throws IOException {
        if (!isShown) {
            Files.delete(copy.resolve("checkpoint"));
            PrivateFiles.write(copy.resolve("checkpoint"), gathered.bytes());
        }
    }

    private Note checkpoint() throws IOException, Malformed {
        return Note.parse(Files.readAllBytes(copy.resolve("checkpoint")));
    }

    private static long size(Note note) throws Malformed {
        return Checkpoint.parse(note.text()).head().size();
    }

    private TreeHead whole(Policy policy) throws Refused, IOException, Malformed {
        return switch (new Verification(LogFiles.directory(copy), policy, seen, Progress.SILENT, Duration.ZERO).run(true)) {
            case Verdict.Whole whole -> whole.trusted().checkpoint().head();
            case Verdict.NotWhole not -> throw new Refused("the log does not prove whole, so nothing is restored: "
                    + not.findings().getFirst() + (not.count() > 1 ? "; and " + number(not.count() - 1) + " more." : "."));
            case Verdict.NotCosigned(var signed, var _) when !isShown -> signed.checkpoint().head();   // nobody has to believe it yet
            case Verdict.NotCosigned(var _, var because) -> throw new Refused("the log is whole, but " + because
                    + ", so nothing is restored.");
            case Verdict.Unreadable(var because) -> throw new IOException("the log could not be read: " + because);
        };
    }
}
