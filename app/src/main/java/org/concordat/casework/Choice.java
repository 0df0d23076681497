package org.concordat.casework;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// What is decided of a case, of those kinds of decision that there are.
public sealed interface Choice {

    /// What is decided on.
    enum Kind {
        DECONFLICTION("Deconfliction"),
        ASSESSMENT("Police gateway assessment"),
        PANEL("Panel"),
        CLOSURE("Closure"),
        EXIT_REVIEW("Exit review"),
        REOPENING("Reopening");

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
                case PANEL -> List.of(Panel.values());
                case CLOSURE -> List.of(Closing.values());
                case EXIT_REVIEW -> List.of(ExitReview.values());
                case REOPENING -> List.of(Reopening.values());
            };
        }

        /// Whether its owner may put a later decision in its place. A case that was closed or opened again is opened or closed
        /// again, and a panel corrects what a panel decided.
        boolean isCorrectable() {
            return this != PANEL && this != CLOSURE && this != REOPENING;
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

    /// What a panel decided of it, at a meeting; written there, and never by its owner. `panels.Choice` has the same ones.
    enum Panel implements Choice {
        ADOPT("Adopted: the panel holds support"),
        SIGNPOST("Signposted to another service"),
        POLICE_LED("Police-led partnership"),
        NOT_ADOPT("Not adopted"),
        MORE_INFORMATION("More information is asked for"),
        CONTINUE("Support goes on"),
        END("Support ends");

        private final String words;

        Panel(String words) {
            this.words = words;
        }

        @Override
        public Kind kind() {
            return Kind.PANEL;
        }

        @Override
        public String words() {
            return words;
        }
    }

    /// It is closed: proposed by its owner and confirmed by somebody else ([Closures]), and never decided by one.
    enum Closing implements Choice {
        CLOSED;

        @Override
        public Kind kind() {
            return Kind.CLOSURE;
        }

        @Override
        public String words() {
            return "Closed";
        }
    }

    /// What an exit review comes to, where it does not open the case again.
    enum ExitReview implements Choice {
        STAYS_CLOSED;

        @Override
        public Kind kind() {
            return Kind.EXIT_REVIEW;
        }

        @Override
        public String words() {
            return "It stays closed";
        }
    }

    /// It begins again, with all that was written of it before.
    enum Reopening implements Choice {
        REOPENED;

        @Override
        public Kind kind() {
            return Kind.REOPENING;
        }

        @Override
        public String words() {
            return "It is opened again";
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
