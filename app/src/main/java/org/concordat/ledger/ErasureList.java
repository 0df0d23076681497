package org.concordat.ledger;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.concordat.storage.PrivateFiles;
import org.concordat.tlog.Malformed;

/// Which leaves open to nobody because their records were erased, in a file beside the log's directory. It is in no backup,
/// so that whoever restores one from before an erasure can erase again (decision 0028).
///
/// It names each by number and commitment, as the log has them, and says nothing of what was erased.
record ErasureList(Path file) {

    private static final String FIRST = "concordat ledger erasures 1";
    private static final String LINE = "(0|[1-9][0-9]{0,17}) [0-9a-f]{64}";

    /// A leaf whose record was erased.
    record Erased(long number, byte[] commitment) {
    }

    /// @param log the log's directory
    static ErasureList beside(Path log) {
        return new ErasureList(log.resolveSibling(log.getFileName() + ".erasures"));
    }

    /// Replaces the list: whoever reads sees the one or the other, and it is durable when this returns.
    void write(List<Erased> all) throws IOException {
        var unfinished = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(unfinished);
        PrivateFiles.write(unfinished, all.stream().map(it -> it.number() + " " + HexFormat.of().formatHex(it.commitment()))
                .collect(Collectors.joining("\n", FIRST + "\n", all.isEmpty() ? "" : "\n")));
        Files.move(unfinished, file, ATOMIC_MOVE, REPLACE_EXISTING);
        PrivateFiles.sync(file.getParent());
    }

    /// @throws Malformed with a sentence, if it is no such list or is cut off
    List<Erased> read() throws IOException, Malformed {
        var text = Files.readString(file);
        var lines = text.lines().toList();
        if (lines.isEmpty() || !lines.getFirst().equals(FIRST) || !text.endsWith("\n")) {
            throw new Malformed(file + " is not a list of erasures, or not a whole one");
        }
        var all = new ArrayList<Erased>();
        for (var line : lines.subList(1, lines.size())) {
            if (!line.matches(LINE)) {
                throw new Malformed(file + " has a line that names no leaf: " + (all.size() + 2));
            }
            int space = line.indexOf(' ');
            all.add(new Erased(Long.parseLong(line.substring(0, space)), HexFormat.of().parseHex(line.substring(space + 1))));
        }
        return all;
    }
}
