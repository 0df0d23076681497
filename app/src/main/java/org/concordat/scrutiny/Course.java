package org.concordat.scrutiny;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A matter with everything that was said and done about it since.
public record Course(Matter of, List<Step> steps) {

    /// Where it stands.
    public enum State {
        WAITS("Waits for an answer"),
        ANSWERED("Answered"),
        ACCEPTED("Accepted: to be done"),
        NOT_ACCEPTED("Not accepted"),
        DONE("Done, it says"),
        CLOSED("Closed");

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
        return last().map(it -> state(of.kind(), it.said().kind(), it.said().outcome())).orElse(State.WAITS);
    }

    /// After a step of that kind, which was the last.
    static State state(MatterKind of, Step.Kind last, Step.@Nullable Outcome outcome) {
        return switch (last) {
            case ANSWER -> outcome == Step.Outcome.NOT_ACCEPTED ? State.NOT_ACCEPTED
                    : of == MatterKind.QUESTION ? State.ANSWERED : State.ACCEPTED;
            case DONE -> State.DONE;
            case REPLY -> State.WAITS;
            case CLOSING -> State.CLOSED;
        };
    }

    /// The last day for what the body has to do next; empty when nothing waits for it.
    public Optional<LocalDate> dueOn() {
        return switch (state()) {
            case WAITS -> Optional.of(last().map(it -> it.said().byDay()).orElse(of.dueOn()));
            case ACCEPTED -> last().map(it -> it.said().byDay());
            case ANSWERED, NOT_ACCEPTED, DONE, CLOSED -> Optional.empty();
        };
    }

    public boolean isOverdue(LocalDate day) {
        return dueOn().filter(day::isAfter).isPresent();
    }

    public boolean isOpen() {
        return state() != State.CLOSED;
    }

    Optional<Step> last() {
        return steps.isEmpty() ? Optional.empty() : Optional.of(steps.getLast());
    }
}
