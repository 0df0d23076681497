package org.concordat.sdc;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

import static java.nio.charset.StandardCharsets.UTF_8;

/// The rows of a CSV file, read strictly.
///
/// **Shape:** UTF-8, comma, a header row whose names differ, every row as long as the header; row 1 is the header, as
/// a spreadsheet counts. A field is trimmed, and loses the `'` with which [CsvText] stops a spreadsheet from running it.
/// **Source:** RFC 4180.
final class CsvRows {

    private final List<String> header;
    private final List<String[]> rows = new ArrayList<>();
    private final List<Integer> numbers = new ArrayList<>();
    private final String what;

    private CsvRows(String what, List<String> header) {
        this.what = what;
        this.header = header;
    }

    static CsvRows read(Path file) throws Malformed, IOException {
        if (!Files.isReadable(file)) {
            throw new Malformed("there is no file " + file);
        }
        return parse(Files.readAllBytes(file), file.getFileName().toString());
    }

    /// @param what what the rows are called in a refusal
    static CsvRows parse(byte[] bytes, String what) throws Malformed {
        try {
            return new Reading(UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString(), what).rows();
        } catch (CharacterCodingException notUtf8) {
            throw new Malformed(what + " is not UTF-8");
        }
    }

    List<String> header() {
        return header;
    }

    int count() {
        return rows.size();
    }

    String at(int row, int column) {
        return rows.get(row)[column];
    }

    /// How a refusal names a row.
    String named(int row) {
        return "row " + numbers.get(row) + " of " + what;
    }

    /// As a spreadsheet counts.
    int number(int row) {
        return numbers.get(row);
    }

    int find(String column) {
        return header.indexOf(column);
    }

    int column(String column) throws Malformed {
        int found = find(column);
        if (found < 0) {
            throw new Malformed(what + " has no column " + column + "; it has " + String.join(", ", header));
        }
        return found;
    }

    private void add(List<String> fields, int number) throws Malformed {
        if (fields.size() != header.size()) {
            throw new Malformed("row " + number + " of " + what + " has " + fields.size() + " fields and the header "
                    + header.size());
        }
        rows.add(fields.toArray(String[]::new));
        numbers.add(number);
    }

    private static final class Reading {

        private final String text;
        private final String what;
        private final Map<String, String> same = new HashMap<>();
        private int at;
        private int number = 1;

        Reading(String text, String what) {
            this.text = text.startsWith("\uFEFF") ? text.substring(1) : text;
            this.what = what;
        }

        CsvRows rows() throws Malformed {
            if (text.isBlank()) {
                throw new Malformed(what + " is empty");
            }
            var header = row();
            if (header.contains("") || new HashSet<>(header).size() < header.size()) {
                throw new Malformed("the header of " + what + " has a name that is empty or there twice");
            }
            var rows = new CsvRows(what, List.copyOf(header));
            while (at < text.length()) {
                number++;
                var fields = row();
                boolean blank = fields.size() == 1 && fields.getFirst().isEmpty() && header.size() > 1;
                if (!blank) {
                    rows.add(fields, number);
                }
            }
            return rows;
        }

        private List<String> row() throws Malformed {
            var fields = new ArrayList<String>();
            while (true) {
                fields.add(field());
                if (at >= text.length()) {
                    return fields;
                }
                char end = text.charAt(at++);
                if (end == '\r' && at < text.length() && text.charAt(at) == '\n') {
                    at++;
                }
                if (end != ',') {
                    return fields;
                }
            }
        }

        private String field() throws Malformed {
            if (at < text.length() && text.charAt(at) == '"') {
                return kept(quoted());
            }
            int from = at;
            while (at < text.length() && ",\r\n".indexOf(text.charAt(at)) < 0) {
                if (text.charAt(at) == '"') {
                    throw new Malformed("row " + number + " of " + what + " has a quotation mark inside a field that"
                            + " does not begin with one");
                }
                at++;
            }
            return kept(text.substring(from, at));
        }

        private String quoted() throws Malformed {
            var field = new StringBuilder();
            at++;
            while (true) {
                int end = text.indexOf('"', at);
                if (end < 0) {
                    throw new Malformed("row " + number + " of " + what + " has a quotation mark that is not closed");
                }
                field.append(text, at, end);
                at = end + 1;
                if (at >= text.length() || text.charAt(at) != '"') {
                    break;
                }
                field.append('"');
                at++;
            }
            if (at < text.length() && ",\r\n".indexOf(text.charAt(at)) < 0) {
                throw new Malformed("row " + number + " of " + what + " goes on after a quotation mark that is closed");
            }
            return field.toString();
        }

        private String kept(String field) {
            var plain = CsvText.plain(field.strip());
            var known = same.putIfAbsent(plain, plain);
            return known == null ? plain : known;
        }
    }
}
