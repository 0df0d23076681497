package org.concordat.print;

import java.util.List;

/// What is printed.
///
/// @param title of the file, as readers and screen readers tell it; what is secret in it stands in no title
/// @param head at the head of every page, a line each, the first of them the marking
/// @param foot at the foot of every page, a line each, before the marking, which stands there again
/// @param heading of the first page
public record Sheet(String title, List<String> head, List<String> foot, String heading, List<Part> parts) {

    public Sheet {
        head = List.copyOf(head);
        foot = List.copyOf(foot);
        parts = List.copyOf(parts);
        if (head.isEmpty() || head.getFirst().isBlank()) {
            throw new IllegalArgumentException("nothing is printed without its marking");
        }
    }

    /// Words under a heading, or lines each with a name.
    public sealed interface Part {

        String heading();

        /// @param words as they were written, line ends kept
        record Text(String heading, String words) implements Part {
        }

        record Lines(String heading, List<Line> lines) implements Part {

            public Lines {
                lines = List.copyOf(lines);
            }
        }
    }

    public record Line(String name, String value) {
    }
}
