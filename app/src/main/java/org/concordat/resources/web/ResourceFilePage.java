package org.concordat.resources.web;

import java.util.List;
import org.concordat.govuk.Answers;
import org.concordat.govuk.BackLink;
import org.concordat.govuk.Cell;
import org.concordat.govuk.FieldError;
import org.concordat.govuk.Page;
import org.concordat.govuk.Table;
import org.concordat.govuk.Table.Column;
import org.concordat.govuk.Textarea;
import org.concordat.resources.ResourceFile;
import org.concordat.resources.ResourceReading;
import org.concordat.resources.Resources.Prospect;

/// Resources of several years at once, from a file.
public record ResourceFilePage(Prospect open, Answers answers) implements Page {

    @Override
    public String title() {
        return "Enter resources from a file";
    }

    public Textarea csv() {
        return Textarea.of("csv", "What was there?", answers).rows(15)
                .hint("Paste the file as CSV, its headings first: at most " + ResourceFile.LINES_MAX + " rows. Name no person");
    }

    /// A file that could be sent.
    public String template() {
        var area = open.own().getFirst().code();
        var last = open.now().plus(-1);
        return String.join(",", ResourceFile.COLUMNS) + "\n"
                + area + "," + last + ",GRANT,PREVENT,no,250000,Grant letter,https://example.org/grants," + last.last() + ",\n"
                + area + "," + last + ",STAFF,UNDIVIDED,no,12.5,\"Workforce table, page 4\",https://example.org/workforce," + last.last() + ",";
    }

    public Table columns() {
        return Table.of("Columns of the file", Column.of("Heading"), Column.of("What stands there"))
                .row(Cell.of("area"), Cell.of("The code of a police area that your body serves"))
                .row(Cell.of("year"), Cell.of("The financial year, such as " + open.now()))
                .row(Cell.of("kind"), Cell.of("GRANT or STAFF"))
                .row(Cell.of("strand"), Cell.of("PREVENT, PURSUE, PROTECT, PREPARE, or UNDIVIDED where the source does not divide it"))
                .row(Cell.of("planned"), Cell.of("yes until the year is over, no after that"))
                .row(Cell.of("amount"), Cell.of("Whole pounds, or full-time equivalents with at most one decimal"))
                .row(Cell.of("source"), Cell.of("The document in which it is written"))
                .row(Cell.of("address"), Cell.of("Where the document can be read"))
                .row(Cell.of("dated"), Cell.of("The day of the document, such as " + open.now().first()))
                .row(Cell.of("reason"), Cell.of("Why it is corrected, where it was entered before; else empty"));
    }

    public List<ResourceReading.Fault> faults() {
        return !answers.value("csv").isBlank() && open.reading() instanceof ResourceReading.Unreadable(var faults) ? faults : List.of();
    }

    public Table faulty() {
        return Table.of("What is wrong with the file", Column.of("Row"), Column.of("Column"), Column.of("What to do"))
                .rows(faults().stream().map(it -> List.of(Cell.of(it.row() == 0 ? "All" : "" + it.row()),
                        Cell.of(it.column().isEmpty() ? "All" : it.column()), Cell.of(it.sentence()))).toList());
    }

    @Override
    public List<FieldError> errors() {
        return answers.errors();
    }

    @Override
    public BackLink back() {
        return BackLink.to(ResourceController.RESOURCES);
    }
}
