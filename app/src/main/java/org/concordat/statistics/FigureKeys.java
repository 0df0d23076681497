package org.concordat.statistics;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.concordat.sdc.Malformed;
import org.concordat.sdc.SecretKey;
import org.concordat.storage.DataDirectory;
import org.concordat.storage.PrivateFiles;
import org.concordat.storage.StorageKind;
import org.springframework.stereotype.Component;

/// The keys that noise is made with, in a file that the service's user alone can read. Records of which figures were released keep the
/// key of those, for two noises on one cell would give it away; others have the first key of the file.
@Component
class FigureKeys {

    private final FigureSettings settings;
    private final Path data;
    private final StorageKind kind;

    FigureKeys(FigureSettings settings, DataDirectory data, StorageKind kind) {
        this.settings = settings;
        this.data = data.path();
        this.kind = kind;
    }

    /// @param before all that was released from the same records
    /// *Errors*: [Malformed] where there is no key that can be read. Where that of the figures before was taken out, `sdc` refuses
    /// another.
    synchronized SecretKey of(List<FigureFiles> before) throws IOException, Malformed {
        var keys = SecretKey.readAll(settings.key() == null ? made() : settings.key());
        if (keys.isEmpty()) {
            throw new Malformed("the file of keys for figures holds none");
        }
        var used = before.stream().map(it -> it.all().getOrDefault("key.txt", "").strip()).collect(Collectors.toSet());
        return keys.stream().filter(it -> used.contains(it.fingerprint())).findFirst().orElse(keys.getFirst());
    }

    private Path made() throws IOException, Malformed {
        if (kind == StorageKind.EXTERNAL) {
            throw new Malformed("over an external database no key for figures is made here: set concordat.figures.key to a file that"
                    + " holds one");
        }
        var secrets = PrivateFiles.directory(data.resolve("secrets"));
        var file = secrets.resolve("figures");
        if (!Files.exists(file)) {
            var unfinished = secrets.resolve("figures.new");
            Files.deleteIfExists(unfinished);
            SecretKey.create(unfinished);
            PrivateFiles.sync(unfinished);
            Files.move(unfinished, file, ATOMIC_MOVE);
            PrivateFiles.sync(secrets);
        }
        return file;
    }
}
