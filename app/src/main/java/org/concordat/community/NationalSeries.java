package org.concordat.community;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.springframework.core.io.ClassPathResource;

/// How many referrals the official bulletin counted, year by year (`community/national-referrals.csv`).
///
/// **Source:** Home Office, *Individuals referred to and supported through the Prevent Programme*; years end on 31 March.
final class NationalSeries {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    /// @param year in which it ends
    /// @param seriesBreak whether figures before cannot be compared with this one
    /// @param revisedFrom what was said first; 0 where it stood
    record Year(int year, long referrals, boolean seriesBreak, long revisedFrom) {
    }

    private NationalSeries() {
    }

    /// The earliest first.
    static List<Year> all() {
        try (var rows = FORMAT.parse(new InputStreamReader(new ClassPathResource("community/national-referrals.csv").getInputStream(),
                StandardCharsets.UTF_8))) {
            return rows.stream().map(it -> new Year(Integer.parseInt(it.get("year_ending_31_march")), Long.parseLong(it.get("referrals")),
                    it.get("series_break").equals("yes"), it.get("first_issue").isEmpty() ? 0 : Long.parseLong(it.get("first_issue")))).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
