package org.concordat.casework;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// What is decided of a case, of those kinds of decision that there are.
public sealed interface Choice {

    /// What is decided on.
    enum Kind {
        DECONFLICTION("Deconfliction"),
        ASSESSMENT("Police gateway assessment");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }

        public List<? extends Choice> choices() {
            return switch (this) {
                case DECONFLICTION -> List.of(Deconfliction.values());
                case ASSESSMENT -> List.of(Assessment.values());
            };
        }
    }

    /// Whether a live investigation stands in the way: the answer of the police, and no detail of it.
    enum Deconfliction implements Choice {
        NONE("No live investigation stands in the way"),
        LIVE("A live investigation stands in the way");

        private final String words;

        Deconfliction(String words) {
            this.words = words;
        }

        @Override
        public Kind kind() {
            return Kind.DECONFLICTION;
        }

        @Override
        public String words() {
            return words;
        }
    }

    /// What the police gateway assessment comes to.
    enum Assessment implements Choice {
        PANEL("To the panel"),
        SIGNPOST("Signpost elsewhere"),
        POLICE_LED("Police-led"),
        NO_FURTHER_ACTION("No further action");

        private final String words;

        Assessment(String words) {
            this.words = words;
        }

        @Override
        public Kind kind() {
            return Kind.ASSESSMENT;
        }

        @Override
        public String words() {
            return words;
        }
    }

    Kind kind();

    /// As its row has it: that of the constant.
    String name();

    String words();

    /// Whether something of the case leaves the police by it, so that a legal gateway has to carry it.
    default boolean leaves() {
        return this == Assessment.PANEL || this == Assessment.SIGNPOST;
    }

    static Choice of(String kind, String name) {
        return Arrays.stream(Kind.values()).filter(it -> it.name().equals(kind)).<Choice>flatMap(it -> it.choices().stream())
                .filter(it -> it.name().equals(name)).findFirst().orElseThrow();
    }

    static Stream<Choice> all() {
        return Arrays.stream(Kind.values()).flatMap(it -> it.choices().stream());
    }
}
