package org.concordat.ledger;

import java.io.IOException;
import org.concordat.tlog.EntryBundle;
import org.concordat.tlog.Malformed;
import org.concordat.tlog.TilePath;
import org.concordat.tlog.TileSource;
import org.concordat.tlog.TreeHead;
import org.jspecify.annotations.Nullable;

/// The commitments in a log, read from its bundles one after the other.
final class LoggedCommitments {

    private final TileSource log;
    private final TreeHead head;
    private @Nullable EntryBundle bundle;
    private long first;

    LoggedCommitments(TileSource log, TreeHead head) {
        this.log = log;
        this.head = head;
    }

    byte[] of(long number) throws IOException {
        var from = number / TilePath.FULL * TilePath.FULL;
        if (bundle == null || first != from) {
            bundle = read(TilePath.holding(TilePath.ENTRIES, number, head.size()));
            first = from;
        }
        return bundle.entry((int) (number - from));
    }

    /// A log that grows may have deleted a partial file because the full one is there.
    private EntryBundle read(TilePath path) throws IOException {
        try {
            var content = log.read(path.toString());
            if (content.isPresent()) {
                return EntryBundle.parse(path, content.get());
            }
            var full = log.read(path.full().toString()).orElseThrow(() -> new IOException(path + " is gone"));
            return EntryBundle.parse(path.full(), full).first(path.width());
        } catch (Malformed changed) {
            throw new IOException(path + " was changed since it was verified: " + changed.getMessage(), changed);
        }
    }
}
