package org.concordat.complaints;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// A complaint with everything that was said of it since.
public record Course(Complaint of, List<Step> steps) {

    /// Where it stands.
    public enum State {
        WAITS("Waits to be acknowledged"),
        ACKNOWLEDGED("Acknowledged: waits for an answer"),
        ANSWERED("Answered");

        private final String words;

        State(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    public Course {
        steps = List.copyOf(steps);
    }

    public State state() {
        return steps.isEmpty() ? State.WAITS : steps.stream().anyMatch(Step::isAnswer) ? State.ANSWERED : State.ACKNOWLEDGED;
    }

    /// The last day for what is to be said next; empty when it is answered.
    public Optional<LocalDate> dueOn() {
        return switch (state()) {
            case WAITS -> Optional.of(of.acknowledgeBy());
            case ACKNOWLEDGED -> Optional.of(of.answerBy());
            case ANSWERED -> Optional.empty();
        };
    }

    public boolean isOverdue(LocalDate day) {
        return dueOn().filter(day::isAfter).isPresent();
    }
}
