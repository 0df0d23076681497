package org.concordat.ledger;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.concordat.storage.DataDirectory;
import org.concordat.storage.PrivateFiles;
import org.concordat.storage.StartRefused;
import org.concordat.storage.StorageKind;
import org.concordat.tlog.KeyType;
import org.concordat.tlog.Malformed;
import org.concordat.tlog.Policy;
import org.concordat.tlog.SigningKey;
import org.springframework.stereotype.Component;

/// Where the log, its keys and its policy are. Keys are read at every start; they are made where there is an embedded
/// database and no key yet.
@Component
class LogFiles {

    /// What outsiders verify the log by, where the service writes it itself.
    static final String POLICY = "ledger.policy";

    private final LedgerSettings settings;
    private final Path data;
    private final StorageKind kind;

    LogFiles(LedgerSettings settings, DataDirectory data, StorageKind kind) {
        this.settings = settings;
        this.data = data.path();
        this.kind = kind;
    }

    Path directory() {
        return (settings.directory() == null ? data.resolve("ledger") : settings.directory()).toAbsolutePath();
    }

    /// The keys of the log, the one that signs first.
    ///
    /// *Errors*: [StartRefused] when they cannot be read, are none of one log, or have to be given and are not.
    List<SigningKey> keys() {
        try {
            var file = settings.key();
            if (file == null) {
                file = made();
            }
            var keys = new ArrayList<SigningKey>();
            for (var line : Files.readAllLines(file)) {
                if (!line.isBlank()) {
                    keys.add(SigningKey.parse(line.strip()));
                }
            }
            return checked(file, keys);
        } catch (IOException | Malformed unreadable) {
            throw new StartRefused("The ledger's key cannot be read: " + unreadable.getMessage() + ".");
        }
    }

    private List<SigningKey> checked(Path file, List<SigningKey> keys) {
        if (keys.isEmpty()) {
            throw new StartRefused("The ledger's key file " + file + " holds no key.");
        }
        var name = keys.getFirst().verifier().name();
        if (!settings.origin().isEmpty() && !settings.origin().equals(name)) {
            throw new StartRefused("The ledger's key in " + file + " is of the log " + name
                    + ", and concordat.ledger.origin says " + settings.origin() + ".");
        }
        if (!keys.stream().allMatch(key -> key.verifier().name().equals(name))
                || keys.getFirst().verifier().type() != KeyType.ED25519) {
            throw new StartRefused("The keys in " + file + " are not of one log, the first an Ed25519 key.");
        }
        return List.copyOf(keys);
    }

    private Path made() throws IOException, Malformed {
        if (kind == StorageKind.EXTERNAL) {
            throw new StartRefused("Over an external database the ledger's key is not made here: "
                    + "set concordat.ledger.key to a file that holds one.");
        }
        var secrets = PrivateFiles.directory(data.resolve("secrets"));
        var file = secrets.resolve("ledger");
        if (!Files.exists(file)) {
            var random = new SecureRandom();
            var unfinished = secrets.resolve("ledger.new");
            Files.deleteIfExists(unfinished);
            PrivateFiles.write(unfinished, SigningKey.generate(origin(random), KeyType.ED25519, random).secret() + "\n");
            Files.move(unfinished, file, ATOMIC_MOVE);
            PrivateFiles.sync(secrets);
        }
        return file;
    }

    /// Two logs never have the same name.
    private String origin(SecureRandom random) {
        if (!settings.origin().isEmpty()) {
            return settings.origin();
        }
        var bytes = new byte[6];
        random.nextBytes(bytes);
        return "concordat.example/" + HexFormat.of().formatHex(bytes);
    }

    /// Where the policy is that outsiders verify the log by.
    Path policyFile() {
        return settings.policy() == null ? data.resolve(POLICY) : settings.policy();
    }

    /// The policy in the settings; or else one of these lines after the log's own, written for outsiders to use.
    ///
    /// *Errors*: [StartRefused] when it cannot be read, or does not name the key that signs.
    Policy policy(List<SigningKey> keys, List<String> otherwise) {
        var file = policyFile();
        try {
            if (settings.policy() == null) {
                write(file, keys, otherwise);
            }
            var policy = Policy.parse(Files.readAllBytes(file));
            if (policy.logs().stream().noneMatch(log -> log.key().equals(keys.getFirst().verifier()))) {
                throw new StartRefused("The ledger's policy " + file + " does not name the key that signs: "
                        + keys.getFirst().verifier() + ".");
            }
            return policy;
        } catch (IOException | Malformed unreadable) {
            throw new StartRefused("The ledger's policy " + file + " cannot be read: " + unreadable.getMessage() + ".");
        }
    }

    private static void write(Path file, List<SigningKey> keys, List<String> otherwise) throws IOException {
        var lines = new ArrayList<String>();
        keys.forEach(key -> lines.add("log " + key.verifier()));
        lines.addAll(otherwise);
        Files.createDirectories(file.getParent());
        var unfinished = file.resolveSibling(file.getFileName() + ".new");
        Files.writeString(unfinished, String.join("\n", lines) + "\n");
        Files.move(unfinished, file, ATOMIC_MOVE, REPLACE_EXISTING);
    }
}
