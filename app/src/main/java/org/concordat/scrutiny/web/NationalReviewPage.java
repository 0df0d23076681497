package org.concordat.scrutiny.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.govuk.BackLink;
import org.concordat.govuk.Cell;
import org.concordat.govuk.Page;
import org.concordat.govuk.Reply;
import org.concordat.govuk.SummaryList;
import org.concordat.govuk.Table;
import org.concordat.govuk.Table.Column;
import org.concordat.scrutiny.Asked;
import org.concordat.scrutiny.NationalReviews;
import org.concordat.scrutiny.Recommendation;

/// A review: over all areas, one of its recommendations over all areas, or all of them in one.
///
/// @param of what the recommendation says; empty where it is not one alone
/// @param asking where those are asked who were not; empty where the viewer does not
public record NationalReviewPage(String title, String of, SummaryList facts, List<Table> tables, String asking, BackLink back) implements Page {

    private static final String NOTHING = "The register has no police area today.";

    public NationalReviewPage {
        tables = List.copyOf(tables);
    }

    static NationalReviewPage whole(NationalReviews.Sight it, LocalDate day) {
        return new NationalReviewPage(it.review().heading().title(), "", ReviewWords.facts(it.review()), List.of(byRecommendation(it, day), byArea(it, day)),
                it.mayAsk() ? path(it) + "/asking" : "", BackLink.to(ScrutinyPaths.REVIEWS));
    }

    private static Table byRecommendation(NationalReviews.Sight it, LocalDate day) {
        return Table.of("By recommendation", columns(Column.of("Recommendation"), Column.of("Put to")))
                .rows(it.recommendations().stream().map(each -> row(it.asked().stream().filter(asked -> asked.place() == each.place()).toList(),
                        day, Cell.link(name(each), path(it) + "?recommendation=" + each.line().number()), Cell.of(each.line().to().words())))
                        .toList());
    }

    private static Table byArea(NationalReviews.Sight it, LocalDate day) {
        var areas = it.asked().stream().collect(Collectors.groupingBy(Asked::code, LinkedHashMap::new, Collectors.toList()));
        return Table.of("By police area", columns(Column.of("Area"))).whenEmpty(NOTHING)
                .rows(areas.values().stream().map(asked -> row(asked, day, Cell.link(asked.getFirst().areaName(),
                        path(it) + "?area=" + asked.getFirst().code()))).toList());
    }

    private static Column[] columns(Column... first) {
        return Stream.concat(Stream.of(first), ReviewWords.COUNTED.stream().map(Column::numeric)).toArray(Column[]::new);
    }

    private static List<Cell> row(List<Asked> of, LocalDate day, Cell... first) {
        var cells = new ArrayList<>(List.of(first));
        cells.addAll(ReviewWords.counts(of, day));
        return cells;
    }

    /// One recommendation over all areas; empty where there is none of that number.
    static Optional<Reply> ofRecommendation(NationalReviews.Sight it, String number, ReviewWords words) {
        return it.recommendations().stream().filter(each -> each.line().number().equals(number)).findFirst().map(each ->
                new NationalReviewPage(name(each), each.line().words(), ReviewWords.facts(it.review()), List.of(standing("Area")
                        .whenEmpty(NOTHING)
                        .rows(it.asked().stream().filter(asked -> asked.place() == each.place())
                                .map(asked -> row(words, asked, Cell.of(asked.areaName()))).toList())), "", BackLink.to(path(it))));
    }

    /// All of it in one area; empty where there is none of that code.
    static Optional<Reply> of(NationalReviews.Sight it, String code, ReviewWords words) {
        var asked = it.asked().stream().filter(each -> each.code().equals(code)).toList();
        return asked.isEmpty() ? Optional.empty() : Optional.of(new NationalReviewPage(it.review().heading().title() + ": "
                + asked.getFirst().areaName(), "", ReviewWords.facts(it.review()), List.of(standing("Recommendation")
                .rows(asked.stream().map(each -> row(words, each, Cell.of(name(it.recommendations().get(each.place() - 1))))).toList())), "",
                BackLink.to(path(it))));
    }

    private static Table standing(String first) {
        return Table.of("Who has to answer, and where it stands", Column.of(first), Column.of("Who has to answer"), Column.of("State"),
                Column.of("Due"), Column.of("Said last"), Column.of("Matter"));
    }

    private static List<Cell> row(ReviewWords words, Asked it, Cell first) {
        return Stream.concat(Stream.of(first), words.standing(it).stream()).toList();
    }

    private static String name(Recommendation it) {
        return it.line().number() + ". " + it.line().title();
    }

    private static String path(NationalReviews.Sight it) {
        return ScrutinyPaths.toReview(it.review().id());
    }
}
