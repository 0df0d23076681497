package org.concordat.upkeep;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.concordat.tlog.Malformed;
import org.concordat.tlog.Note;
import org.concordat.tlog.Policy;
import org.concordat.tlog.TileSource;
import org.concordat.tlog.witness.Witnesses;

/// Whether the witnesses that the policy names with an address have seen more of a log than is being restored.
///
/// They are asked to cosign it, as the service would ask them: one that has seen less is told the rest, one that has seen more
/// or something else says so. The demonstration's own come back with the backup, and are not asked.
final class AskedWitnesses {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private AskedWitnesses() {
    }

    /// @param orGoOn whether it is gone on with when one does not answer
    /// @return the checkpoint, with what they cosigned of it
    /// @throws Refused if one has seen more, or does not answer
    static Note ask(Path log, Policy policy, Path backup, boolean orGoOn, PrintStream out) throws Refused, IOException, Malformed {
        var checkpoint = Note.parse(Files.readAllBytes(log.resolve("checkpoint")));
        var gathered = new Witnesses(policy, PATIENCE).cosign(checkpoint, TileSource.directory(log));
        var absent = new TreeMap<>(gathered.absent());
        absent.keySet().removeIf(name -> Files.isDirectory(backup.resolve("witnesses").resolve(name)));
        var against = absent.keySet().stream().filter(gathered.against()::contains).findFirst();
        if (against.isPresent()) {
            throw new Refused("the log has gone back: the witness " + against.get() + " says that " + absent.get(against.get())
                    + ". The newer files of the log are somewhere, at the latest with who verified it over HTTP: name them with "
                    + "--log. A service that went on from here would fork its log.");
        }
        if (!absent.isEmpty() && !orGoOn) {
            throw new Refused("it is not known whether the witnesses have seen a newer log: " + absent.entrySet().stream()
                    .map(each -> each.getKey() + ": " + each.getValue()).collect(Collectors.joining("; "))
                    + ". Restore when they answer; or give what somebody has seen with --seen, and say --without-witnesses to go on.");
        }
        absent.forEach((name, why) -> out.println("the witness " + name + " was not heard: " + why));
        policy.witnesses().stream().filter(it -> it.url().isPresent()).map(Policy.Witness::name)
                .filter(name -> !gathered.absent().containsKey(name))
                .forEach(name -> out.println("the witness " + name + " has seen no newer log"));
        return gathered.note();
    }
}
