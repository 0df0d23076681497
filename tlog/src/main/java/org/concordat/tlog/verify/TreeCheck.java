package org.concordat.tlog.verify;

import org.concordat.tlog.Hash;
import org.concordat.tlog.Malformed;
import org.concordat.tlog.Tile;
import org.concordat.tlog.TilePath;
import org.concordat.tlog.TileTree;
import org.concordat.tlog.TreeHead;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Reads a whole tree from its root down, so that each tile is known to be right before anything is compared with it.
///
/// The partial tiles at the right edge are held by the root together; every full tile is held by its hash in the tile
/// above; every entry by its hash at level 0.
final class TreeCheck {

    /// Level-0 tiles that one task reads.
    private static final int STRETCH = 16;

    private final LogFiles files;
    private final TreeHead head;
    private final Findings findings;
    private final Tiles tiles;
    /// For each level the tile that was read last: parents are asked for in order.
    private final List<Current> current = new ArrayList<>();
    private boolean edgeHolds;

    TreeCheck(LogFiles files, TreeHead head, Findings findings) {
        this.files = files;
        this.head = head;
        this.findings = findings;
        this.tiles = new Tiles(files.source(), findings);
    }

    /// @param tile empty if it is missing or wrong: then nothing is compared with it, which would only repeat that
    private record Current(TilePath path, Optional<Tile> tile) {
    }

    /// A level-0 tile and its bundle to be read, with what the tile's root has to be, where there is a tile above.
    private record Leaves(TilePath path, Optional<Hash> root) {
    }

    void run(long from, Progress progress) throws IOException {
        edgeHolds = edge();
        // Daemons: a verifier that is stopped waits for nobody.
        try (var pool = Executors.newFixedThreadPool(files.atOnce(), Thread.ofPlatform().daemon().factory())) {
            run(from, progress, pool);
        }
    }

    private void run(long from, Progress progress, ExecutorService pool) throws IOException {
        long count = (head.size() + TilePath.FULL - 1) / TilePath.FULL;
        Deque<Future<Long>> running = new ArrayDeque<>();
        for (long n = from / TilePath.FULL; n < count; n += STRETCH) {
            var stretch = new ArrayList<Leaves>();
            for (long i = n; i < Math.min(n + STRETCH, count); i++) {
                var path = TilePath.holding(0, i * TilePath.FULL, head.size());
                stretch.add(new Leaves(path, path.isFull() ? parent(0, i) : Optional.empty()));
            }
            running.add(pool.submit(read(stretch)));
            if (running.size() >= 4 * files.atOnce()) {
                progress.reached(done(running.poll()), head.size());
            }
        }
        for (var task : running) {
            progress.reached(done(task), head.size());
        }
    }

    private static long done(Future<Long> task) throws IOException {
        try {
            return task.get();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", stopped);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof IOException unreadable) {
                throw unreadable;
            }
            throw new IllegalStateException(failed.getCause());
        }
    }

    /// Whether the tiles at the right edge give the root.
    private boolean edge() throws IOException {
        try {
            if (new TileTree(files.source(), head.size()).root(head.size()).equals(head.root())) {
                return true;
            }
            findings.add("checkpoint", "the tiles at the right edge of the tree do not give its root");
        } catch (NoSuchElementException | Malformed missing) {
            findings.add("checkpoint", "its root cannot be made: " + missing.getMessage());
        }
        return false;
    }

    /// The root that the full tile of that level has to have, from the tile above it.
    private Optional<Hash> parent(int level, long n) throws IOException {
        var path = TilePath.holding(level + 1, n, head.size());
        while (current.size() <= level + 1) {
            current.add(new Current(new TilePath(0, 0, 1), Optional.empty()));
        }
        if (!current.get(level + 1).path().equals(path)) {
            current.set(level + 1, new Current(path, checked(path)));
        }
        return current.get(level + 1).tile().map(tile -> tile.hash((int) (n % TilePath.FULL)));
    }

    private Optional<Tile> checked(TilePath path) throws IOException {
        var tile = tiles.tile(path);
        if (tile.isEmpty() || !path.isFull()) {
            return tile;
        }
        var root = parent(path.level(), path.index());
        return root.isPresent() && !holds(path, tile.get(), root.get()) ? Optional.empty() : tile;
    }

    private boolean holds(TilePath path, Tile tile, Hash root) {
        if (tile.over(0, TilePath.FULL).equals(root)) {
            return true;
        }
        var above = TilePath.holding(path.level() + 1, path.index(), head.size());
        long place = path.index() % TilePath.FULL;
        findings.add(path, isKnown(above) ? "these hashes are not the ones that the tree has here (hash " + place
                + " of " + above + ")" : "these hashes do not agree with hash " + place + " of " + above
                + ", which is not known to be right itself");
        return false;
    }

    /// Full tiles are compared with only when they hold; partial ones also when the root does not hold them, because
    /// that tells which of them is wrong.
    private boolean isKnown(TilePath above) {
        return above.isFull() || edgeHolds;
    }

    private Callable<Long> read(List<Leaves> stretch) {
        return () -> {
            long end = 0;
            for (var leaves : stretch) {
                read(leaves);
                end = leaves.path().index() * TilePath.FULL + leaves.path().width();
            }
            return end;
        };
    }

    private void read(Leaves leaves) throws IOException {
        var path = leaves.path();
        var bundlePath = new TilePath(TilePath.ENTRIES, path.index(), path.width());
        var tile = tiles.tile(path);
        var bundle = tiles.bundle(bundlePath);
        boolean tileHolds = tile.isPresent() && (path.isFull()
                ? leaves.root().isPresent() && holds(path, tile.get(), leaves.root().get())
                && isKnown(TilePath.holding(1, path.index(), head.size())) : edgeHolds);
        if (tile.isEmpty() || bundle.isEmpty()) {
            return;
        }
        int differs = tile.get().firstDifference(bundle.get().leafHashes());
        if (differs >= 0) {
            long index = path.index() * TilePath.FULL + differs;
            findings.add(bundlePath, "entry " + index + " (number " + differs + " in the file) is not the one "
                    + (tileHolds ? "in the tree" : "that " + path + " holds, which is not known to be right itself"));
        }
    }
}
