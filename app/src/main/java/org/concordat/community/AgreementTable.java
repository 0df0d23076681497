package org.concordat.community;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.concordat.kernel.GatewayId;
import org.concordat.kernel.Purpose;

/// The register of agreements as CSV (RFC 4180), one line each. A spreadsheet that opens it calculates nothing of it: a
/// cell that would begin a formula begins with an apostrophe.
final class AgreementTable {

    static final List<String> COLUMNS = List.of("reference", "title", "state", "parties", "purposes", "gateways", "first_day",
            "last_day", "openness", "openness_reason", "address");

    private static final CSVFormat FORMAT = CSVFormat.RFC4180.builder().setHeader(COLUMNS.toArray(String[]::new)).get();

    /// What spreadsheets take for the beginning of a formula, also behind blanks.
    private static final Pattern FORMULA = Pattern.compile("^[\\s\\u00A0]*[=+\\-@\uFF1D\uFF0B\uFF0D\uFF20].*|^[\\t\\r\\n].*", Pattern.DOTALL);

    private AgreementTable() {
    }

    static String of(List<PublishedAgreement> agreements, String address) {
        var table = new StringBuilder();
        try (var printer = FORMAT.print(table)) {
            for (var it : agreements) {
                printer.printRecord(it.reference(), cell(it.title()), CommunityWords.slug(it.standing().name()),
                        cell(it.parties().stream().map(PublishedAgreement.Party::name).collect(Collectors.joining("; "))),
                        it.purposes().stream().map(Purpose::slug).collect(Collectors.joining(" ")),
                        it.text().map(text -> text.gateways().stream().map(GatewayId::slug)
                                .collect(Collectors.joining(" "))).orElse(""),
                        it.firstDay(), it.lastDay(), CommunityWords.slug(it.openness()),
                        it.opennessReason() == null ? "" : cell(it.opennessReason()), address + it.path());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return table.toString();
    }

    static String cell(String text) {
        return FORMULA.matcher(text).matches() ? "'" + text : text;
    }
}
