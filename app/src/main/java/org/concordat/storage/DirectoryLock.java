package org.concordat.storage;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;

/// One service for one data directory. The kernel gives the lock back when the process ends, however it ends.
final class DirectoryLock implements AutoCloseable {

    private final FileChannel channel;

    private DirectoryLock(FileChannel channel) {
        this.channel = channel;
    }

    static DirectoryLock of(Path data) throws IOException {
        FileChannel channel = FileChannel.open(data.resolve("concordat.lock"), CREATE, WRITE);
        if (!locked(channel)) {
            channel.close();
            throw new StartRefused("Another Concordat is already running on the data directory " + data
                    + ": stop it, or choose another directory with --data.");
        }
        return new DirectoryLock(channel);
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException inThisProcess) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
