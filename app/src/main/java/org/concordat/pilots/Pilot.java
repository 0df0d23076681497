package org.concordat.pilots;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.OfficerId;
import org.concordat.pilots.PilotStep.Kind;

/// A pilot as it was written once, and everything that was said and done since.
///
/// @param body that runs it
/// @param steps what became of it, in their order
/// @param said in its areas, area by area and in its order
/// @param evaluations in their order
public record Pilot(UUID id, BodyId body, OfficerId by, Instant at, Plan plan, List<PilotStep> steps, List<Said> said,
                    List<Evaluation> evaluations) {

    /// Where it stands.
    public enum State {
        WAITS("Waits for a second person"),
        SETTLED("Settled, not started"),
        RUNS("Runs"),
        OVER("Over"),
        ENDED("Brought to an end"),
        DROPPED("Dropped");

        private final String words;

        State(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    public Pilot {
        steps = List.copyOf(steps);
        said = List.copyOf(said);
        evaluations = List.copyOf(evaluations);
    }

    public State state(LocalDate day) {
        if (steps.isEmpty()) {
            return State.WAITS;
        }
        return switch (steps.getLast().kind()) {
            case DROPPED -> State.DROPPED;
            case ENDED -> State.ENDED;
            case SETTLED, APPROVED, DECLINED -> day.isAfter(plan.last()) ? State.OVER : starts().isEmpty() ? State.SETTLED : State.RUNS;
        };
    }

    /// Whether it was settled, and was not brought to an end before its last day.
    public boolean goesOn() {
        return !steps.isEmpty() && steps.getLast().kind() == Kind.SETTLED;
    }

    public Optional<PilotStep> ended() {
        return steps.stream().filter(it -> it.kind() == Kind.ENDED).findFirst();
    }

    public List<Said> starts() {
        return said.stream().filter(it -> it.kind() == Said.Kind.START).toList();
    }

    public InArea in(UUID area) {
        return new InArea(said.stream().filter(it -> it.area().equals(area)).toList());
    }

    Pilot with(List<Evaluation> others) {
        return new Pilot(id, body, by, at, plan, steps, said, others);
    }

    /// By which people speak of it: `T-`, and the first eight characters of its id.
    public String reference() {
        var hex = id.toString().toUpperCase(Locale.ROOT);
        return "T-" + hex.substring(0, 4) + "-" + hex.substring(4, 8);
    }

    /// What was said in one of its areas, in its order.
    public record InArea(List<Said> said) {

        public InArea {
            said = List.copyOf(said);
        }

        /// The last of a kind.
        public Optional<Said> last(Said.Kind kind) {
            return said.stream().filter(it -> it.kind() == kind).reduce((_, later) -> later);
        }

        public boolean isStarted() {
            return last(Said.Kind.START).isPresent();
        }

        /// Whether there is something to answer.
        public boolean bothAreSaid() {
            return last(Said.Kind.VIEW).isPresent() && last(Said.Kind.VOICES).isPresent();
        }

        /// Whether all is recorded that has to be before it starts: nothing was said after the answer.
        public boolean isAnswered() {
            return !said.isEmpty() && said.getLast().kind() == Said.Kind.ANSWER;
        }
    }
}
