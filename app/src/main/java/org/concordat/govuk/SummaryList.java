package org.concordat.govuk;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// What is known of one thing, row by row, and where each row is changed.
///
/// @param heading names the group, as a heading of the second level; empty for none
public record SummaryList(String heading, List<Row> rows) {

    /// @param values one below the other
    public record Row(String key, List<Cell> values, List<Action> actions) {

        public Row {
            values = List.copyOf(values);
            actions = List.copyOf(actions);
        }

        public static Row of(String key, String value) {
            return new Row(key, List.of(Cell.of(value)), List.of());
        }

        public static Row of(String key, Cell... values) {
            return new Row(key, List.of(values), List.of());
        }

        public Row action(String text, String href) {
            return new Row(key, values, Stream.concat(actions.stream(), Stream.of(new Action(text, href, key))).toList());
        }

        public Row change(String href) {
            return action("Change", href);
        }
    }

    public SummaryList {
        rows = List.copyOf(rows);
    }

    public static SummaryList of(List<Row> rows) {
        return new SummaryList("", rows);
    }

    public static SummaryList of(Row... rows) {
        return new SummaryList("", Arrays.asList(rows));
    }

    public SummaryList headed(String heading) {
        return new SummaryList(heading, rows);
    }
}
