package org.concordat.sharing.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.concordat.govuk.SummaryList.Row;
import org.concordat.kernel.Wording;
import org.concordat.kernel.Wording.Fate;
import org.concordat.people.Identity;
import org.concordat.sharing.Attachment;
import org.concordat.sharing.Correction;
import org.concordat.sharing.Received;
import org.concordat.sharing.Section;
import org.jspecify.annotations.Nullable;

/// What a correction changed, part by part and word by word.
public final class ChangeWords {

    /// One part of a disclosure whose words changed.
    public record Line(String part, List<Wording.Piece> pieces) {

        public Line {
            pieces = List.copyOf(pieces);
        }
    }

    /// A file as its reader tells it from others: also by the least of its bytes.
    private record Known(String title, String name, String digest) {

        static Known of(Attachment it) {
            return new Known(it.title(), it.name(), it.digest());
        }
    }

    private ChangeWords() {
    }

    /// Those rows of a list that changed, went or came, in the order in which they are read.
    static List<Line> of(List<Row> before, List<Row> now) {
        return Stream.concat(now.stream(), before.stream()).map(Row::key).distinct()
                .flatMap(key -> line(key, Rows.words(before, key), Rows.words(now, key)).stream()).toList();
    }

    /// The files, where one went or came: each is named, and one of the same name is another if one byte of it is.
    static Optional<Line> files(String part, List<Attachment> before, List<Attachment> now) {
        var were = before.stream().map(Known::of).toList();
        var are = now.stream().map(Known::of).toList();
        var pieces = new ArrayList<Wording.Piece>();
        before.forEach(it -> pieces.add(piece(are.contains(Known.of(it)) ? Fate.KEPT : Fate.DELETED, it)));
        now.stream().filter(it -> !were.contains(Known.of(it))).forEach(it -> pieces.add(piece(Fate.INSERTED, it)));
        return pieces.stream().allMatch(it -> it.fate() == Fate.KEPT) ? Optional.empty() : Optional.of(new Line(part, pieces));
    }

    private static Wording.Piece piece(Fate fate, Attachment it) {
        return new Wording.Piece(fate, it.title() + ": " + it.name() + ", " + AttachmentRows.kind(it) + "\n");
    }

    private static Optional<Line> line(String part, @Nullable String before, @Nullable String now) {
        var was = Objects.requireNonNullElse(before, "");
        var is = Objects.requireNonNullElse(now, "");
        return was.equals(is) ? Optional.empty() : Optional.of(new Line(part, Wording.compare(was, is)));
    }
}
