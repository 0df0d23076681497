package org.concordat.tlog;

import java.util.ArrayList;
import java.util.List;

/// What a log says its tree is: the text of a note.
///
/// **Shape:** the size is below 2^63; extension lines are allowed and mean nothing here.
/// **Source:** C2SP tlog-checkpoint, "Note text".
public record Checkpoint(String origin, TreeHead head, List<String> extensions) {

    public Checkpoint {
        extensions = List.copyOf(extensions);
        if (!isLine(origin) || !extensions.stream().allMatch(Checkpoint::isLine)) {
            throw new IllegalArgumentException("a line of a checkpoint is not empty and has no control characters");
        }
    }

    public Checkpoint(String origin, TreeHead head) {
        this(origin, head, List.of());
    }

    private static boolean isLine(String line) {
        return !line.isEmpty() && line.chars().allMatch(c -> c >= 0x20);
    }

    /// The text of a note, not yet known to be signed.
    public static Checkpoint parse(String text) throws Malformed {
        var lines = new ArrayList<String>();
        for (int from = 0; from < text.length(); ) {
            int end = Text.lineEnd(text, from, "the checkpoint");
            lines.add(text.substring(from, end));
            from = end + 1;
        }
        if (lines.size() < 3) {
            throw new Malformed("the checkpoint has fewer than three lines");
        }
        if (!lines.stream().allMatch(Checkpoint::isLine)) {
            throw new Malformed("the checkpoint has an empty line or a control character");
        }
        var head = new TreeHead(Text.decimal(lines.get(1), "the tree size"), Hash.parse(lines.get(2)));
        return new Checkpoint(lines.get(0), head, lines.subList(3, lines.size()));
    }

    /// Ends with a newline; signatures are over exactly this.
    public String text() {
        var text = new StringBuilder(origin + "\n" + head.size() + "\n" + head.root().base64() + "\n");
        extensions.forEach(line -> text.append(line).append('\n'));
        return text.toString();
    }
}
