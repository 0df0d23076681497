package org.concordat.sharing.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.concordat.access.SignedIn;
import org.concordat.govuk.Cell;
import org.concordat.govuk.SummaryList;
import org.concordat.print.Sheet;
import org.concordat.sharing.Copy;
import org.concordat.sharing.Received;
import org.concordat.sharing.Section;
import org.springframework.stereotype.Component;

/// What was sent, as it is printed: the words of its page, and on every page its marks, whose it is and which copy.
@Component
class CopySheets {

    private static final int CONDITIONS_AT_THE_HEAD_MAX = 120;

    private final WhoIsWho names;

    CopySheets(WhoIsWho names) {
        this.names = names;
    }

    Sheet of(SignedIn who, Copy copy, Received it, ReceivedPage page) {
        var known = names.named(who, Set.of(copy.body()), Set.of(copy.officer()));
        var head = head(it.handling());
        var foot = List.of(it.reference() + " from " + page.from(),
                "Copy " + copy.number() + ", made for " + known.officer(copy.officer()) + ", " + known.body(copy.body()) + ", "
                        + When.at(copy.at()),
                "Recalled means destroy this: when " + page.from() + " takes it back, destroy this copy and say so.");
        return new Sheet("Disclosure " + it.reference() + ", copy " + copy.number(), head, foot, it.title(), parts(page));
    }

    /// What stands at the head of each of its pages.
    static List<String> head(Section.Handling it) {
        return List.of(it.marking().words(), "Handling code " + it.code().words() + conditions(it));
    }

    private static String conditions(Section.Handling it) {
        var conditions = it.conditions();
        if (conditions == null) {
            return "";
        }
        return conditions.length() <= CONDITIONS_AT_THE_HEAD_MAX && !conditions.contains("\n") ? ". " + conditions
                : ". Its conditions stand under “Grading and handling”.";
    }

    private static List<Sheet.Part> parts(ReceivedPage page) {
        var parts = new ArrayList<Sheet.Part>();
        parts.add(new Sheet.Part.Text("Words", page.words()));
        parts.add(lines(page.subject()));
        page.lists().forEach(list -> parts.add(lines(list)));
        return parts;
    }

    static Sheet.Part lines(SummaryList list) {
        return new Sheet.Part.Lines(list.heading(), list.rows().stream().map(row -> new Sheet.Line(row.key(),
                row.values().stream().map(CopySheets::words).collect(Collectors.joining("\n")))).toList());
    }

    private static String words(Cell cell) {
        return switch (cell) {
            case Cell.Words it -> it.text();
            case Cell.English it -> it.text();
            case Cell.Linked it -> it.link().text();
            case Cell.Tagged it -> it.tag().text();
        };
    }
}
