package org.concordat.resources;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.concordat.kernel.PlainText;
import org.concordat.resources.ResourceReading.Fault;

/// Reads resources from CSV (RFC 4180) with the columns [#COLUMNS] in any order. Every fault is named with its row and its column.
public final class ResourceFile {

    public static final List<String> COLUMNS = AmountLine.COLUMNS;
    public static final int CHARACTERS_MAX = 200_000;
    public static final int LINES_MAX = 200;

    private final AmountLine.Known known;
    private final List<Fault> faults = new ArrayList<>();
    private final List<String> columns = new ArrayList<>();
    private final Set<Amount.Of> earlier = new HashSet<>();

    private ResourceFile(AmountLine.Known known) {
        this.known = known;
    }

    static ResourceReading read(String csv, AmountLine.Known known) {
        return new ResourceFile(known).read(csv);
    }

    private ResourceReading read(String csv) {
        var amounts = new ArrayList<Amount.Entered>();
        var rows = records(csv);
        if (faults.isEmpty() && headed(rows)) {
            rows.stream().skip(1).filter(it -> it.stream().anyMatch(cell -> !cell.isBlank())).forEach(row -> line(row, amounts));
        }
        if (faults.isEmpty() && (amounts.isEmpty() || amounts.size() > LINES_MAX)) {
            faults.add(new Fault(0, "", "The file must have 1 to " + LINES_MAX + " rows below its headings"));
        }
        return faults.isEmpty() ? new ResourceReading.Read(amounts) : new ResourceReading.Unreadable(faults);
    }

    private List<CSVRecord> records(String csv) {
        var rows = new ArrayList<CSVRecord>();
        try (var parser = CSVFormat.RFC4180.parse(new StringReader(csv))) {
            for (var row : parser) {
                rows.add(row);
            }
        } catch (IOException | UncheckedIOException | IllegalStateException malformed) {
            faults.add(new Fault(rows.size() + 1, "", "The quotation marks of this row do not match: a value in quotation marks ends with one, and "
                    + "a comma or the next row follows it"));
        }
        return rows;
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

    private void line(CSVRecord row, List<Amount.Entered> amounts) {
        int number = (int) row.getRecordNumber();
        if (row.size() != columns.size()) {
            faults.add(new Fault(number, "", "The row has " + row.size() + " values, and there are " + columns.size() + " headings"));
            return;
        }
        var came = AmountLine.read(known, column -> row.get(columns.indexOf(column)));
        came.faults().forEach(it -> faults.add(new Fault(number, it.column(), it.sentence())));
        came.amount().ifPresent(it -> {
            if (!earlier.add(it.of())) {
                faults.add(new Fault(number, "", "An earlier row is of the same area, year, kind and strand: each stands once"));
            }
            amounts.add(it);
        });
    }
}
