package org.concordat.upkeep;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.concordat.storage.DataDirectory;
import org.concordat.storage.PrivateFiles;

/// What a backup holds: the digest of each of its files. It is written last, and without it a directory is no backup.
///
/// **Shape**: the file `concordat-backup`: its name and version, then for each file its SHA-256 and its path, in the order
/// of paths. It finds what went wrong with the disk or on the way; whoever changes a backup on purpose changes it too, and
/// is found by the log.
final class Manifest {

    private static final String FILE = DataDirectory.BACKUP;
    private static final String FIRST_LINE = "concordat backup 1";
    /// Beside the policy, by whoever verified the backup's log.
    private static final Set<String> LEFT_BY_VERIFY = Set.of("ledger.policy.seen", "ledger.policy.seen.new");

    private final Path backup;
    private final Map<String, String> digests;

    private Manifest(Path backup, Map<String, String> digests) {
        this.backup = backup;
        this.digests = digests;
    }

    static void write(Path backup) throws IOException {
        var text = new StringBuilder(FIRST_LINE).append('\n');
        found(backup).forEach((path, digest) -> text.append(digest).append("  ").append(path).append('\n'));
        PrivateFiles.write(backup.resolve(FILE), text.toString());
        PrivateFiles.sync(backup);
    }

    /// @throws Refused if that is no backup
    static Manifest of(Path backup) throws IOException, Refused {
        var file = backup.resolve(FILE);
        var lines = Files.exists(file) ? Files.readAllLines(file) : List.<String>of();
        if (lines.isEmpty() || !lines.getFirst().equals(FIRST_LINE)) {
            throw new Refused(backup + " is not a backup of Concordat, or not a whole one.");
        }
        var digests = new TreeMap<String, String>();
        lines.stream().skip(1).map(line -> line.split(" {2}", 2)).filter(it -> it.length == 2)
                .forEach(it -> digests.put(it[1], it[0]));
        return new Manifest(backup, digests);
    }

    /// The first file that is not as it was written.
    Optional<String> firstDifference() throws IOException {
        var found = found(backup);
        for (var path : digests.keySet()) {
            if (!digests.get(path).equals(found.get(path))) {
                return Optional.of(path + (found.containsKey(path) ? " was changed" : " is missing"));
            }
        }
        return found.keySet().stream().filter(path -> !digests.containsKey(path)).findFirst().map(path -> path + " was added");
    }

    private static Map<String, String> found(Path backup) throws IOException {
        var found = new TreeMap<String, String>();
        try (var all = Files.walk(backup)) {
            for (var file : all.filter(Files::isRegularFile).toList()) {
                var path = backup.relativize(file).toString();
                if (!path.equals(FILE) && !LEFT_BY_VERIFY.contains(path)) {
                    found.put(path, digest(file));
                }
            }
        }
        return found;
    }

    private static String digest(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            var sha256 = MessageDigest.getInstance("SHA-256");
            new DigestInputStream(in, sha256).transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(sha256.digest());
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
