package org.concordat.govuk;

/// What stands in one place of a [Table] or a [SummaryList].
public sealed interface Cell {

    /// Words, their line ends kept.
    record Words(String text) implements Cell {
    }

    /// @param hidden read by a screen reader after the words, where they alone say too little
    record Linked(Link link, String hidden) implements Cell {
    }

    /// A state.
    record Tagged(Tag tag) implements Cell {
    }

    /// Words that are English on a page in another language too, so that they are read aloud as such.
    record English(String text) implements Cell {
    }

    static Cell of(String text) {
        return new Words(text);
    }

    static Cell of(long number) {
        return new Words(Wording.count(number));
    }

    static Cell english(String text) {
        return new English(text);
    }

    static Cell link(String text, String href) {
        return new Linked(new Link(text, href), "");
    }

    static Cell link(String text, String href, String hidden) {
        return new Linked(new Link(text, href), hidden);
    }

    static Cell tag(Tag tag) {
        return new Tagged(tag);
    }
}
