package org.concordat.storage;

import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;
import static java.nio.file.attribute.PosixFilePermissions.asFileAttribute;
import static java.nio.file.attribute.PosixFilePermissions.fromString;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Set;
import java.util.stream.Stream;

/// Files and directories that nobody but their owner can open, from the moment they exist.
public final class PrivateFiles {

    private PrivateFiles() {
    }

    public static Path directory(Path path) throws IOException {
        Files.createDirectories(path, asFileAttribute(fromString("rwx------")));
        Files.setPosixFilePermissions(path, fromString("rwx------"));
        return path;
    }

    /// Written and on the disk when this returns. The file must not be there yet.
    public static void write(Path file, String text) throws IOException {
        write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    /// As the text is.
    public static void write(Path file, byte[] content) throws IOException {
        try (FileChannel channel = FileChannel.open(file, Set.of(CREATE_NEW, WRITE),
                asFileAttribute(fromString("rw-------")))) {
            ByteBuffer bytes = ByteBuffer.wrap(content);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }

    /// A new file with the content of another. It is on the disk after [#syncTree].
    public static void copy(Path from, Path to) throws IOException {
        try (FileChannel in = FileChannel.open(from, READ);
                FileChannel out = FileChannel.open(to, Set.of(CREATE_NEW, WRITE), asFileAttribute(fromString("rw-------")))) {
            for (long at = 0, moved; (moved = in.transferTo(at, 1 << 24, out)) > 0; at += moved) {
                // until the end of the file, wherever that is by now
            }
        }
    }

    /// All that is below a directory, into a new one. Not for one in which somebody writes.
    public static void copyTree(Path from, Path to) throws IOException {
        try (Stream<Path> tree = Files.walk(from)) {
            for (Path path : tree.toList()) {
                Path target = to.resolve(from.relativize(path));
                if (Files.isDirectory(path)) {
                    directory(target);
                } else {
                    copy(path, target);
                }
            }
        }
    }

    /// Makes a rename in this directory survive a power cut, or what was written to this file.
    public static void sync(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path, READ)) {
            channel.force(true);
        }
    }

    /// All that is below a directory survives a power cut: its files, and then their names.
    public static void syncTree(Path root) throws IOException {
        try (Stream<Path> tree = Files.walk(root)) {
            for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
                sync(path);
            }
        }
    }

    /// With all that is below it; nothing if it is not there.
    public static void deleteTree(Path root) throws IOException {
        if (!Files.exists(root)) {
            return;
        }
        try (Stream<Path> tree = Files.walk(root)) {
            for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
