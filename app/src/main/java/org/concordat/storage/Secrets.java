package org.concordat.storage;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;

/// The embedded database's passwords: made once, 256 random bits each, in files that only the owner can read.
final class Secrets {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path directory;

    private Secrets(Path directory) {
        this.directory = directory;
    }

    static Secrets in(Path directory) throws IOException {
        return new Secrets(PrivateFiles.directory(directory));
    }

    /// The same at every start. A crash while it is being made leaves none, and the next start makes it.
    Login login(String user) throws IOException {
        Path file = file(user);
        if (!Files.exists(file)) {
            Path unfinished = directory.resolve(user + ".new");
            Files.deleteIfExists(unfinished);
            PrivateFiles.write(unfinished, password());
            Files.move(unfinished, file, ATOMIC_MOVE);
            PrivateFiles.sync(directory);
        }
        return new Login(user, Files.readString(file).strip());
    }

    Path file(String user) {
        return directory.resolve(user);
    }

    private static String password() {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
