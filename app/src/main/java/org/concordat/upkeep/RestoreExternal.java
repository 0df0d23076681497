package org.concordat.upkeep;

import static org.concordat.upkeep.SpokenProgress.number;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.concordat.ledger.ErasedAgain;
import org.concordat.storage.PrivateFiles;
import org.concordat.tlog.Disk;
import org.concordat.tlog.Malformed;
import org.concordat.tlog.Policy;

/// `restore --database jdbc:postgresql://… --log DIR`: an external PostgreSQL that its administrator has restored, and the
/// log that outlived it, proven against each other before any service starts over them.
///
/// Both are where they are to stay, so what was gone on without by the time of a refusal stays so. The log and its
/// witnesses are asked first, of a copy ([RestoredLog]); and its directory is held meanwhile, which a service that runs
/// would hold.
final class RestoreExternal {

    private final PrintStream out;
    private final PrintStream err;
    private final InstantSource clock;
    private final Map<String, String> environment;

    RestoreExternal(PrintStream out, PrintStream err, InstantSource clock, Map<String, String> environment) {
        this.out = out;
        this.err = err;
        this.clock = clock;
        this.environment = environment;
    }

    void carryOut(List<String> args) throws Refused, IOException, SQLException, Malformed, InterruptedException {
        var options = Options.of(args, Set.of("--database", "--log", "--erasures", "--policy", "--seen"),
                Set.of("--without-lost-records", "--without-witnesses", "--without-erasures"));
        var database = new ExternalDatabase(options.value("--database"), "CONCORDAT_RESTORE", environment);
        var log = options.path("--log");
        var policy = Policy.parse(Files.readAllBytes(options.path("--policy")));
        var erasures = RestoreCommand.erasures(options);
        RestoreCommand.check(erasures);
        if (!Files.exists(log.resolve("checkpoint"))) {
            throw new Refused("there is no log in " + log + ".");
        }
        var copied = Files.createTempDirectory("concordat-restore");
        try (var _ = Disk.directory(log)) {
            prove(options, database, log, policy, erasures, copied);
        } finally {
            PrivateFiles.deleteTree(copied);
        }
        out.println("restored: the database and the log are proven; start the service over them");
    }

    private void prove(Options options, ExternalDatabase database, Path log, Policy policy, List<Path> erasures, Path copied)
            throws Refused, IOException, SQLException, Malformed, InterruptedException {
        var restored = new RestoredLog(copied.resolve("ledger"), copied.resolve("seen"), out);
        var head = restored.take(log, policy);
        if (options.has("--seen")) {
            restored.goesOnFrom(options.path("--seen"), policy);
        }
        AskedWitnesses.ask(restored.copy(), policy, log, options.has("--without-witnesses"), out);
        out.println("the log is whole: " + number(head.size()) + " entries");
        new RestoredRecords(database::connectSeeingAll, restored.copy(), head, clock, out, err)
                .prove(options.has("--without-lost-records"), erasures);
        ErasedAgain.carry(erasures, log);
    }
}
