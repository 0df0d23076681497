package org.concordat.panels;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.concordat.kernel.OfficerId;
import org.jspecify.annotations.Nullable;

/// What was said of consent to support: asked, given, refused or withdrawn. Each is a row that follows the one before.
///
/// @param how it was asked or answered
/// @param by who asked, or was answered
/// @param at when the chair recorded it
/// @param reassessBy by when the panel reassesses the case; null unless it was refused or withdrawn
public record Consent(UUID id, State state, String how, LocalDate on, OfficerId by, Instant at, @Nullable LocalDate reassessBy) {

    /// Whether the panel has to reassess the case, by all that was said of consent, the first first.
    static boolean isReassessed(List<Consent> all) {
        return !all.isEmpty() && all.getLast().state().isReassessed();
    }

    /// How it stands.
    public enum State {
        ASKED("Asked"),
        GIVEN("Given"),
        REFUSED("Refused"),
        WITHDRAWN("Withdrawn");

        private final String words;

        State(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }

        /// Whether it is said after this was; empty where nothing was said before.
        boolean follows(Optional<State> before) {
            return switch (this) {
                case ASKED -> before.isEmpty() || before.get().isReassessed();
                case GIVEN, REFUSED -> before.filter(ASKED::equals).isPresent();
                case WITHDRAWN -> before.filter(GIVEN::equals).isPresent();
            };
        }

        /// Whether the panel has to reassess the case then.
        boolean isReassessed() {
            return this == REFUSED || this == WITHDRAWN;
        }
    }
}
