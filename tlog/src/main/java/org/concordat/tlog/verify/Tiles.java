package org.concordat.tlog.verify;

import org.concordat.tlog.EntryBundle;
import org.concordat.tlog.Malformed;
import org.concordat.tlog.Tile;
import org.concordat.tlog.TilePath;
import org.concordat.tlog.TileSource;

import java.io.IOException;
import java.util.Optional;

/// Reads tiles and bundles; what is missing or malformed is found, and then there is none.
record Tiles(TileSource source, Findings findings) {

    Optional<Tile> tile(TilePath path) throws IOException {
        return parsed(path, bytes -> Tile.parse(path, bytes),
                bytes -> Tile.parse(path.full(), bytes).first(path.width()));
    }

    Optional<EntryBundle> bundle(TilePath path) throws IOException {
        return parsed(path, bytes -> EntryBundle.parse(path, bytes),
                bytes -> EntryBundle.parse(path.full(), bytes).first(path.width()));
    }

    private interface Parsing<T> {
        T from(byte[] bytes) throws Malformed;
    }

    /// A log that grows may have deleted a partial file because the full one is there.
    private <T> Optional<T> parsed(TilePath path, Parsing<T> asNamed, Parsing<T> fromFull) throws IOException {
        try {
            var content = source.read(path.toString());
            if (content.isPresent()) {
                return Optional.of(asNamed.from(content.get()));
            }
            var full = path.isFull() ? Optional.<byte[]>empty() : source.read(path.full().toString());
            if (full.isPresent()) {
                return Optional.of(fromFull.from(full.get()));
            }
            findings.add(path, "the file is missing");
        } catch (Malformed wrong) {
            findings.add(path, wrong.getMessage());
        }
        return Optional.empty();
    }
}
