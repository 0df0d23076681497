package org.concordat.consultation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.OfficerId;
import org.jspecify.annotations.Nullable;

/// A consultation with everything that was written of it and became of it.
///
/// @param area null for one of the whole country
/// @param wordings at least one
public record Consultation(UUID id, BodyId body, @Nullable UUID area, OfficerId by, Instant at, List<Wording> wordings, List<Step> steps) {

    /// Where it stands on a day.
    public enum State {
        DRAFT("Draft: waits for approval"),
        TO_OPEN("Approved: opens on its day"),
        OPEN("Open"),
        CLOSED("Closed: waits for an answer"),
        ANSWERED("Answered"),
        WITHDRAWN("Withdrawn");

        private final String words;

        State(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    public Consultation {
        wordings = List.copyOf(wordings);
        steps = List.copyOf(steps);
    }

    /// By which people speak of it: `Q-`, and its first eight characters.
    public static String reference(UUID id) {
        var hex = id.toString().toUpperCase(Locale.ROOT);
        return "Q-" + hex.substring(0, 4) + "-" + hex.substring(4, 8);
    }

    public String reference() {
        return reference(id);
    }

    /// As it stands.
    public Wording wording() {
        return wordings.getLast();
    }

    public State state(LocalDate day) {
        if (steps.isEmpty()) {
            return State.DRAFT;
        }
        if (last(Step.Kind.WITHDRAWAL).isPresent()) {
            return State.WITHDRAWN;
        }
        if (last(Step.Kind.RESPONSE).isPresent()) {
            return State.ANSWERED;
        }
        var said = wording().said();
        return day.isBefore(said.opens()) ? State.TO_OPEN : day.isAfter(said.closes()) ? State.CLOSED : State.OPEN;
    }

    public Optional<Step> last(Step.Kind kind) {
        return steps.stream().filter(it -> it.kind() == kind).reduce((first, second) -> second);
    }

    /// By when it is to be answered; empty while it is a draft.
    public Optional<LocalDate> answerBy() {
        return steps.stream().findFirst().map(Step::answerBy);
    }

    public boolean isLate(LocalDate day) {
        return state(day) == State.CLOSED && answerBy().filter(day::isAfter).isPresent();
    }

    /// Whether they drafted any of it.
    boolean isWrittenBy(OfficerId officer) {
        return by.equals(officer) || wordings.stream().anyMatch(it -> it.by().equals(officer));
    }
}
