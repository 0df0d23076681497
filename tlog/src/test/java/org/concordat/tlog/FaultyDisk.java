package org.concordat.tlog;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/// A disk in memory with fault switches: it knows what is durable and what a power cut would take.
///
/// A directory's names and a file's content become durable apart, as on a real one; what was not synced may be there
/// after a power cut or not, each by itself.
public final class FaultyDisk implements Disk {

    /// The process dies here; nothing after it happens.
    static final class Killed extends Error {
    }

    /// What may go wrong, and at which step; what is lost is lost from there on.
    public enum Fault { NONE, KILL, SHORT_WRITE_THEN_KILL, IO_ERROR, DISK_FULL, LOST_SYNC, LOST_DIRECTORY_SYNC }

    private static final class Content {
        byte[] now;
        byte[] durable;
    }

    private final Map<String, Content> names = new TreeMap<>();
    private final Map<String, Content> durableNames = new HashMap<>();
    private final Set<String> directories = new HashSet<>(Set.of(""));
    private final Set<String> durableDirectories = new HashSet<>(Set.of(""));
    private Fault fault = Fault.NONE;
    private long stepsLeft = Long.MAX_VALUE;
    private boolean dead;
    private long steps;

    /// From here on: so many steps go well, then the fault.
    public synchronized FaultyDisk failing(Fault fault, long afterSteps) {
        this.fault = fault;
        this.stepsLeft = afterSteps;
        return this;
    }

    public synchronized FaultyDisk mended() {
        return failing(Fault.NONE, Long.MAX_VALUE);
    }

    public synchronized long steps() {
        return steps;
    }

    /// The same disk for the next process: the page cache has survived.
    public synchronized FaultyDisk afterKill() {
        var next = new FaultyDisk();
        names.forEach((name, content) -> next.put(name, content.now, content.durable, durableNames.get(name) == content));
        next.directories.addAll(directories);
        next.durableDirectories.addAll(durableDirectories);
        return next;
    }

    /// The disk after a power cut: of all that was not durable, chance keeps some.
    public synchronized FaultyDisk afterPowerCut(Random chance) {
        var next = new FaultyDisk();
        for (var directory : directories) {
            if (durableDirectories.contains(directory) || chance.nextBoolean()) {
                next.directories.add(directory);
                next.durableDirectories.add(directory);
            }
        }
        var all = new HashSet<>(names.keySet());
        all.addAll(durableNames.keySet());
        for (var name : all) {
            var content = durableNames.get(name) == names.get(name) || chance.nextBoolean() ? names.get(name)
                    : durableNames.get(name);
            if (content != null && next.reachable(TileWriter.parent(name))) {
                var bytes = Arrays.equals(content.durable, content.now) || chance.nextBoolean() ? content.now
                        : Objects.requireNonNullElse(content.durable, Arrays.copyOf(content.now, content.now.length / 2));
                next.put(name, bytes, bytes, true);
            }
        }
        return next;
    }

    private boolean reachable(String directory) {
        return directory.isEmpty() || directories.contains(directory) && reachable(TileWriter.parent(directory));
    }

    private void put(String name, byte[] now, byte[] durable, boolean durableName) {
        var content = new Content();
        content.now = now;
        content.durable = durable;
        names.put(name, content);
        if (durableName) {
            durableNames.put(name, content);
        }
    }

    /// Whether the sync is one that only pretends.
    private boolean step(boolean writing) throws IOException {
        if (dead) {
            throw new Killed();
        }
        steps++;
        if (stepsLeft-- > 0) {
            return false;
        }
        switch (fault) {
            case KILL, SHORT_WRITE_THEN_KILL -> {
                dead = true;
                throw new Killed();
            }
            case IO_ERROR -> throw new IOException("I/O error");
            case DISK_FULL -> {
                if (writing) {
                    throw new IOException("no space left on device");
                }
            }
            default -> {
            }
        }
        return fault == Fault.LOST_SYNC;
    }

    @Override
    public synchronized Optional<byte[]> read(String path) {
        return Optional.ofNullable(names.get(path)).map(content -> content.now.clone());
    }

    @Override
    public synchronized List<String> list(String directory) {
        var below = new ArrayList<String>();
        if (!directories.contains(directory)) {
            return below;
        }
        for (var set : List.of(names.keySet(), directories)) {
            set.stream().filter(name -> !name.isEmpty() && TileWriter.parent(name).equals(directory))
                    .forEach(name -> below.add(name.substring(name.lastIndexOf('/') + 1)));
        }
        return below;
    }

    @Override
    public synchronized void write(String path, byte[] bytes) throws IOException {
        exists(TileWriter.parent(path));
        var content = names.computeIfAbsent(path, _ -> new Content());
        var before = content.now;
        content.now = Arrays.copyOf(bytes, bytes.length / 2);   // a fault leaves half of it
        try {
            step(true);
        } catch (Killed killed) {
            if (fault == Fault.KILL) {
                content.now = before == null ? new byte[0] : before;
            }
            throw killed;
        }
        content.now = bytes.clone();
    }

    private void exists(String directory) throws IOException {
        if (!reachable(directory)) {
            throw new IOException("no such directory: " + directory);
        }
    }

    @Override
    public synchronized void sync(Collection<String> paths) throws IOException {
        for (var path : paths) {
            if (!step(false)) {
                names.get(path).durable = names.get(path).now;
            }
        }
    }

    @Override
    public synchronized void move(String from, String to) throws IOException {
        step(false);
        exists(TileWriter.parent(to));
        names.put(to, names.remove(from));
    }

    @Override
    public synchronized void makeDirectory(String directory) throws IOException {
        exists(TileWriter.parent(directory));
        if (!directories.contains(directory)) {
            step(true);
            directories.add(directory);
        }
    }

    @Override
    public synchronized void syncDirectories(Collection<String> synced) throws IOException {
        for (var directory : synced) {
            if (!step(false) && !(fault == Fault.LOST_DIRECTORY_SYNC && stepsLeft < 0)) {
                exists(directory);
                durableNames.keySet().removeIf(name -> TileWriter.parent(name).equals(directory) && !names.containsKey(name));
                names.forEach((name, content) -> {
                    if (TileWriter.parent(name).equals(directory)) {
                        durableNames.put(name, content);
                    }
                });
                directories.stream().filter(d -> TileWriter.parent(d).equals(directory)).forEach(durableDirectories::add);
            }
        }
    }

    @Override
    public synchronized void delete(String path) throws IOException {
        if (names.containsKey(path) || directories.contains(path)) {
            step(false);
            names.remove(path);
            directories.remove(path);
        }
    }

    @Override
    public void close() {
    }
}
