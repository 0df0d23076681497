package org.concordat.tlog.verify;

import org.concordat.tlog.Hash;
import org.concordat.tlog.Malformed;
import org.concordat.tlog.TilePath;
import org.concordat.tlog.TileSource;
import org.concordat.tlog.TileTree;
import org.concordat.tlog.TreeHead;

import java.io.IOException;
import java.io.PrintStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.OptionalLong;

/// What opens an entry: the entry itself, or, in a log of commitments, what its SHA-256 is of. `verify … --opening FILE`
/// looks for it, newest entries first, in a log that was found whole.
///
/// @param file that holds it
record Opening(String file, byte[] bytes) {

    static Opening of(String file) throws IOException {
        return new Opening(file, Receipt.read(file));
    }

    /// The leaves that it opens.
    static List<Hash> leaves(byte[] opened) {
        return List.of(Hash.ofEntry(opened), Hash.ofEntry(sha256(opened)));
    }

    /// Says whether that tree holds it; the exit code.
    int sought(TileSource log, TreeHead head, PrintStream out) throws IOException {
        var number = number(log, head);
        if (number.isPresent()) {
            out.println("in the log: " + file + " opens entry " + Words.number(number.getAsLong()));
            return Verify.WHOLE;
        }
        out.println("NOT IN THE LOG: " + file + " opens none of its " + Words.number(head.size()) + " entries");
        out.println("  if that was recorded a moment ago, try again; if not, it was altered or taken away before the log held it");
        return Verify.NOT_WHOLE;
    }

    private OptionalLong number(TileSource log, TreeHead head) throws IOException {
        var leaves = leaves(bytes);
        var tiles = new Tiles(log, new Findings());
        for (long end = head.size(); end > 0; end = (end - 1) / TilePath.FULL * TilePath.FULL) {
            var path = TilePath.holding(0, end - 1, head.size());
            var tile = tiles.tile(path).orElseThrow(() -> new IOException(path + " is not there any more, or not as it was"));
            for (int place = path.width() - 1; place >= 0; place--) {
                long number = path.index() * TilePath.FULL + place;
                if (leaves.contains(tile.hash(place)) && stands(tile.hash(place), number, log, head)) {
                    return OptionalLong.of(number);
                }
            }
        }
        return OptionalLong.empty();
    }

    /// The tile was read again since the log was found whole.
    private static boolean stands(Hash leaf, long number, TileSource log, TreeHead head) throws IOException {
        try {
            return new TileTree(log, head.size()).inclusion(number).proves(leaf, head);
        } catch (Malformed | NoSuchElementException changed) {
            throw new IOException("the log changed while it was read: " + changed.getMessage());
        }
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
