package org.concordat.tlog;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

/// A directory of this machine. Its lock is a file of its own, so that nobody who reads is in anybody's way.
final class DirectoryDisk implements Disk {

    private static final String LOCK = ".lock";
    /// Several syncs at once share the file system's own commits.
    private static final int SYNCS_AT_ONCE = 8;

    private final Path root;
    private final TileSource reading;
    private final FileChannel lock;
    private final ExecutorService syncing = Executors.newFixedThreadPool(SYNCS_AT_ONCE,
            Thread.ofPlatform().daemon().name("tlog-sync-", 0).factory());

    private DirectoryDisk(Path root, FileChannel lock) {
        this.root = root;
        this.reading = new DirectoryTiles(root);
        this.lock = lock;
    }

    static DirectoryDisk open(Path root) throws IOException {
        Files.createDirectories(root);
        var lock = FileChannel.open(root.resolve(LOCK), CREATE, WRITE);
        try {
            if (lock.tryLock() != null) {
                return new DirectoryDisk(root, lock);
            }
        } catch (OverlappingFileLockException heldByThisProcess) {
            // said below
        } catch (IOException cannotLock) {
            lock.close();
            throw cannotLock;
        }
        lock.close();
        throw new IOException("somebody else writes to " + root + ": " + LOCK + " is held");
    }

    @Override
    public Optional<byte[]> read(String path) throws IOException {
        return reading.read(path);
    }

    @Override
    public List<String> list(String directory) throws IOException {
        try (var names = Files.newDirectoryStream(root.resolve(directory))) {
            var list = new ArrayList<String>();
            names.forEach(name -> list.add(name.getFileName().toString()));
            return list;
        } catch (NoSuchFileException none) {
            return List.of();
        }
    }

    @Override
    public void write(String path, byte[] content) throws IOException {
        try (var file = FileChannel.open(root.resolve(path), CREATE, WRITE, TRUNCATE_EXISTING)) {
            write(file, content);
        }
    }

    private static void write(FileChannel file, byte[] content) throws IOException {
        for (var rest = ByteBuffer.wrap(content); rest.hasRemaining(); ) {
            file.write(rest);
        }
    }

    /// All are written before the first is synced, so that one commit of the file system's journal serves them all.
    @Override
    public void writeDurably(Map<String, byte[]> files) throws IOException {
        var opened = new ConcurrentLinkedQueue<FileChannel>();
        try {
            atOnce(files.entrySet().stream().<Callable<Void>>map(file -> () -> {
                var channel = FileChannel.open(root.resolve(file.getKey()), CREATE, WRITE, TRUNCATE_EXISTING);
                opened.add(channel);
                write(channel, file.getValue());
                return null;
            }).toList());
            atOnce(opened.stream().<Callable<Void>>map(channel -> () -> {
                channel.force(true);
                return null;
            }).toList());
        } finally {
            for (var channel : opened) {
                channel.close();
            }
        }
    }

    @Override
    public void sync(Collection<String> paths) throws IOException {
        atOnce(paths.stream().<Callable<Void>>map(path -> () -> force(root.resolve(path), true)).toList());
    }

    @Override
    public void syncDirectories(Collection<String> directories) throws IOException {
        atOnce(directories.stream().<Callable<Void>>map(path -> () -> force(root.resolve(path), false)).toList());
    }

    private static Void force(Path path, boolean isFile) throws IOException {
        try (var opened = FileChannel.open(path, isFile ? WRITE : READ)) {
            opened.force(true);
            return null;
        }
    }

    private void atOnce(List<Callable<Void>> tasks) throws IOException {
        try {
            if (tasks.size() == 1) {
                tasks.getFirst().call();
                return;
            }
            for (var done : syncing.invokeAll(tasks)) {
                done.get();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while syncing", stopped);
        } catch (ExecutionException failed) {
            throw new IOException("could not sync: " + failed.getCause().getMessage(), failed.getCause());
        } catch (IOException failed) {
            throw failed;
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    @Override
    public void move(String from, String to) throws IOException {
        Files.move(root.resolve(from), root.resolve(to), StandardCopyOption.ATOMIC_MOVE);
    }

    @Override
    public void makeDirectory(String directory) throws IOException {
        try {
            Files.createDirectory(root.resolve(directory));
        } catch (FileAlreadyExistsException there) {
            if (!Files.isDirectory(root.resolve(directory))) {
                throw there;
            }
        }
    }

    @Override
    public void delete(String path) throws IOException {
        Files.deleteIfExists(root.resolve(path));
    }

    @Override
    public void close() throws IOException {
        syncing.shutdown();
        lock.close();
    }
}
