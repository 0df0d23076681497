package org.concordat.scrutiny.web;

import java.util.List;
import java.util.Map;
import org.concordat.govuk.Answers;
import org.concordat.govuk.BackLink;
import org.concordat.govuk.Cell;
import org.concordat.govuk.Page;
import org.concordat.govuk.SummaryList;
import org.concordat.govuk.SummaryList.Row;
import org.concordat.govuk.Table;
import org.concordat.govuk.Table.Column;
import org.concordat.scrutiny.NationalReviews;
import org.concordat.scrutiny.Recommendation;
import org.concordat.scrutiny.Review;
import org.concordat.scrutiny.ReviewReading;
import org.concordat.sharing.web.When;

/// What would be entered, and who would have to answer, before it is done.
public record NationalReviewCheckPage(Review.Heading heading, NationalReviews.Prospect open, Answers answers) implements Page {

    private static final List<String> CARRIED = List.of("title", "publisher", "published-day", "published-month", "published-year",
            "source", "csv");

    @Override
    public String title() {
        return "Check what the review recommends, and to whom";
    }

    public SummaryList summary() {
        return SummaryList.of(Row.of("Review", heading.title()), Row.of("Published by", heading.publisher()),
                Row.of("Published", When.on(heading.publishedOn())), Row.of("Where it can be read", heading.source()),
                Row.of("Time to answer", ReviewWords.limit(open)),
                Row.of("Put in all", lines().stream().mapToInt(this::bodies).sum() + " times"));
    }

    public Table table() {
        return Table.of("Recommendations", Column.of("Number"), Column.of("Title"), Column.of("Put to"), Column.numeric("Bodies"))
                .rows(lines().stream().map(it -> List.of(Cell.of(it.number()), Cell.of(it.title()), Cell.of(it.to().words()),
                        Cell.of(bodies(it)))).toList());
    }

    /// In which areas nobody would have to answer.
    public Table without() {
        return Table.of("Areas in which nobody would have to answer", Column.of("Kind of body"), Column.of("Areas"))
                .whenEmpty("In every area there is a body of each kind that is named.")
                .rows(open.without().entrySet().stream().filter(it -> !it.getValue().isEmpty())
                        .map(it -> List.of(Cell.of(it.getKey().words()), Cell.of(String.join(", ", it.getValue())))).toList());
    }

    private List<Recommendation.Line> lines() {
        return open.reading() instanceof ReviewReading.Read(var lines) ? lines : List.of();
    }

    private int bodies(Recommendation.Line it) {
        return open.bodies().getOrDefault(it.to(), 0);
    }

    /// What was answered, carried to the next step.
    public List<Map.Entry<String, String>> carried() {
        return CARRIED.stream().map(field -> Map.entry(field, answers.value(field))).toList();
    }

    @Override
    public BackLink back() {
        return BackLink.to("/reviews/new");
    }
}
