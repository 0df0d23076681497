package org.concordat.community;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;

/// A table as CSV (RFC 4180), of which a spreadsheet that opens it calculates nothing.
final class OpenTable {

    private OpenTable() {
    }

    static String of(List<String> columns, List<List<String>> rows) {
        var table = new StringBuilder();
        try (var printer = CSVFormat.RFC4180.builder().setHeader(columns.toArray(String[]::new)).get().print(table)) {
            for (var row : rows) {
                printer.printRecord(row.stream().map(AgreementTable::cell));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return table.toString();
    }
}
