package org.concordat.print;

import java.util.List;

/// What is printed.
///
/// @param title of the file, as readers and screen readers tell it; what is secret in it stands in no title
/// @param head at the head of every page until a chapter has another, a line each, the first of them the marking
/// @param foot at the foot of every page, a line each, before the marking at its head, which stands there again
/// @param heading of the first page
public record Sheet(String title, List<String> head, List<String> foot, String heading, List<Part> parts) {

    public Sheet {
        head = List.copyOf(head);
        foot = List.copyOf(foot);
        parts = List.copyOf(parts);
        marked(head);
    }

    /// Words under a heading, lines each with a name, or what begins on a page of its own.
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

        /// From here on, and from a new page on, other lines stand at the head.
        ///
        /// @param head as that of the whole
        record Chapter(String heading, List<String> head) implements Part {

            public Chapter {
                head = List.copyOf(head);
                marked(head);
            }
        }
    }

    private static void marked(List<String> head) {
        if (head.isEmpty() || head.getFirst().isBlank()) {
            throw new IllegalArgumentException("nothing is printed without its marking");
        }
    }

    public record Line(String name, String value) {
    }
}
