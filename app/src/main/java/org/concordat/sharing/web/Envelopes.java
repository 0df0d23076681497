package org.concordat.sharing.web;

import java.util.List;
import java.util.Objects;
import org.concordat.access.Viewer;
import org.concordat.govuk.Cell;
import org.concordat.govuk.SummaryList.Row;
import org.concordat.govuk.Table;
import org.concordat.govuk.Table.Column;
import org.concordat.govuk.Tag;
import org.concordat.govuk.Tag.Colour;
import org.concordat.sharing.Envelope;
import org.concordat.sharing.Way;
import org.concordat.sharing.Ways;
import org.jspecify.annotations.Nullable;

/// The outside of what was sent, in words. Neither its purpose nor its content stands here.
final class Envelopes {

    private Envelopes() {
    }

    static Table table(List<Envelope> envelopes, Viewer viewer, Known known) {
        return Table.of("Newest first", Column.of("Reference"), Column.of("From"), Column.of("About"),
                        Column.of("Received"), Column.of("Answer due"), Column.of("State"))
                .whenEmpty("There is nothing here.")
                .rows(envelopes.stream().map(it -> List.of(
                        Cell.link(it.reference(), "/inbox/" + it.id()),
                        Cell.of(known.body(it.from())),
                        Cell.of(it.about().words()),
                        Cell.of(When.at(Objects.requireNonNull(it.sentAt()))),
                        Cell.of(When.on(it.answerDue())),
                        Cell.tag(state(it, viewer)))).toList());
    }

    /// What was not addressed to its reader, and until when it is open to them.
    static Table opened(List<Ways.Listed> listed, Known known) {
        return Table.of("Opened to you for a time", Column.of("Reference"), Column.of("From"), Column.of("How"),
                        Column.of("Until"))
                .rows(listed.stream().map(it -> List.of(
                        Cell.link(it.envelope().reference(), "/inbox/" + it.envelope().id()),
                        Cell.of(known.body(it.envelope().from())),
                        Cell.of(it.way() instanceof Way.Broken ? "You broke the glass" : "A grant"),
                        Cell.of(until(it.way())))).toList());
    }

    private static String until(Way way) {
        return switch (way) {
            case Way.Addressed _ -> "";
            case Way.Granted(var until) -> When.at(until);
            case Way.Broken(var until) -> When.at(until);
        };
    }

    static List<Row> rows(Envelope it, Known known) {
        return List.of(
                Row.of("Reference", it.reference()),
                Row.of("From", known.body(it.from())),
                Row.of("About", it.about().words()),
                Row.of("Received", When.at(Objects.requireNonNull(it.sentAt()))),
                Row.of("Answer due", When.on(it.answerDue())));
    }

    /// What has to be done about it first, else how it stands.
    static Tag state(Envelope it, Viewer viewer) {
        if (it.disposalIsDue(viewer.at())) {
            return Tag.of("Confirm disposal", Colour.RED);
        }
        if (!it.isLive(viewer.at())) {
            return Tag.of(ended(it.ended()), Colour.GREY);
        }
        if (!viewer.inForce().contains(it.agreement())) {
            return Tag.of("Agreement not in force", Colour.GREY);
        }
        if (it.answer() != null) {
            return Tag.of("Answered", Colour.GREEN);
        }
        if (it.answerDue().isBefore(viewer.day())) {
            return Tag.of("Overdue", Colour.RED);
        }
        return it.accepted() ? Tag.of("To answer", Colour.LIGHT_BLUE) : Tag.of("To open", Colour.BLUE);
    }

    private static String ended(Envelope.@Nullable Ended ended) {
        return switch (ended) {
            case RECALLED, WITHDRAWN -> "Recalled";
            case SUPERSEDED -> "Replaced";
            case null -> "Expired";
        };
    }
}
