package org.concordat.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.concordat.storage.PrivateFiles;
import org.concordat.tlog.Malformed;

/// Which leaves open to nobody because their records were erased, in a file beside the log's directory. It is in no backup,
/// so that whoever restores one from before an erasure can erase again (decision 0028). A line that is in it stays in it.
///
/// It names each by number and commitment, as the log has them, and says nothing of what was erased.
///
/// **Shape:** its name; a line for each leaf, by number; a last line that says how many there are, so that a list that was
/// cut off is none. The first form had no last line.
record ErasureList(Path file) {

    private static final String FIRST = "concordat ledger erasures 2";
    private static final String FIRST_ONCE = "concordat ledger erasures 1";
    private static final String LINE = "(0|[1-9][0-9]{0,17}) [0-9a-f]{64}";
    private static final int BYTES_MAX = 256 << 20;

    /// A leaf whose record was erased.
    record Erased(long number, byte[] commitment) implements Comparable<Erased> {

        @Override
        public int compareTo(Erased other) {
            return number != other.number ? Long.compare(number, other.number)
                    : Arrays.compareUnsigned(commitment, other.commitment);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Erased it && compareTo(it) == 0;
        }

        @Override
        public int hashCode() {
            return Long.hashCode(number) + Arrays.hashCode(commitment);
        }

        @Override
        public String toString() {
            return number + " " + HexFormat.of().formatHex(commitment);
        }
    }

    /// @param log the log's directory
    static ErasureList beside(Path log) {
        return new ErasureList(log.resolveSibling(log.getFileName() + ".erasures"));
    }

    /// Adds to the list: whoever reads sees it without or with them, and it is durable when this returns.
    ///
    /// @throws Malformed if what is there is no list: it is left as it is, for it may be all that names what was erased
    void add(Collection<Erased> more) throws IOException, Malformed {
        var all = new TreeSet<>(more);
        if (Files.exists(file)) {
            all.addAll(kept());
        }
        var unfinished = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(unfinished);
        PrivateFiles.write(unfinished, text(all));
        Files.move(unfinished, file, ATOMIC_MOVE, REPLACE_EXISTING);
        PrivateFiles.sync(file.getParent());
    }

    static String text(Collection<Erased> all) {
        return all.stream().map(it -> it + "\n").collect(Collectors.joining("", FIRST + "\n", "end " + all.size() + "\n"));
    }

    /// @throws Malformed with a sentence that names the file, if there is none, or it is no such list or is cut off
    List<Erased> read() throws IOException, Malformed {
        var lines = lines();
        if (lines.getFirst().equals(FIRST_ONCE)) {
            throw new Malformed(file + " is a list of the first form, which does not say where it ends, so that nobody can tell "
                    + "whether it is whole. A service of this version that is started on the data directory in which it lies "
                    + "writes it anew. If there is none, and you know that it is whole, make its first line “" + FIRST
                    + "” and add a last line “end " + (lines.size() - 1) + "”");
        }
        return whole(lines);
    }

    /// The service's own, of whichever form.
    private List<Erased> kept() throws IOException, Malformed {
        var lines = lines();
        return lines.getFirst().equals(FIRST_ONCE) ? leaves(lines.subList(1, lines.size())) : whole(lines);
    }

    private List<Erased> whole(List<String> lines) throws Malformed {
        if (!lines.getFirst().equals(FIRST) || !lines.getLast().equals("end " + (lines.size() - 2))) {
            throw new Malformed(file + " is not a list of erasures, or not a whole one");
        }
        return leaves(lines.subList(1, lines.size() - 1));
    }

    private List<Erased> leaves(List<String> lines) throws Malformed {
        var all = new ArrayList<Erased>();
        for (var line : lines) {
            if (!line.matches(LINE)) {
                throw new Malformed(file + " has a line that names no leaf: " + (all.size() + 2));
            }
            int space = line.indexOf(' ');
            var leaf = new Erased(Long.parseLong(line.substring(0, space)), HexFormat.of().parseHex(line.substring(space + 1)));
            if (!all.isEmpty() && all.getLast().compareTo(leaf) >= 0) {
                throw new Malformed(file + " has a line that is not in its order: " + (all.size() + 2));
            }
            all.add(leaf);
        }
        return all;
    }

    /// At least one, each of which ended.
    private List<String> lines() throws IOException, Malformed {
        try (var content = Files.newInputStream(file)) {
            var bytes = content.readNBytes(BYTES_MAX);
            var text = UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            if (!text.endsWith("\n")) {
                throw new Malformed(file + " is not a list of erasures, or not a whole one");
            }
            return List.of(text.substring(0, text.length() - 1).split("\n", -1));
        } catch (NoSuchFileException none) {
            throw new Malformed("there is no list of erasures " + file);
        } catch (CharacterCodingException noText) {
            throw new Malformed(file + " is not a list of erasures: it is no text");
        } catch (IOException unreadable) {
            throw new IOException(file + ": " + unreadable.getMessage(), unreadable);
        }
    }
}
