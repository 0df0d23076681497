package org.concordat.upkeep;

import static org.concordat.upkeep.SpokenProgress.number;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Map;
import org.concordat.ledger.RecordCheck;
import org.concordat.ledger.RecordsCompared;
import org.concordat.storage.KeptDatabase;
import org.concordat.storage.StartRefused;
import org.concordat.tlog.TileSource;
import org.concordat.tlog.TreeHead;
import org.concordat.tlog.verify.Progress;
import org.concordat.tlog.verify.Verdict;
import org.concordat.tlog.verify.Verify;
import org.jspecify.annotations.Nullable;

/// `verify DIR|URL --policy FILE --database DIR|JDBC-URL`: first whether the log is whole, then whether every record in the
/// database is the one that the log holds. Exit codes are those of [Verify].
final class VerifyRecords {

    private static final String USAGE = """
            verify DIR|URL --policy FILE --database DATA|jdbc:postgresql://… [--from NUMBER] [and what verify takes]
              --database  the data directory of a service, running or not; or an external PostgreSQL, as the role in the
                          environment variables CONCORDAT_VERIFY_USER and CONCORDAT_VERIFY_PASSWORD
              --from      compare no records before that number
            It ends with 0 if the log and the records are whole, 1 if they are not, 2 if it was called wrongly, 3 if
            something could not be read.
            """;

    private final PrintStream out;
    private final PrintStream err;
    private final Map<String, String> environment;
    private String database = "";
    private @Nullable Path binaries;
    private long from;
    private Progress progress;

    VerifyRecords(PrintStream out, PrintStream err) {
        this(out, err, System.getenv());
    }

    VerifyRecords(PrintStream out, PrintStream err, Map<String, String> environment) {
        this.out = out;
        this.err = err;
        this.environment = environment;
        this.progress = new SpokenProgress(err);
    }

    int run(String... args) {
        var plain = new ArrayList<String>();
        if (!understood(args, plain)) {
            err.print(USAGE);
            return Upkeep.MISUSE;
        }
        var verify = new Verify(out, err);
        int ended = verify.run(plain.toArray(String[]::new));
        if (!(verify.verdict() instanceof Verdict.Whole whole)) {
            out.println(ended == Upkeep.MISUSE ? "" : "the records were not compared: there is no whole log to compare them with");
            return ended;
        }
        try {
            return compare(verify.log(), whole.trusted().checkpoint().head());
        } catch (IllegalArgumentException misused) {
            err.println("verify: " + misused.getMessage());
            return Upkeep.MISUSE;
        } catch (IOException | SQLException | StartRefused unreadable) {
            out.println("could not be read: " + database + ": " + unreadable.getMessage());
            return Upkeep.UNREADABLE;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Upkeep.UNREADABLE;
        }
    }

    private boolean understood(String[] args, ArrayList<String> plain) {
        for (var rest = Arrays.asList(args).iterator(); rest.hasNext(); ) {
            var arg = rest.next();
            switch (arg) {
                case "--database" -> database = rest.hasNext() ? rest.next() : "";
                case "--binaries" -> binaries = rest.hasNext() ? Path.of(rest.next()) : null;
                case "--from" -> {
                    var number = rest.hasNext() ? rest.next() : "";
                    if (!number.matches("[0-9]{1,18}")) {
                        return false;
                    }
                    from = Long.parseLong(number);
                }
                default -> {
                    progress = arg.equals("--quiet") ? Progress.SILENT : progress;
                    plain.add(arg);
                }
            }
        }
        return !database.isEmpty() && !database.startsWith("--");
    }

    private int compare(TileSource log, TreeHead head) throws IOException, SQLException, InterruptedException {
        if (from > head.size()) {
            throw new IllegalArgumentException("the log holds " + head.size() + " entries, so there is none from " + from);
        }
        if (ExternalDatabase.isOne(database)) {
            try (var connection = new ExternalDatabase(database, "CONCORDAT_VERIFY", environment).connect()) {
                return compare(connection, log, head);
            }
        }
        try (var kept = KeptDatabase.of(Path.of(database).toAbsolutePath(), binaries); var connection = kept.connect()) {
            return compare(connection, log, head);
        }
    }

    private int compare(Connection connection, TileSource log, TreeHead head) throws SQLException, IOException {
        var compared = new RecordCheck(connection, log, head, finding -> out.println("  " + finding), progress).run(from);
        say(compared);
        return compared.wrong() == 0 ? Upkeep.DONE : Upkeep.WRONG;
    }

    private void say(RecordsCompared compared) {
        out.println(compared.wrong() == 0 ? "the records are whole: " + database
                : "THE RECORDS ARE NOT WHOLE: " + database + ": " + number(compared.wrong()) + " thing(s) are wrong, named above");
        if (compared.from() > 0) {
            out.println("  entries before " + number(compared.from()) + " were not compared");
        }
        out.println("  of " + number(compared.size() - compared.from()) + " entries in the log, "
                + number(compared.kept()) + " have their records, and " + number(compared.erased())
                + " were erased, each by an entry that says so");
        if (compared.lost() > 0) {
            out.println("  the records of " + number(compared.lost()) + " were lost before a restore, as an entry says");
        }
        out.println("  " + number(compared.numbered()) + " are numbered and not yet in this log, "
                + number(compared.waiting()) + " wait for a number");
    }
}
