package org.concordat.partnership;

import java.io.IOException;
import java.io.Reader;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/// One line of `partnership/areas.csv`: a police area with its force and its local policing body, as of 2026.
///
/// @param nation `ENGLAND` or `WALES`
/// @param announcedEnd the month in which the local policing body is said to end, with the words that say so
record AreaLine(String code, String area, String force, String nation, String region, Style style, String policingBody,
                Optional<Announced> announcedEnd, String note) {

    /// An end that was announced.
    record Announced(YearMonth month, String words) {
    }

    private static final Pattern ANNOUNCED = Pattern.compile("(\\d{4}-\\d{2}) \\((.+)\\)");

    private static final CSVFormat FORMAT = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    /// *Errors*: [IllegalStateException] when a line is not as it must be; the service does not start then.
    static List<AreaLine> read(Reader csv) throws IOException {
        try (var parser = FORMAT.parse(csv)) {
            return parser.stream().map(AreaLine::of).toList();
        }
    }

    private static AreaLine of(CSVRecord line) {
        return new AreaLine(line.get("pfa_code"), line.get("pfa_name_ons"), line.get("force_name"),
                switch (line.get("nation")) {
                    case "England" -> "ENGLAND";
                    case "Wales" -> "WALES";
                    default -> throw new IllegalStateException("no such nation: " + line);
                },
                line.get("ctp_region"), Style.valueOf(line.get("lpb_type_2026")), line.get("lpb_name"),
                announced(line.get("lpb_valid_until")), line.get("note"));
    }

    private static Optional<Announced> announced(String until) {
        if (until.isEmpty()) {
            return Optional.empty();
        }
        var said = ANNOUNCED.matcher(until);
        if (!said.matches()) {
            throw new IllegalStateException("no such end: " + until);
        }
        return Optional.of(new Announced(YearMonth.parse(said.group(1)), said.group(2)));
    }
}
