package org.concordat.sharing.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.concordat.kernel.Wording;
import org.concordat.people.Identity;
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

    private ChangeWords() {
    }

    /// Those parts that changed, in the order in which they are read; none when only what travels beside the words did.
    static List<Line> of(Correction.Before before, Received now) {
        var lines = new ArrayList<Line>();
        var identity = Optional.ofNullable(now.subject().identity());
        var was = Optional.ofNullable(before.identity());
        line(lines, "Title", before.title(), now.title());
        line(lines, "What it says", before.words(), now.words());
        line(lines, "About", before.subject(), now.subject().words());
        line(lines, "Name", was.map(Correction.Named::name), identity.map(Identity::name));
        line(lines, "Other names", was.map(Correction.Named::others), identity.map(Identity::otherNames));
        line(lines, "Date of birth", was.map(Correction.Named::born).map(When::on),
                identity.map(Identity::bornOn).map(When::on));
        line(lines, "Area", was.map(Correction.Named::area), identity.map(Identity::addressArea));
        handling(lines, before.handling(), now.handling());
        line(lines, "Answer due", When.on(before.dates().answerDue()), When.on(now.dates().answerDue()));
        line(lines, "Review", When.on(before.dates().reviewOn()), When.on(now.dates().reviewOn()));
        line(lines, "Expires", When.on(before.dates().expiresOn()), When.on(now.dates().expiresOn()));
        return List.copyOf(lines);
    }

    private static void handling(List<Line> lines, Section.Handling before, Section.Handling now) {
        var were = Rows.handling(before);
        var are = Rows.handling(now);
        var keys = new ArrayList<String>();
        were.forEach(row -> keys.add(row.key()));
        are.stream().filter(row -> !keys.contains(row.key())).forEach(row -> keys.add(row.key()));
        keys.forEach(key -> line(lines, key, Rows.words(were, key), Rows.words(are, key)));
    }

    private static void line(List<Line> lines, String part, Optional<String> before, Optional<String> now) {
        line(lines, part, before.orElse(null), now.orElse(null));
    }

    private static void line(List<Line> lines, String part, @Nullable String before, @Nullable String now) {
        var was = Objects.requireNonNullElse(before, "");
        var is = Objects.requireNonNullElse(now, "");
        if (!was.equals(is)) {
            lines.add(new Line(part, Wording.compare(was, is)));
        }
    }
}
