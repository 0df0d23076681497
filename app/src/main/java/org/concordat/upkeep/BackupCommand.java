package org.concordat.upkeep;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.concordat.ledger.LogCopy;
import org.concordat.storage.BaseBackup;
import org.concordat.storage.KeptDatabase;
import org.concordat.storage.PrivateFiles;
import org.concordat.tlog.Malformed;
import org.concordat.tlog.Policy;
import org.concordat.tlog.verify.LogFiles;
import org.concordat.tlog.verify.Progress;
import org.concordat.tlog.verify.Verdict;
import org.concordat.tlog.verify.Verification;

/// `backup --data DIR --to DIR`: the database, the log and the secrets of a data directory, while its service runs or not.
///
/// **The order, and why.** 1. The demonstration's witnesses, if there are any. *A witness that knows less than the log is
/// told the rest; one that knows more would not cosign again.* 2. The log. 3. The database, to the moment at which its copy
/// is done. *An entry has its number in the database, durably, before the log holds it: so a database that is copied after
/// the log numbers all that the log holds. The other way round, the log would be ahead, and numbers that everybody has seen
/// would be given to other entries.*
///
/// *Errors*: what is not whole has another name, `DIR.unfinished`, and is removed. If the process dies here it stays, and the
/// next backup to the same place is refused until somebody has removed it.
final class BackupCommand extends Command {

    private static final String USAGE = """
            backup --data DIR --to DIR [--log DIR] [--policy FILE]
              --data    the data directory of a service with its own database, running or not
              --to      the backup: a directory that is not there yet. It holds all the records and secrets: keep it so
              --log     the log's files, if they are not in the data directory's ledger
              --policy  whose signatures count, if not the data directory's ledger.policy
            """;

    BackupCommand(PrintStream out, PrintStream err) {
        super("backup", USAGE, out, err);
    }

    @Override
    void carryOut(List<String> args) throws Refused, IOException, SQLException, Malformed, InterruptedException {
        var options = Options.of(args, Set.of("--data", "--to", "--log", "--policy", "--binaries"), Set.of());
        var data = options.path("--data");
        var to = options.path("--to");
        if (Files.exists(to)) {
            throw new Refused(to + " is there already: a backup is never written over.");
        }
        if (isWithin(to, data)) {
            throw new Refused(to + " is in the data directory: what happens to that one would happen to its backup.");
        }
        var unfinished = beside(to, ".unfinished", "backup");
        try {
            backUp(options, data, to, unfinished);
        } finally {
            PrivateFiles.deleteTree(unfinished);
        }
    }

    private void backUp(Options options, Path data, Path to, Path unfinished)
            throws Refused, IOException, SQLException, Malformed, InterruptedException {
        Optional<String> wrong;
        try (var database = KeptDatabase.of(data, options.optional("--binaries"))) {
            PrivateFiles.directory(unfinished);
            if (Files.isDirectory(data.resolve("witnesses"))) {
                PrivateFiles.copyTree(data.resolve("witnesses"), unfinished.resolve("witnesses"));
            }
            PrivateFiles.copy(options.path("--policy", data.resolve("ledger.policy")), unfinished.resolve("ledger.policy"));
            var policy = Policy.parse(Files.readAllBytes(unfinished.resolve("ledger.policy")));
            var head = LogCopy.take(options.path("--log", data.resolve("ledger")), policy, unfinished.resolve("ledger"));
            wrong = wrong(unfinished, policy);
            err.println("copied the log: " + SpokenProgress.number(head.size()) + " entries");
            BaseBackup.take(database, unfinished.resolve("postgres"));
            PrivateFiles.copyTree(data.resolve("secrets"), unfinished.resolve("secrets"));
        }
        Manifest.write(unfinished);
        PrivateFiles.syncTree(unfinished);
        Files.move(unfinished, to, ATOMIC_MOVE);
        PrivateFiles.sync(to.getParent());
        out.println("backed up: " + data + " to " + to + " (" + size(to) / (1 << 20) + " MB)");
        out.println("  it holds every record and every secret of this service: keep it as you keep those");
        if (wrong.isPresent()) {
            throw new Refused("the backup is kept, and cannot be restored as it is: the log is not whole: " + wrong.get());
        }
    }

    /// What is wrong with the log that was copied; the records are compared when it is restored.
    private static Optional<String> wrong(Path backup, Policy policy) throws IOException, Malformed {
        var state = backup.resolve("seen");
        var verdict = new Verification(LogFiles.directory(backup.resolve("ledger")), policy, state, Progress.SILENT,
                Duration.ZERO).run(true);
        Files.deleteIfExists(state);
        return switch (verdict) {
            case Verdict.NotWhole not -> Optional.of(not.findings().getFirst().toString());
            case Verdict.NotCosigned(var _, var because) -> Optional.of(because);
            case Verdict.Whole _, Verdict.Unreadable _ -> Optional.empty();
        };
    }

    private static long size(Path directory) throws IOException {
        try (var all = Files.walk(directory)) {
            return all.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
        }
    }
}
