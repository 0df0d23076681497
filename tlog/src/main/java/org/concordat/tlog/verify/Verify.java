package org.concordat.tlog.verify;

import org.concordat.tlog.Malformed;
import org.concordat.tlog.Policy;
import org.concordat.tlog.TileSource;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

/// `verify DIR|URL --policy FILE`: says whether a log is whole, and if not, what is wrong where.
/// With `--opening FILE`, whether it holds what the file opens.
/// `verify --receipt FILE --policy FILE`: says whether a receipt proves what it shows.
///
/// Exit codes: 0 it is whole, 1 it is not, 2 misuse, 3 it could not be read.
public final class Verify {

    /// Of the policy: one byte more than any has.
    private static final int POLICY_READ = Policy.BYTES_MAX + 1;

    static final int WHOLE = 0;
    static final int NOT_WHOLE = 1;
    static final int MISUSE = 2;
    static final int UNREADABLE = 3;

    private static final String USAGE = """
            verify DIR|URL --policy FILE [--opening FILE] [--state FILE] [--from-start] [--quiet]
            verify --receipt FILE --policy FILE
              DIR or URL    the log: the directory or address that holds its checkpoint and its tiles
              --policy      whose signatures count (c2sp.org/tlog-policy)
              --state       where the checkpoints seen are kept (default: the policy file's name with .seen)
              --from-start  do not go on from a run that was interrupted
              --quiet       say nothing while it works
              --opening     what opens an entry, had before the log held it: says whether the log holds it now
              --receipt     a .tlog-proof: checked without the log, and what it proves is shown
            It ends with 0 if the log is whole and holds it, or the receipt proves it, 1 if not, 2 if it was called wrongly, 3 if it could not be read.
            With 1 the first words of a line say which: "NOT WHOLE", "WHOLE, BUT NOT COSIGNED ENOUGH", "NOT IN THE LOG" or "NOT PROVEN".
            """;

    private final PrintStream out;
    private final PrintStream err;
    private String what;
    private String policy;
    private String state;
    private String receipt;
    private String opening;
    private boolean fromStart;
    private boolean quiet;
    private Verdict verdict = new Verdict.Unreadable("nothing was verified yet");

    /// @param out hears the verdict, `err` how far it is and how it was called wrongly
    public Verify(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    static void main(String[] args) {
        System.exit(new Verify(System.out, System.err).run(args));
    }

    /// The exit code; the verdict was said. What nobody foresaw says nothing about the log, so it ends with 3.
    public int run(String... args) {
        try {
            return carryOut(args);
        } catch (RuntimeException | Error unforeseen) {
            verdict = new Verdict.Unreadable("something unforeseen: " + unforeseen);
            out.println("could not be read: " + subject() + ": something unforeseen: " + unforeseen);
            return UNREADABLE;
        }
    }

    private String subject() {
        return what != null ? what : receipt != null ? receipt : "the command";
    }

    private int carryOut(String... args) {
        if (!understood(args)) {
            err.print(USAGE);
            return MISUSE;
        }
        if (receipt != null) {
            return new Receipt(out, err).check(receipt, policy);
        }
        try {
            var policyFile = Path.of(policy);
            if (!Files.isReadable(policyFile) || Files.isDirectory(policyFile)) {
                return misused("there is no policy file " + policy);
            }
            var rules = Policy.parse(read(policyFile));
            if (rules.logs().isEmpty()) {
                return misused("the policy names no log, so no checkpoint can be believed");
            }
            var sought = opening == null ? null : Opening.of(opening);
            var kept = Path.of(state == null ? policy + ".seen" : state);
            var progress = quiet ? Progress.SILENT : new Spoken(err, System::nanoTime);
            verdict = new Verification(files(), rules, kept, progress).run(fromStart);
            Words.of(verdict, what).forEach(out::println);
            return ended(sought);
        } catch (Malformed | IllegalArgumentException wrong) {
            return misused(wrong.getMessage());
        } catch (IOException unreadable) {
            out.println("could not be read: " + unreadable.getMessage());
            return UNREADABLE;
        }
    }

    private int ended(Opening sought) throws IOException {
        if (sought != null && verdict instanceof Verdict.Whole whole) {
            return sought.sought(log(), whole.trusted().checkpoint().head(), out);
        }
        if (sought != null) {
            out.println("  " + opening + " was not looked for: there is no whole log to look in");
        }
        return switch (verdict) {
            case Verdict.Whole _ -> WHOLE;
            case Verdict.NotWhole _, Verdict.NotCosigned _ -> NOT_WHOLE;
            case Verdict.Unreadable _ -> UNREADABLE;
        };
    }

    private static byte[] read(Path policy) throws IOException {
        try (var content = Files.newInputStream(policy)) {
            return content.readNBytes(POLICY_READ);
        }
    }

    /// What the last run came to.
    public Verdict verdict() {
        return verdict;
    }

    /// The log that was verified.
    public TileSource log() throws IOException {
        return files().source();
    }

    private int misused(String sentence) {
        err.println("verify: " + sentence);
        return MISUSE;
    }

    private boolean understood(String[] args) {
        for (int i = 0; i < args.length; i++) {
            boolean another = i + 1 < args.length;
            switch (args[i]) {
                case "--policy" -> policy = another ? args[++i] : null;
                case "--state" -> state = another ? args[++i] : "";
                case "--receipt" -> receipt = another ? args[++i] : "";
                case "--opening" -> opening = another ? args[++i] : "";
                case "--from-start" -> fromStart = true;
                case "--quiet" -> quiet = true;
                default -> {
                    if (args[i].startsWith("-") || what != null) {
                        return false;
                    }
                    what = args[i];
                }
            }
        }
        return (what != null ^ receipt != null) && (what != null || opening == null) && policy != null
                && !"".equals(state) && !"".equals(receipt) && !"".equals(opening);
    }

    private LogFiles files() throws IOException {
        if (what.matches("https?://.*")) {
            return LogFiles.at(URI.create(what));
        }
        var directory = Path.of(what);
        if (!Files.isDirectory(directory) || !Files.isReadable(directory)) {
            throw new IOException("there is no directory " + what);
        }
        return LogFiles.directory(directory);
    }
}
