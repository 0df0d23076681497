package org.concordat.upkeep;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static org.concordat.upkeep.SpokenProgress.number;

import java.io.Closeable;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.concordat.ledger.ErasedAgain;
import org.concordat.storage.KeptDatabase;
import org.concordat.storage.PrivateFiles;
import org.concordat.tlog.Disk;
import org.concordat.tlog.Malformed;
import org.concordat.tlog.Policy;

/// `restore --from BACKUP --data DIR`: makes a data directory of a backup, and proves it before any service can start on it.
///
/// All is made in `DIR.restoring` and gets its name when it is proven: every file as it was written, the log whole and
/// following from every checkpoint seen before and by its witnesses, what was erased since erased again, every record the
/// one that the log holds, and the database not older than the log. With `--database` it does the same of an external one
/// ([RestoreExternal]).
final class RestoreCommand extends Command {

    private static final String USAGE = """
            restore --from BACKUP --data DIR --erasures FILE [--log DIR] [--policy FILE] [--key FILE]
                    [--seen FILE] [--without-…]
            restore --database jdbc:postgresql://… --log DIR --policy FILE [--erasures FILE] [--seen FILE] [--without-…]
              --from    a directory that ./concordat backup wrote
              --data    the data directory to make; it is not there yet
              --database  an external PostgreSQL that its administrator has restored, while no service runs: as the superuser
                        in the environment variables CONCORDAT_RESTORE_USER and CONCORDAT_RESTORE_PASSWORD
              --log     newer files of the same log, which outlived the database
              --erasures  the list of erasures that stood beside the log (ledger.erasures), or beside the one of --log: what
                        was erased since the backup was made is erased again, and the list is carried over
              --policy  whose signatures count, if not the backup's own ledger.policy; its witnesses are asked, and it is
                        carried over
              --key     the log's key file, if its key was replaced since the backup was made; it is carried over
              --seen    the checkpoints that somebody has seen, as ./concordat verify keeps them: the log has to go on from them
              --without-lost-records
                        where the log holds entries whose records are in no database any more: go on without them. Each
                        number keeps its leaf, and an entry in the ledger says which records were lost
              --without-witnesses
                        where witnesses do not answer: go on without knowing whether they have seen a newer log
              --without-erasures
                        where the list is lost: go on without it, and erase again by hand
            """;

    private final InstantSource clock;
    private final Map<String, String> environment;

    RestoreCommand(PrintStream out, PrintStream err) {
        this(out, err, InstantSource.system(), System.getenv());
    }

    RestoreCommand(PrintStream out, PrintStream err, InstantSource clock, Map<String, String> environment) {
        super("restore", USAGE, out, err);
        this.clock = clock;
        this.environment = environment;
    }

    @Override
    void carryOut(List<String> args) throws Refused, IOException, SQLException, Malformed, InterruptedException {
        if (args.contains("--database")) {
            new RestoreExternal(out, err, clock, environment).carryOut(args);
            return;
        }
        var options = Options.of(args, Set.of("--from", "--data", "--log", "--erasures", "--policy", "--key", "--seen",
                        "--binaries"),
                Set.of("--without-lost-records", "--without-witnesses", "--without-erasures"));
        var from = options.path("--from");
        var data = options.path("--data");
        if (Files.exists(data)) {
            throw new Refused(data + " is there already: nothing is restored over records. Move it away first; if it holds "
                    + "newer files of the log, name them with --log.");
        }
        if (isWithin(data, from)) {
            throw new Refused(data + " is in the backup, which would be none any more.");
        }
        var restoring = beside(data, ".restoring", "restore");
        var erasures = erasures(options);
        check(erasures);
        try (var _ = held(options)) {
            restore(options, from, data, restoring, erasures);
        }
        out.println("restored: " + data + " is proven; start the service on it with ./concordat run --data " + data);
    }

