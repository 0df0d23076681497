package org.concordat.sdc;

import java.util.List;
import java.util.stream.Collectors;

/// Fields as CSV, such that no spreadsheet runs one of them as a formula.
///
/// **Source:** RFC 4180; OWASP, CSV injection: a field that begins with `=`, `+`, `-`, `@`, a tab or a return is
/// written after a `'`. Numbers are as they are.
final class CsvText {

    private static final String RUN = "=+-@\t\r";

    private CsvText() {
    }

    static String row(List<String> fields) {
        return fields.stream().map(CsvText::field).collect(Collectors.joining(",")) + "\r\n";
    }

    static String field(String text) {
        var safe = mustBeMarked(text) ? "'" + text : text;
        boolean quoted = safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')
                || !safe.equals(safe.strip());
        return quoted ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
    }

    private static boolean mustBeMarked(String text) {
        return !text.isEmpty() && (isRun(text) || text.charAt(0) == '\'' && mustBeMarked(text.substring(1)))
                && !isNumber(text);
    }

    private static boolean isRun(String text) {
        return RUN.indexOf(text.charAt(0)) >= 0;
    }

    private static boolean isNumber(String text) {
        return text.matches("-?\\d{1,18}(\\.\\d{1,9})?");
    }

    /// What was written by [#field], without its mark.
    static String plain(String field) {
        return field.startsWith("'") && mustBeMarked(field.substring(1)) ? field.substring(1) : field;
    }
}
