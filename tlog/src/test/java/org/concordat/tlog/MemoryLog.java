package org.concordat.tlog;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import static java.nio.charset.StandardCharsets.UTF_8;

/// Files in memory, and a tree grown into them without a log around it.
public final class MemoryLog implements TileSource {

    public final Map<String, byte[]> files = new TreeMap<>();
    private Edge edge = Edge.EMPTY;

    public static MemoryLog of(int size) {
        var log = new MemoryLog();
        log.grow(entries(0, size));
        return log;
    }

    /// Entries of different lengths, from 0 bytes up.
    public static List<byte[]> entries(int from, int to) {
        var entries = new ArrayList<byte[]>();
        for (int i = from; i < to; i++) {
            entries.add(("entry " + i).repeat(i % 3).getBytes(UTF_8));
        }
        return entries;
    }

    public void grow(List<byte[]> more) {
        var entries = new Entries();
        more.forEach(entries::add);
        var grown = edge.with(entries);
        edge = grown.edge();
        grown.files().forEach((path, content) -> files.put(path.toString(), content));
    }

    public TreeHead head() {
        return edge.head();
    }

    Edge edge() {
        return edge;
    }

    @Override
    public Optional<byte[]> read(String path) throws IOException {
        return Optional.ofNullable(files.get(path)).map(byte[]::clone);
    }
}
