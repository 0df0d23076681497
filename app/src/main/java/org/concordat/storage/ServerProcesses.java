package org.concordat.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;

/// The PostgreSQL processes that work on one data directory, whoever started them. They, and not the lock file, are
/// the truth: a lock file can outlive its server, and its process number can since have been given to another.
final class ServerProcesses {

    private final Path cluster;

    ServerProcesses(Path cluster) {
        this.cluster = cluster;
    }

    List<ProcessHandle> alive() {
        try (var all = ProcessHandle.allProcesses()) {
            return all.filter(this::worksHere).toList();
        }
    }

    boolean anyWithin(long millis) throws InterruptedException {
        long until = System.nanoTime() + millis * 1_000_000;
        while (!alive().isEmpty()) {
            if (System.nanoTime() > until) {
                return true;
            }
            Thread.sleep(50);
        }
        return false;
    }

    /// The process that the lock file names, if it is PostgreSQL and works here.
    OptionalLong postmaster() throws IOException {
        OptionalLong named = named();
        return named.isPresent() && ProcessHandle.of(named.getAsLong()).filter(this::worksHere).isPresent()
                ? named
                : OptionalLong.empty();
    }

    /// PostgreSQL itself sees past a lock file whose process is gone, but not past one whose number another process
    /// has now: after a restart of a container that is the usual case. To be called when nobody is [#alive].
    void clearLockOfAnother() throws IOException {
        OptionalLong named = named();
        if (named.isPresent() && ProcessHandle.of(named.getAsLong()).isPresent()) {
            Files.delete(lockFile());
        }
    }

    private OptionalLong named() throws IOException {
        if (!Files.exists(lockFile())) {
            return OptionalLong.empty();
        }
        return Files.readAllLines(lockFile()).stream().limit(1)
                .map(String::strip).filter(line -> line.matches("\\d{1,18}"))
                .mapToLong(Long::parseLong).findFirst();
    }

    private Path lockFile() {
        return cluster.resolve("postmaster.pid");
    }

    private boolean worksHere(ProcessHandle process) {
        Path proc = Path.of("/proc", Long.toString(process.pid()));
        try {
            return Files.readSymbolicLink(proc.resolve("exe")).toString().matches(".*/postgres( \\(deleted\\))?")
                    && Files.readSymbolicLink(proc.resolve("cwd")).equals(cluster.toRealPath());
        } catch (IOException goneOrSomebodyElses) {
            return false;
        }
    }
}
