package org.concordat.succession.web;

import java.util.ArrayList;
import java.util.List;
import org.concordat.access.Role;
import org.concordat.access.Viewer;
import org.concordat.govuk.Cell;
import org.concordat.govuk.SummaryList;
import org.concordat.govuk.SummaryList.Row;
import org.concordat.govuk.Table;
import org.concordat.govuk.Table.Column;
import org.concordat.govuk.Tag;
import org.concordat.kernel.BodyKind;
import org.concordat.sharing.web.Known;
import org.concordat.sharing.web.When;
import org.concordat.succession.CasesWaiting;
import org.concordat.succession.Offer;
import org.concordat.succession.OpenWork;
import org.concordat.succession.Waiting;

/// How it is said where the work of a body stands.
record SuccessionWords(Viewer viewer, Known known) {

    Table waiting(List<Waiting> all) {
        return Table.of("Waiting", Column.of("Body"), Column.of("Ended on"), Column.of("Followed by"), Column.numeric("Open"), Column.of("State"))
                .whenEmpty("No work of a body that has ended waits.")
                .rows(all.stream().map(this::row).toList());
    }

    private List<Cell> row(Waiting it) {
        return List.of(Cell.link(known.body(it.body()), "/bodies/" + it.body()), Cell.of(it.until().map(When::on).orElse("")),
                Cell.of(it.successor().map(known::body).orElse("")), Cell.of("" + it.open()), state(it));
    }

    /// The way on, where the viewer could take it; else where it stands.
    private Cell state(Waiting it) {
        if (it.offer().isPresent()) {
            return Cell.link("Offered", SuccessionPaths.to(it.offer().get()));
        }
        if (it.successor().isEmpty()) {
            return Cell.tag(Tag.of("Nobody follows by law", Tag.Colour.RED));
        }
        return offers(it) ? Cell.link("Offer it", SuccessionPaths.offer(it.body())) : Cell.tag(Tag.of("Not offered", Tag.Colour.RED));
    }

    private boolean offers(Waiting it) {
        return viewer.is(Role.ADMINISTRATOR) && (viewer.body().equals(it.body()) || viewer.bodyKind() == BodyKind.NATIONAL_BOARD
                && it.until().filter(day -> !day.isAfter(viewer.day())).isPresent());
    }

    /// How many, and who answers: a force, and nobody by name.
    Table cases(List<CasesWaiting> all) {
        return Table.of("Open cases that nobody has taken on", Column.of("Police force"), Column.of("Ended on"), Column.numeric("Open cases"),
                        Column.of("Who answers for them"), Column.of("State"))
                .whenEmpty("No force that has ended left open cases that nobody has taken on.")
                .rows(all.stream().map(it -> List.of(Cell.link(known.body(it.body()), "/bodies/" + it.body()), Cell.of(When.on(it.until())),
                        Cell.of("" + it.open()), Cell.of(answers(it)),
                        Cell.tag(Tag.of(it.led() ? "Not taken on" : "Nobody in post", Tag.Colour.RED)))).toList());
    }

    private String answers(CasesWaiting it) {
        if (it.led()) {
            return "The lead of " + it.follower().map(known::body).orElse("") + ", by law";
        }
        return it.follower().map(known::body).map(force -> force + " has no Prevent officer in post. ").orElse("No force follows it. ")
                + "Each stands under the name of its last owner";
    }

    Table accepted(List<Offer> all) {
        return Table.of("Taken over", Column.of("Work of"), Column.of("Taken over by"), Column.of("Since"))
                .whenEmpty("Nothing was taken over yet.")
                .rows(all.stream().map(it -> List.of(Cell.link(known.body(it.body()), SuccessionPaths.to(it.id())),
                        Cell.of(known.body(it.successor())), Cell.of(it.accepted().map(Offer.Acceptance::at).map(When::at).orElse("")))).toList());
    }

    static Table work(List<OpenWork> work) {
        return Table.of("What is open", Column.of("What"), Column.numeric("How many"))
                .whenEmpty("Nothing that you can know of is open.")
                .rows(work.stream().map(it -> List.of(Cell.of(it.sort().words()), Cell.of("" + it.open()))).toList());
    }

    static SummaryList offer(Offer it, Known known) {
        var rows = new ArrayList<>(List.of(
                Row.of("Work of", Cell.link(known.body(it.body()), "/bodies/" + it.body())),
                Row.of("Offered to", Cell.link(known.body(it.successor()), "/bodies/" + it.successor())),
                Row.of("Offered by", known.body(it.in())),
                Row.of("Offered on", When.at(it.at())),
                Row.of("To know first", it.words())));
        it.accepted().ifPresentOrElse(accepted -> {
            rows.add(Row.of("Accepted by", known.body(accepted.in())));
            rows.add(Row.of("Since", When.at(accepted.at())));
        }, () -> rows.add(Row.of("State", "Waits to be accepted")));
        return SummaryList.of(rows);
    }
}
