package org.concordat.sdc.command;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import org.concordat.sdc.AttackReport;
import org.concordat.sdc.Malformed;
import org.concordat.sdc.Progress;
import org.concordat.sdc.Protection;
import org.concordat.sdc.Protector;
import org.concordat.sdc.SecretKey;

/// `protect` makes figures that survive an attacker; `attack` is the attacker.
///
/// Exit codes: 0 released, or nothing falls; 1 refused, or something falls; 2 misuse, or input that is not what it
/// should be; 3 a file could not be read or written, or an attack did not finish.
public final class Command {

    static final int WELL = 0;
    static final int BREACH = 1;
    static final int MISUSE = 2;
    static final int UNREADABLE = 3;

    private static final List<String> ONCE = List.of("--rules", "--out", "--key", "--new-key");
    private static final int SHOWN = 20;
    private static final String USAGE = """
            protect TABLES --rules FILE --out DIR [--key FILE | --new-key FILE] [--earlier DIR]... [--quiet]
              TABLES      a CSV file of records, or of counts
              --rules     what is published, and how it is protected
              --out       where the release is written; it must not be there yet
              --key       the secret that noise is made with; --new-key makes one
              --earlier   a release that is out already; give all of them
            attack DIR... [--all] [--quiet]
              DIR         releases; those from the same records are attacked together
              --all       say the bounds of every cell, not only of those that fall
            It ends with 0 if it was released or nothing falls, 1 if it was refused or something falls, 2 if it was
            called wrongly or the input is wrong, 3 if a file could not be read or written or it did not finish.
            """;

    private final PrintStream out;
    private final PrintStream err;
    private final List<Path> given = new ArrayList<>();
    private final List<Path> earlier = new ArrayList<>();
    private Path rules;
    private Path release;
    private Path key;
    private Path newKey;
    private boolean all;
    private boolean quiet;

    Command(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    static void main(String[] args) {
        int ended = UNREADABLE;   // and not what Java ends with where something is thrown, which says that a figure falls
        try {
            ended = new Command(System.out, System.err).run(args);
        } catch (OutOfMemoryError tooLarge) {
            System.err.println(args[0] + ": there is not enough memory for so many cells or records");
        } catch (RuntimeException | Error fault) {
            fault.printStackTrace();
        } finally {
            System.exit(ended);
        }
    }

    int run(String... args) {
        if (List.of(args).contains("--help")) {
            out.print(USAGE);
            return WELL;
        }
        try {
            if (args.length == 0 || !understood(args)) {
                err.print(USAGE);
                return MISUSE;
            }
            var progress = quiet ? Progress.SILENT : new Spoken(err);
            return args[0].equals("protect") ? protect(new Protector(progress)) : attack(new Protector(progress));
        } catch (Malformed wrong) {
            err.println(args[0] + ": " + wrong.getMessage());
            return MISUSE;
        } catch (InvalidPathException none) {
            err.println(args[0] + ": no file can be called " + none.getInput() + " here");
            return MISUSE;
        } catch (IOException unreadable) {
            err.println(args[0] + ": could not be read or written: " + words(unreadable));
            return UNREADABLE;
        } catch (TimeoutException tooLong) {
            err.println(args[0] + ": " + tooLong.getMessage());
            return UNREADABLE;
        }
    }

    /// Where the system gives no reason, its name for what happened is one.
    private static String words(IOException it) {
        return switch (it) {
            case AccessDeniedException denied -> denied.getMessage() + ": it is not allowed";
            case NoSuchFileException gone -> gone.getMessage() + ": it is not there";
            default -> it.getMessage();
        };
    }

    private boolean understood(String[] args) {
        boolean protect = args[0].equals("protect");
        for (int i = 1; i < args.length; i++) {
            if (ONCE.contains(args[i]) && List.of(args).subList(0, i).contains(args[i])) {
                return false;
            }
            var next = i + 1 < args.length ? Path.of(args[i + 1]) : null;
            switch (protect || args[i].equals("--quiet") || args[i].equals("--all") ? args[i] : "-" + args[i]) {
                case "--rules" -> rules = next;
                case "--out" -> release = next;
                case "--key" -> key = next;
                case "--new-key" -> newKey = next;
                case "--earlier" -> earlier.add(next);
                case "--all" -> all = true;
                case "--quiet" -> quiet = true;
                default -> {
                    if (args[i].startsWith("-")) {
                        return false;
                    }
                    given.add(Path.of(args[i]));
                }
            }
            if (List.of("--rules", "--out", "--key", "--new-key", "--earlier").contains(args[i]) && protect) {
                i++;
            }
        }
        return protect ? given.size() == 1 && rules != null && release != null && !earlier.contains(null) && !all
                && (key == null || newKey == null) : args[0].equals("attack") && !given.isEmpty();
    }

    private int protect(Protector protector) throws IOException, Malformed {
        var secret = key != null ? Optional.of(SecretKey.read(key))
                : newKey != null ? Optional.of(SecretKey.create(newKey)) : Optional.<SecretKey>empty();
        return switch (protector.protect(given.getFirst(), rules, release, secret, earlier)) {
            case Protection.Outcome.Released it -> {
                it.utility().forEach((measure, value) -> out.println(measure + ": " + value));
                out.println("released: " + release);
                yield WELL;
            }
            case Protection.Outcome.Refused it -> {
                it.because().stream().limit(SHOWN).forEach(out::println);
                if (it.because().size() > SHOWN) {
                    out.println("and " + (it.because().size() - SHOWN) + " more; " + it.because().getLast());
                }
                out.println("refused: nothing was written");
                yield BREACH;
            }
        };
    }

    private int attack(Protector protector) throws IOException, Malformed, TimeoutException {
        boolean falls = false;
        for (var entry : protector.attack(given, all).entrySet()) {
            var report = entry.getValue();
            if (all) {
                report.bounds().forEach(it -> out.println(it.cell() + ": " + range(report, it.low(), it.high())));
            }
            report.fallen().forEach(it -> tell(report, it));
            out.println(entry.getKey() + ": " + report.fallen().size() + " of " + report.guarded()
                    + " hidden cells fall");
            falls |= !report.fallen().isEmpty();
        }
        return falls ? BREACH : WELL;
    }

    private void tell(AttackReport report, AttackReport.Fallen fallen) {
        out.println("FALLS: " + fallen.cell() + " is " + range(report, fallen.low(), fallen.high()));
        fallen.how().forEach(line -> out.println("    " + line));
    }

    private static String range(AttackReport report, long low, long high) {
        return low == high ? "exactly " + report.shown(low) : report.shown(low) + (high > AttackReport.LARGEST ? " or more" : " to " + report.shown(high));
    }
}
