package org.concordat.storage;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/// PostgreSQL's programs, unpacked from the class path once for each version of them (decision 0002).
final class PostgresBinaries {

    private final Path root;

    private PostgresBinaries(Path root) {
        this.root = root;
    }

    /// Unpacks into a directory named after the archive's digest. A crash half-way leaves only a `.new` directory.
    static PostgresBinaries in(Path directory) throws IOException {
        String archive = archive();
        Path root = directory.toAbsolutePath().resolve(digest(archive));
        if (!Files.isDirectory(root)) {
            PrivateFiles.directory(root.getParent());
            Path unfinished = Files.createTempDirectory(root.getParent(), "unpacking-");
            unpack(archive, unfinished);
            moveUnlessOneIsThere(unfinished, root);
        }
        return new PostgresBinaries(root);
    }

    /// Two processes may unpack at once; who comes second uses what the first has left.
    static void moveUnlessOneIsThere(Path unfinished, Path root) throws IOException {
        try {
            Files.move(unfinished, root, ATOMIC_MOVE);
        } catch (FileSystemException occupied) {
            if (!Files.isDirectory(root)) {
                throw occupied;
            }
            PrivateFiles.deleteTree(unfinished);
        }
    }

    Path program(String name) {
        return root.resolve("bin").resolve(name);
    }

    private static String archive() {
        String system = System.getProperty("os.name");
        String processor = System.getProperty("os.arch");
        if ("Linux".equals(system)) {
            switch (processor) {
                case "amd64", "x86_64" -> {
                    return "/postgres-linux-x86_64.txz";
                }
                case "aarch64" -> {
                    return "/postgres-linux-arm_64.txz";
                }
                default -> { }
            }
        }
        throw new StartRefused("Concordat brings no PostgreSQL for " + system + " on " + processor
                + ": give it one with the setting concordat.storage.url.");
    }

    private static String digest(String archive) throws IOException {
        try (InputStream in = open(archive)) {
            var sha256 = MessageDigest.getInstance("SHA-256");
            new DigestInputStream(in, sha256).transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(sha256.digest(), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void unpack(String archive, Path into) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(open(archive))))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path target = into.resolve(entry.getName()).normalize();
                if (!target.startsWith(into)) {
                    throw new IOException("outside the archive: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                } else {
                    Files.createDirectories(target.getParent());
                    unpack(tar, entry, target);
                }
            }
        }
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path target) throws IOException {
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, target);
        if ((entry.getMode() & 0100) != 0 && !target.toFile().setExecutable(true)) {
            throw new IOException("cannot make executable: " + target);
        }
    }

    private static InputStream open(String archive) throws IOException {
        InputStream in = PostgresBinaries.class.getResourceAsStream(archive);
        if (in == null) {
            throw new IOException("not on the class path: " + archive);
        }
        return in;
    }
}
