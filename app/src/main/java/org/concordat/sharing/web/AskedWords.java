package org.concordat.sharing.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.concordat.govuk.Cell;
import org.concordat.govuk.SummaryList;
import org.concordat.govuk.SummaryList.Row;
import org.concordat.govuk.Table;
import org.concordat.govuk.Table.Column;
import org.concordat.govuk.Tag;
import org.concordat.govuk.Tag.Colour;
import org.concordat.sharing.AskedOfUs;
import org.concordat.sharing.Replies;

/// What is asked of a body, in words for its own side.
final class AskedWords {

    private AskedWords() {
    }

    /// What waits first, and of that what is due first.
    static Table table(List<AskedOfUs> asked, LocalDate day, Known known) {
        return Table.of("What is due first, first", Column.of("Answer by"), Column.of("From"), Column.of("About"),
                        Column.of("Asked"), Column.of("State"))
                .whenEmpty("There is nothing here.")
                .rows(asked.stream().map(it -> List.of(
                        Cell.link(When.on(it.dueOn()), "/asked/" + it.id(), "from " + known.body(it.from())),
                        Cell.of(known.body(it.from())),
                        Cell.of(it.about().words()),
                        Cell.of(When.at(it.askedAt())),
                        Cell.tag(state(it, day)))).toList());
    }

    static Tag state(AskedOfUs it, LocalDate day) {
        return switch (it.reply()) {
            case AskedOfUs.Reply.Told _ -> Tag.of("Told", Colour.GREEN);
            case AskedOfUs.Reply.NothingSaid _ -> Tag.of("Nothing said", Colour.GREY);
            case null -> it.isOverdue(day) ? Tag.of("Overdue", Colour.RED) : Tag.of("To answer", Colour.BLUE);
        };
    }

    static String of(Replies.Filter filter) {
        return switch (filter) {
            case TO_ANSWER -> "To answer";
            case OVERDUE -> "Overdue";
            case ANSWERED -> "Answered";
        };
    }

    static SummaryList outside(AskedOfUs it, LocalDate day, Known known) {
        return SummaryList.of(
                Row.of("Asked by", known.officer(it.asker()) + ", " + known.body(it.from())),
                Row.of("Asked", When.at(it.askedAt())),
                Row.of("Answer by", When.on(it.dueOn())),
                Row.of("State", Cell.tag(state(it, day))));
    }

    /// What the body made of it.
    ///
    /// @param opens whether its reader may open what their body told
    static Optional<SummaryList> reply(AskedOfUs it, Known known, boolean opens) {
        return switch (it.reply()) {
            case AskedOfUs.Reply.Told(var by, var at, var disclosure, var reference) -> Optional.of(SummaryList.of(
                    Row.of("Told by", opens ? Cell.link(reference, "/disclosures/" + disclosure) : Cell.of(reference)),
                    Row.of("Answered", known.officer(by) + ", " + When.at(at))));
            case AskedOfUs.Reply.NothingSaid(var by, var at, var reason) -> Optional.of(SummaryList.of(
                    Row.of("Reason, for your body alone", reason),
                    Row.of("Answered", known.officer(by) + ", " + When.at(at))));
            case null -> Optional.empty();
        };
    }
}
