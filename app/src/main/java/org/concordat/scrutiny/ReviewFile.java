package org.concordat.scrutiny;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.concordat.kernel.BodyKind;
import org.concordat.kernel.MarkingLine;
import org.concordat.kernel.PlainText;
import org.concordat.scrutiny.ReviewReading.Fault;

/// Reads what a review recommends from CSV (RFC 4180) with the columns [#COLUMNS] in any order. Every fault is named with its row
/// and its column.
public final class ReviewFile {

    public static final List<String> COLUMNS = List.of("number", "title", "recommendation", "put_to");
    public static final int CHARACTERS_MAX = 200_000;
    public static final int LINES_MAX = 60;

    private static final CSVFormat FORMAT = CSVFormat.RFC4180;
    private static final Pattern NUMBER = Pattern.compile("[0-9A-Za-z][0-9A-Za-z.-]{0," + (Recommendation.NUMBER_MAX - 1) + "}");

    private final Set<BodyKind> serving;
    private final List<Fault> faults = new ArrayList<>();
    private final List<String> columns = new ArrayList<>();
    private final Set<String> numbers = new HashSet<>();

    private ReviewFile(Set<BodyKind> serving) {
        this.serving = serving;
    }

    /// @param serving the kinds of body that serve a police area: a recommendation is put to these
    static ReviewReading read(String csv, Set<BodyKind> serving) {
        return new ReviewFile(serving).read(csv);
    }

    private ReviewReading read(String csv) {
        var lines = new ArrayList<Recommendation.Line>();
        var rows = records(csv);
        if (faults.isEmpty() && headed(rows)) {
            rows.stream().skip(1).filter(ReviewFile::written).map(this::line).forEach(it -> it.ifPresent(lines::add));
        }
        if (faults.isEmpty() && (lines.isEmpty() || lines.size() > LINES_MAX)) {
            faults.add(new Fault(0, "", "The file must have 1 to " + LINES_MAX + " recommendations below its headings"));
        }
        return faults.isEmpty() ? new ReviewReading.Read(lines) : new ReviewReading.Unreadable(faults);
    }

    private List<CSVRecord> records(String csv) {
        var rows = new ArrayList<CSVRecord>();
        try (var parser = FORMAT.parse(new StringReader(csv))) {
            for (var row : parser) {
                rows.add(row);
            }
        } catch (IOException | UncheckedIOException | IllegalStateException malformed) {
            faults.add(new Fault(rows.size() + 1, "", "The quotation marks of this row do not match: a value in quotation marks ends with one, and "
                    + "a comma or the next row follows it"));
        }
        return rows;
    }

    /// Whether anything stands in it: a spreadsheet leaves empty rows.
    private static boolean written(CSVRecord row) {
        return row.stream().anyMatch(it -> !it.isBlank());
    }

    private boolean headed(List<CSVRecord> rows) {
        if (!rows.isEmpty()) {
            rows.getFirst().forEach(it -> columns.add(PlainText.tidy(it.replace("\uFEFF", "")).toLowerCase(Locale.ROOT)));
        }
        COLUMNS.stream().filter(it -> columns.stream().filter(it::equals).count() != 1).forEach(it ->
                faults.add(new Fault(1, it, "The first row must have the heading “" + it + "” once; the columns are separated by commas")));
        columns.stream().filter(it -> !COLUMNS.contains(it)).distinct().forEach(it ->
                faults.add(new Fault(1, it, "Take out this column: the template has none of that name")));
        return faults.isEmpty();
    }

    private Optional<Recommendation.Line> line(CSVRecord row) {
        int before = faults.size();
        if (row.size() != columns.size()) {
            fault(row, "", "The row has " + row.size() + " values, and there are " + columns.size() + " headings");
            return Optional.empty();
        }
        var number = text(row, "number", Recommendation.NUMBER_MAX);
        if (!number.isEmpty() && !NUMBER.matcher(number).matches()) {
            fault(row, "number", "Enter a number as the review has it, such as 4, 12a or 3.1");
        } else if (!number.isEmpty() && !numbers.add(number)) {
            fault(row, "number", "The number " + number + " stands in an earlier row too: each recommendation has its own");
        }
        var title = text(row, "title", Matters.TITLE_MAX);
        if (title.indexOf('\n') >= 0) {
            fault(row, "title", "Enter the title on one line");
        }
        var words = text(row, "recommendation", Recommendation.WORDS_MAX);
        var to = kind(row);
        return faults.size() > before ? Optional.empty() : to.map(it -> new Recommendation.Line(number, title, words, it));
    }

    private Optional<BodyKind> kind(CSVRecord row) {
        var typed = text(row, "put_to", Review.NAME_MAX);
        var kind = Arrays.stream(BodyKind.values()).filter(it -> it.words().equalsIgnoreCase(typed) || it.name().equalsIgnoreCase(typed))
                .findFirst();
        if (!typed.isEmpty() && kind.filter(serving::contains).isEmpty()) {
            fault(row, "put_to", kind.isPresent() ? "No body of this kind serves a police area today"
                    : "Enter a kind of body that serves police areas, such as Police force");
        }
        return kind;
    }

    /// Empty where it is at fault.
    private String text(CSVRecord row, String column, int charactersMax) {
        var text = PlainText.tidy(row.get(columns.indexOf(column)));
        var fault = PlainText.fault(text, charactersMax).map(it -> switch (it) {
            case EMPTY -> "Enter something: it is empty";
            case TOO_LONG -> "It has more than " + charactersMax + " characters";
            case CONTROL_CHARACTERS, DIRECTION_CHARACTERS -> "It has characters that cannot be seen: type it anew";
            case MARKUP -> "It has a mark-up tag: leave out the angle bracket";
        }).or(() -> MarkingLine.aboveOfficial(text) ? Optional.of("A line is marked SECRET or above: take out the line and what it marks")
                : Optional.empty());
        fault.ifPresent(it -> fault(row, column, it));
        return fault.isPresent() ? "" : text;
    }

    private void fault(CSVRecord row, String column, String sentence) {
        faults.add(new Fault((int) row.getRecordNumber(), column, sentence));
    }
}
