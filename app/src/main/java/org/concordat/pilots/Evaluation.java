package org.concordat.pilots;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.OfficerId;
import org.concordat.pilots.PilotStep.Kind;

/// What came of a pilot, by the measures that were chosen beforehand. Its numbers are counted by the database when it is written.
///
/// @param interim whether the pilot lasted still
/// @param figures in the order in which the measures were chosen
/// @param steps at most one: it was approved or declined
public record Evaluation(UUID id, UUID pilot, int number, boolean interim, BodyId body, OfficerId by, Instant at, Periods periods,
                         Finding finding, List<Figures> figures, List<PilotStep> steps) {

    /// What whoever writes it says.
    ///
    /// @param limits what it cannot say
    /// @param why it was decided so
    public record Finding(String found, String limits, Decided decided, String why) {
    }

    /// The database has the same ones.
    public enum Decided {
        STOP("It stops"),
        GO_ON("It goes on as it is"),
        EXTEND("It is tried further, as another pilot");

        private final String words;

        Decided(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    public Evaluation {
        figures = List.copyOf(figures);
        steps = List.copyOf(steps);
    }

    public boolean waits() {
        return steps.isEmpty();
    }

    public Optional<PilotStep> verdict() {
        return steps.stream().findFirst();
    }

    public boolean isApproved() {
        return verdict().filter(it -> it.kind() == Kind.APPROVED).isPresent();
    }
}
