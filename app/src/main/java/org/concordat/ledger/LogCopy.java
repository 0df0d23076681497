package org.concordat.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.concordat.storage.PrivateFiles;
import org.concordat.tlog.Checkpoint;
import org.concordat.tlog.Malformed;
import org.concordat.tlog.Note;
import org.concordat.tlog.Policy;
import org.concordat.tlog.TilePath;
import org.concordat.tlog.TreeHead;

/// A copy of a log that is being written: a checkpoint that its policy believes, what that one needs, and what is still
/// there of what earlier ones need, for whoever saw those.
///
/// What the log keeps for itself is not copied. It may have signed a larger checkpoint that it has not shown: a database that
/// is copied after it has the numbers of that one, and the same is made of them again. Whoever puts an older database beside
/// the log's own directory goes on from [#signed] (decision 0104).
public final class LogCopy {

    /// Its witnesses may be away for a moment.
    private static final int TRIES = 60;
    private static final long BETWEEN_MILLIS = 500;

    private LogCopy() {
    }

    /// @param into is not there yet
    /// @throws Malformed if the log shows no checkpoint that the policy believes
    public static TreeHead take(Path log, Policy policy, Path into) throws IOException, Malformed, InterruptedException {
        PrivateFiles.directory(into);
        for (int attempt = 1; attempt <= TRIES; attempt++) {
            var bytes = believed(log, policy);
            var head = Checkpoint.parse(Note.parse(bytes).text()).head();
            var partials = partials(log, head.size());
            if (partials.isPresent() && isAllStill(log, bytes, head.size())) {
                copy(log, into, head.size(), partials.get());
                PrivateFiles.write(into.resolve("checkpoint"), bytes);
                return head;
            }
            Thread.sleep(BETWEEN_MILLIS / 10);
        }
        throw new Malformed("the log in " + log + " lacks files that its checkpoint needs");
    }

    /// A copy up to a checkpoint that was signed and is not shown, of a log that nobody writes.
    public static void signed(Note checkpoint, Path log, Path into) throws IOException, Malformed {
        PrivateFiles.directory(into);
        long size = Checkpoint.parse(checkpoint.text()).head().size();
        copy(log, into, size, partials(log, size).orElseThrow(() ->
                new Malformed("the log in " + log + " lacks files that the checkpoint needs which it signed last")));
        PrivateFiles.write(into.resolve("checkpoint"), checkpoint.bytes());
    }

    /// Whether nothing was deleted meanwhile: a log deletes a partial file when its full one is there, and the checkpoint
    /// after that one was shown.
    private static boolean isAllStill(Path log, byte[] checkpoint, long size) throws IOException {
        return Arrays.equals(checkpoint, Files.readAllBytes(log.resolve("checkpoint"))) || TilePath.of(size, 0).stream()
                .noneMatch(path -> !path.isFull() && Files.exists(log.resolve(path.full().toString())));
    }

    private static byte[] believed(Path log, Policy policy) throws IOException, Malformed, InterruptedException {
        for (int attempt = 1; ; attempt++) {
            String because;
            try {
                var bytes = Files.readAllBytes(log.resolve("checkpoint"));
                if (policy.judge(Note.parse(bytes)) instanceof Policy.Trust.Untrusted(var why)) {
                    because = why;
                } else {
                    return bytes;
                }
            } catch (NoSuchFileException none) {
                because = "it shows no checkpoint";
            }
            if (attempt == TRIES) {
                throw new Malformed("the log in " + log + " is not copied: " + because);
            }
            Thread.sleep(BETWEEN_MILLIS);
        }
    }

    /// The partial files that a tree of this size has, and those that the same tiles were when they were less full. They are
    /// read at once, because the log deletes them; what is full stays, however long it takes to copy.
    ///
    /// @return nothing if one was gone
    private static Optional<Map<TilePath, byte[]>> partials(Path log, long size) throws IOException {
        var partials = new LinkedHashMap<TilePath, byte[]>();
        try {
            for (var path : TilePath.of(size, 0)) {
                if (!path.isFull()) {
                    partials.put(path, Files.readAllBytes(log.resolve(path.toString())));
                    earlier(log, path, partials);
                }
            }
            return Optional.of(partials);
        } catch (NoSuchFileException goneMeanwhile) {
            return Optional.empty();
        }
    }

    private static void earlier(Path log, TilePath path, Map<TilePath, byte[]> partials) throws IOException {
        for (int width = 1; width < path.width(); width++) {
            var less = new TilePath(path.level(), path.index(), width);
            if (Files.exists(log.resolve(less.toString()))) {
                partials.put(less, Files.readAllBytes(log.resolve(less.toString())));
            }
        }
    }

    private static void copy(Path log, Path into, long size, Map<TilePath, byte[]> partials) throws IOException {
        for (var partial : partials.entrySet()) {
            PrivateFiles.write(target(into, partial.getKey()), partial.getValue());
        }
        for (var path : TilePath.of(size, 0)) {
            if (path.isFull()) {
                PrivateFiles.copy(log.resolve(path.toString()), target(into, path));
            }
        }
    }

    private static Path target(Path into, TilePath path) throws IOException {
        var target = into.resolve(path.toString());
        PrivateFiles.directory(target.getParent());
        return target;
    }
}
