package org.concordat.oversight.web;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.concordat.access.Viewer;
import org.concordat.govuk.Answers;
import org.concordat.govuk.Cell;
import org.concordat.govuk.Link;
import org.concordat.govuk.Option;
import org.concordat.govuk.Page;
import org.concordat.govuk.Pagination;
import org.concordat.govuk.Select;
import org.concordat.govuk.Table;
import org.concordat.govuk.Table.Column;
import org.concordat.govuk.Tag;
import org.concordat.kernel.BodyId;
import org.concordat.ledger.EntryKind;
import org.concordat.ledger.EntryKinds;
import org.concordat.oversight.Overseen;
import org.concordat.oversight.OverseenEntries;

/// What was recorded in a month of the bodies of an area, each entry checked against the log.
public record OverseenEntriesPage(OverseenEntries.Listing listing, Optional<String> kind, Collection<EntryKind> kinds,
                                  YearMonth now, Function<BodyId, String> bodies, EntryKinds sentences,
                                  LawNames.On law) implements Page {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter AT = DateTimeFormatter.ofPattern("d MMM, HH:mm:ss", Locale.UK)
            .withZone(Viewer.ZONE);

    @Override
    public String title() {
        return wrong() == 0 ? "What was recorded" : "Something is wrong with what was recorded";
    }

    public String month() {
        return MONTH.format(listing.month());
    }

    /// How many on this page are not as the log has them.
    public long wrong() {
        return listing.rows().stream().filter(it -> it.standing().wrong()).count();
    }

    public String warning() {
        return (wrong() == 1 ? "1 entry on this page is not what the log holds" : wrong() + " entries on this page are not what the log holds")
                + ". Do not rely on it. Keep a copy of this page, and tell the body named and whoever runs the service.";
    }

    /// Of those on this page.
    public String checked() {
        long checked = listing.rows().stream().filter(it -> it.standing() == Overseen.Standing.CHECKED).count();
        return checked + " of the " + listing.rows().size() + " entries on this page are checked.";
    }

    public Table table() {
        return Table.of(kind.map(sentences::sentence).orElse("Every kind of entry"), Column.of("When"), Column.of("What"),
                        Column.of("In the log"), Column.numeric("Number"), Column.of("Body"), Column.of("Under"), Column.of("Purpose"))
                .whenEmpty("Nothing was recorded in this month.")
                .rows(listing.rows().stream().map(this::row).toList());
    }

    public Table erased() {
        return Table.of("Erased in this month because the law required it", Column.of("When"), Column.of("Body"),
                        Column.of("Its number in the log"))
                .whenEmpty("Nothing was erased in this month.")
                .rows(listing.erased().stream().map(it -> List.of(Cell.of(AT.format(it.at())), Cell.of(bodies.apply(it.body())),
                        Cell.of(it.number()))).toList());
    }

    private List<Cell> row(Overseen it) {
        var under = Stream.of(Optional.ofNullable(it.agreement()), Optional.ofNullable(it.gateway()).map(law::gateway))
                .flatMap(Optional::stream).toList();
        return List.of(Cell.of(AT.format(it.at())), Cell.of(sentences.sentence(it.kind(), it.version())), Cell.tag(tag(it.standing())),
                Cell.of(it.number() == null ? "" : it.number().toString()), Cell.of(bodies.apply(it.body())), Cell.of(String.join("\n", under)),
                Cell.of(Optional.ofNullable(it.purpose()).map(law::purpose).orElse("")));
    }

    private static Tag tag(Overseen.Standing standing) {
        return switch (standing) {
            case CHECKED -> Tag.of("Checked", Tag.Colour.GREEN);
            case NOT_YET -> Tag.of("Not yet in the log", Tag.Colour.GREY);
            case ALTERED -> Tag.of("Altered: not what the log commits to", Tag.Colour.RED);
            case NOT_IN_THE_LOG -> Tag.of("Not in the log at its number", Tag.Colour.RED);
        };
    }

    public Select kindsToChoose() {
        var options = new ArrayList<>(List.of(Option.of("", "Every kind")));
        kinds.forEach(it -> options.add(Option.of(it.name(), it.sentence())));
        return Select.of("kind", "Kind of entry", options, Answers.blank().with("kind", kind.orElse("")));
    }

    public Pagination pagination() {
        return Pagination.of(listing.number() + 1, listing.number() + (listing.more() ? 2 : 1), page -> address(listing.month())
                + "&page=" + page);
    }

    public List<Link> otherMonths() {
        return Stream.of(listing.month().minusMonths(1), listing.month().plusMonths(1)).filter(it -> !it.isAfter(now))
                .map(it -> new Link(MONTH.format(it), address(it))).toList();
    }

    private String address(YearMonth month) {
        return OverseenEntriesController.PATH + "?month=" + month + kind.map(it -> "&kind=" + it).orElse("");
    }
}
