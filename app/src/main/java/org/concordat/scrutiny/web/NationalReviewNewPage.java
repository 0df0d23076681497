package org.concordat.scrutiny.web;

import java.util.List;
import org.concordat.govuk.Answers;
import org.concordat.govuk.BackLink;
import org.concordat.govuk.Cell;
import org.concordat.govuk.DateInput;
import org.concordat.govuk.FieldError;
import org.concordat.govuk.Input;
import org.concordat.govuk.Page;
import org.concordat.govuk.Table;
import org.concordat.govuk.Table.Column;
import org.concordat.govuk.Textarea;
import org.concordat.scrutiny.Review;
import org.concordat.scrutiny.ReviewFile;
import org.concordat.scrutiny.ReviewReading;

/// Which review, and what does it recommend?
///
/// @param faults of the file that was sent
public record NationalReviewNewPage(List<ReviewReading.Fault> faults, String limit, Answers answers) implements Page {

    public NationalReviewNewPage {
        faults = List.copyOf(faults);
    }

    @Override
    public String title() {
        return "Enter a national review";
    }

    public Input heading() {
        return Input.of("title", "What is the review called?", answers).hint("At most " + Review.NAME_MAX + " characters").autocomplete("off");
    }

    public Input publisher() {
        return Input.of("publisher", "Who published it?", answers).hint("At most " + Review.NAME_MAX + " characters").autocomplete("off");
    }

    public DateInput published() {
        return DateInput.of("published", "When was it published?", answers);
    }

    public Input source() {
        return Input.of("source", "Where can it be read?", answers).hint("An address, or how it is cited").autocomplete("off");
    }

    public Textarea csv() {
        return Textarea.of("csv", "What does it recommend?", answers).rows(15)
                .hint("Paste the file as CSV, its headings first: at most " + ReviewFile.LINES_MAX + " recommendations. Name no person");
    }

    /// A file that could be sent.
    public String template() {
        return String.join(",", ReviewFile.COLUMNS) + """

                1,Answer requests in time,Every police force should answer each request within its time.,Police force
                2,Publish the plan,"Each local policing body should publish its plan, and say what came of it.",Local policing body""";
    }

    public Table columns() {
        return Table.of("Columns of the file", Column.of("Heading"), Column.of("What stands there"))
                .row(Cell.of("number"), Cell.of("The number that the review gives it, such as 4, 12a or 3.1: each once"))
                .row(Cell.of("title"), Cell.of("A few words, on one line"))
                .row(Cell.of("recommendation"), Cell.of("What is recommended, in the words of the review"))
                .row(Cell.of("put_to"), Cell.of("The kind of body that has to answer, in every police area: Police force, Local policing body, "
                        + "Local authority, or another that serves areas. What is put to two kinds takes two rows, such as 4a and 4b"));
    }

    public Table faulty() {
        return Table.of("What is wrong with the file", Column.of("Row"), Column.of("Column"), Column.of("What to do"))
                .rows(faults.stream().map(it -> List.of(Cell.of(it.row() == 0 ? "All" : "" + it.row()),
                        Cell.of(it.column().isEmpty() ? "All" : it.column()), Cell.of(it.sentence()))).toList());
    }

    @Override
    public List<FieldError> errors() {
        return answers.errors();
    }

    @Override
    public BackLink back() {
        return BackLink.to(ScrutinyPaths.REVIEWS);
    }
}