    /// The log's own directory is held meanwhile, which a service that runs would hold. A copy of its files has no lock.
    private static Closeable held(Options options) throws IOException {
        var lock = options.has("--log") ? options.path("--log").resolve(".lock") : null;
        return lock != null && Files.isWritable(lock) ? Disk.directory(options.path("--log")) : () -> { };
    }

    private void restore(Options options, Path from, Path data, Path restoring, List<Path> erasures)
            throws Refused, IOException, SQLException, Malformed, InterruptedException {
        var wrong = Manifest.of(from).firstDifference();
        if (wrong.isPresent()) {
            throw new Refused("the backup is not as it was written: " + wrong.get() + ".");
        }
        try {
            prove(options, from, erasures, restoring);
            PrivateFiles.syncTree(restoring);
            Files.move(restoring, data, ATOMIC_MOVE);
            PrivateFiles.sync(data.getParent());
        } finally {
            PrivateFiles.deleteTree(restoring);
        }
    }

    /// What was erased since the backup was made would be there again: that has an answer before anything is restored.
    static List<Path> erasures(Options options) throws Refused {
        var lists = new ArrayList<Path>();
        if (options.has("--erasures")) {
            lists.add(options.path("--erasures"));
        }
        if (options.has("--log") && Files.exists(ErasedAgain.listBeside(options.path("--log")))) {
            lists.add(ErasedAgain.listBeside(options.path("--log")));
        }
        if (lists.isEmpty() && !options.has("--without-erasures")) {
            throw new Refused("what was erased since the backup was made is in it again, and has to be erased again before "
                    + "anybody sees it. Name the list of erasures that stood beside the log's directory (ledger.erasures) with "
                    + "--erasures. If it is lost, say --without-erasures, and erase again what you know of.");
        }
        return lists;
    }

    static void check(List<Path> erasures) throws Refused, IOException {
        try {
            ErasedAgain.check(erasures);
        } catch (Malformed noList) {
            throw new Refused(noList.getMessage() + ".");
        }
    }

    private void prove(Options options, Path from, List<Path> erasures, Path restoring)
            throws Refused, IOException, SQLException, Malformed, InterruptedException {
        PrivateFiles.directory(restoring);
        var policyFile = options.path("--policy", from.resolve("ledger.policy"));
        var policy = policy(policyFile);
        var log = new RestoredLog(restoring.resolve("ledger"), restoring.resolve("seen"), out);
        var head = log.take(from.resolve("ledger"), options.has("--log") ? policy(from.resolve("ledger.policy")) : policy);
        if (options.has("--log")) {
            head = log.take(options.path("--log"), policy);   // it goes on from the backup's
        }
        if (options.has("--seen")) {
            log.goesOnFrom(options.path("--seen"), policy);
        }
        log.forget();
        var key = options.path("--key", from.resolve("secrets/ledger"));
        if (options.has("--key") || Files.exists(key)) {
            log.isSignedByOneOf(key);
        }
        log.cosigned(AskedWitnesses.ask(log.copy(), policy, from, options.has("--without-witnesses"), out));
        for (var name : List.of("postgres", "secrets", "witnesses")) {
            if (Files.isDirectory(from.resolve(name))) {
                PrivateFiles.copyTree(from.resolve(name), restoring.resolve(name));
            }
        }
        if (options.has("--key")) {
            Files.deleteIfExists(restoring.resolve("secrets/ledger"));
            PrivateFiles.copy(key, restoring.resolve("secrets/ledger"));
        }
        PrivateFiles.copy(policyFile, restoring.resolve("ledger.policy"));
        out.println("the log is whole: " + number(head.size()) + " entries");
        try (var database = KeptDatabase.of(restoring, options.optional("--binaries"))) {
            new RestoredRecords(database::connect, log.copy(), head, clock, out, err)
                    .prove(options.has("--without-lost-records"), erasures);
        }
        ErasedAgain.carry(erasures, log.copy());
    }

    private static Policy policy(Path file) throws IOException, Malformed {
        return Policy.parse(Files.readAllBytes(file));
    }
}
