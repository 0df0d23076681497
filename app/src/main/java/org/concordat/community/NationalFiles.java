package org.concordat.community;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.concordat.govuk.Language;
import tools.jackson.databind.json.JsonMapper;

/// The official series of the whole country, with what was counted here beside it, as files: the same figures as on the page.
final class NationalFiles {

    static final String NAME = "national-referrals";
    private static final List<String> COLUMNS = List.of("year_ending_31_march", "referrals", "first_issue", "series_break", "counted_in_concordat");
    private static final String SOURCE = "https://www.gov.uk/government/collections/individuals-referred-to-and-supported-through-the-prevent-programme-statistics";

    private final Language language;
    private final Map<Integer, Long> counted;

    NationalFiles(Language language, Map<Integer, Long> counted) {
        this.language = language;
        this.counted = Map.copyOf(counted);
    }

    /// Numbers and `yes`: nothing in it could be run as a formula.
    String csv() {
        var text = new StringBuilder(String.join(",", COLUMNS)).append("\r\n");
        NationalSeries.all().forEach(it -> text.append(it.year()).append(',').append(it.referrals()).append(',')
                .append(it.revisedFrom() > 0 ? it.revisedFrom() : "").append(',').append(it.seriesBreak() ? "yes" : "").append(',')
                .append(counted.containsKey(it.year()) ? counted.get(it.year()) : "").append("\r\n"));
        return text.toString();
    }

    /// @param url where the CSV is
    String csvw(String url) {
        var columns = COLUMNS.stream().map(it -> Map.of("name", it, "titles", it, "datatype", it.equals("series_break") ? "string" : "integer",
                "required", it.equals("year_ending_31_march") || it.equals("referrals"))).toList();
        return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(Map.of("@context", "http://www.w3.org/ns/csvw", "url", url,
                "dc:title", of("figures.national.chart"), "dc:description", of("figures.national.lead"), "dc:source", SOURCE,
                "tableSchema", Map.of("columns", columns, "primaryKey", "year_ending_31_march")));
    }

    byte[] ods() {
        var rows = new ArrayList<List<Object>>();
        rows.add(List.of(of("figures.national.year"), of("figures.national.there"), of("figures.national.here"), of("figures.national.note")));
        NationalSeries.all().forEach(it -> rows.add(List.of(it.year(), it.referrals(),
                counted.containsKey(it.year()) ? (Object) counted.get(it.year()) : of("figures.national.not-all"), FiguresPage.note(language, it))));
        var sheets = new LinkedHashMap<String, List<List<Object>>>();
        sheets.put(of("figures.about"), List.of(List.of(of("figures.national.lead")), List.of(SOURCE)));
        sheets.put(of("figures.national"), rows);
        return FigureWorkbook.book(sheets);
    }

    private String of(String key) {
        return CommunityWords.in(language).of(key);
    }
}
