package org.concordat.tlog.verify;

import org.concordat.tlog.EntryBundle;
import org.concordat.tlog.Malformed;
import org.concordat.tlog.Tile;
import org.concordat.tlog.TilePath;
import org.concordat.tlog.TreeHead;

import java.io.IOException;
import java.util.Arrays;
import java.util.stream.Stream;

/// Looks at the files that the checkpoint does not need: earlier partial ones have to be the beginnings of what they
/// became, and nothing else belongs there.
final class StrangerCheck {

    private final LogFiles files;
    private final TreeHead head;
    private final Findings findings;

    StrangerCheck(LogFiles files, TreeHead head, Findings findings) {
        this.files = files;
        this.head = head;
        this.findings = findings;
    }

    /// Whether nothing lies past the checkpoint.
    boolean run(Stream<String> paths) throws IOException {
        boolean none = true;
        for (var names = paths.iterator(); names.hasNext(); ) {
            var name = names.next();
            try {
                none &= run(TilePath.parse(name));
            } catch (Malformed notATile) {
                findings.add(name, "this file does not belong here");
            }
        }
        return none;
    }

    private boolean run(TilePath path) throws IOException {
        int shift = Math.max(path.level(), 0) * 8;
        long count = shift < Long.SIZE ? head.size() >> shift : 0;
        if (path.index() > count / TilePath.FULL || path.index() * TilePath.FULL + path.width() > count) {
            findings.add(path, "this file lies past the checkpoint: a batch that was interrupted, or an insertion");
            return false;
        }
        var needed = TilePath.holding(path.level(), path.index() * TilePath.FULL, head.size());
        if (!needed.equals(path) && !beginsWith(needed, path)) {
            findings.add(path, "this is not the beginning of " + needed);
        }
        return true;
    }

    private boolean beginsWith(TilePath needed, TilePath earlier) throws IOException {
        var content = files.source().read(earlier.toString());
        var whole = files.source().read(needed.toString());
        if (content.isEmpty() || whole.isEmpty()) {
            return true;   // deleted meanwhile, or found to be missing already
        }
        try {
            var bytes = content.get();
            if (earlier.level() == TilePath.ENTRIES) {
                EntryBundle.parse(earlier, bytes);
            } else {
                Tile.parse(earlier, bytes);
            }
            return bytes.length <= whole.get().length
                    && Arrays.equals(bytes, 0, bytes.length, whole.get(), 0, bytes.length);
        } catch (Malformed wrong) {
            return false;
        }
    }
}
