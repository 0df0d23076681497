package org.concordat.community;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.jspecify.annotations.Nullable;

/// The police areas as CSV (RFC 4180), one line each.
final class AreaTable {

    static final List<String> COLUMNS = List.of("code", "name", "nation", "region", "police_force", "local_policing_body",
            "agreements_in_force", "address");

    private static final CSVFormat FORMAT = CSVFormat.RFC4180.builder().setHeader(COLUMNS.toArray(String[]::new)).get();

    private AreaTable() {
    }

    static String of(List<PublishedArea> areas, String address) {
        var table = new StringBuilder();
        try (var printer = FORMAT.print(table)) {
            for (var it : areas) {
                printer.printRecord(it.code(), AgreementTable.cell(it.name()), CommunityWords.slug(it.nation()),
                        AgreementTable.cell(it.region()), name(it.force()), name(it.policingBody()), it.agreements(),
                        address + it.path());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return table.toString();
    }

    private static String name(@Nullable String name) {
        return AgreementTable.cell(Objects.requireNonNullElse(name, ""));
    }
}
