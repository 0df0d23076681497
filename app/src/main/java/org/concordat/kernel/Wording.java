package org.concordat.kernel;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.DeltaType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Two wordings, compared word by word: what stayed, what went and what came, in the order in which it is read.
public final class Wording {

    /// What became of some words.
    public enum Fate { KEPT, DELETED, INSERTED }

    /// Some words as they were written, spaces and line ends with them.
    public record Piece(Fate fate, String words) {
    }

    private Wording() {
    }

    /// The words of all pieces but those inserted are the old wording; of all but those deleted, the new.
    ///
    /// *Shape*: memory grows with the length of both, time with the length times the difference.
    public static List<Piece> compare(String before, String after) {
        var deltas = List.copyOf(DiffUtils.diff(words(before), words(after), new MyersDiffWithLinearSpace<>(), null, true)
                .getDeltas());
        var pieces = new ArrayList<Piece>();
        var gone = new StringBuilder();
        var come = new StringBuilder();
        for (var delta : deltas) {
            var words = String.join("", delta.getSource().getLines());
            boolean between = words.isBlank() && gone.length() + come.length() > 0 && delta != deltas.getLast();
            if (delta.getType() == DeltaType.EQUAL && !between) {   // spaces alone between two changes are part of both
                changed(pieces, gone, come);
                pieces.add(new Piece(Fate.KEPT, words));
            } else {
                delta.getSource().getLines().forEach(gone::append);
                delta.getTarget().getLines().forEach(come::append);
            }
        }
        changed(pieces, gone, come);
        return List.copyOf(pieces);
    }

    /// What went before what came in its place, whatever the order in which they were found.
    private static void changed(List<Piece> pieces, StringBuilder gone, StringBuilder come) {
        if (!gone.isEmpty()) {
            pieces.add(new Piece(Fate.DELETED, gone.toString()));
        }
        if (!come.isEmpty()) {
            pieces.add(new Piece(Fate.INSERTED, come.toString()));
        }
        gone.setLength(0);
        come.setLength(0);
    }

    /// Each word, and each run of spaces and line ends between two.
    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : Arrays.asList(text.split("(?<=\\s)(?=\\S)|(?<=\\S)(?=\\s)"));
    }
}
