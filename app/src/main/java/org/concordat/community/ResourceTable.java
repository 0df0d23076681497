package org.concordat.community;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;

/// The resources of an area as CSV (RFC 4180), one line for each version.
final class ResourceTable {

    static final List<String> COLUMNS = List.of("area", "year", "kind", "strand", "version", "planned", "amount", "source", "address",
            "dated", "reason", "body", "entered");

    private static final CSVFormat FORMAT = CSVFormat.RFC4180.builder().setHeader(COLUMNS.toArray(String[]::new)).get();

    private ResourceTable() {
    }

    static String of(PublishedArea area, List<PublicResource> resources) {
        var table = new StringBuilder();
        try (var printer = FORMAT.print(table)) {
            for (var it : resources) {
                printer.printRecord(area.code(), it.year(), it.kind().toLowerCase(Locale.ROOT), it.strand().toLowerCase(Locale.ROOT), it.version(),
                        it.planned() ? "yes" : "no", it.number().stripTrailingZeros().toPlainString(), AgreementTable.cell(it.source()),
                        AgreementTable.cell(it.address()), it.dated(), AgreementTable.cell(Objects.requireNonNullElse(it.reason(), "")),
                        AgreementTable.cell(Objects.requireNonNullElse(it.body(), "")), it.enteredOn());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return table.toString();
    }
}
