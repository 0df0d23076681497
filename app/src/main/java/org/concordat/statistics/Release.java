package org.concordat.statistics;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.concordat.kernel.OfficerId;
import org.concordat.kernel.Quarter;
import org.concordat.statistics.ReleaseStep.Kind;
import org.jspecify.annotations.Nullable;

/// The figures of one table and quarter, in one version, and what was done about them.
///
/// @param reason why there is another version; null for the first
/// @param steps in their order
public record Release(ReleaseId id, TableDefinition table, Quarter quarter, int version, @Nullable String reason, OfficerId madeBy,
                      Instant madeAt, List<ReleaseStep> steps) {

    /// Where it stands.
    public enum State {
        WAITS("Waits for a second person"),
        RELEASED("Released"),
        DECLINED("Not released"),
        WITHDRAWAL_WAITS("Released; its withdrawal waits for a second person"),
        WITHDRAWN("Withdrawn");

        private final String words;

        State(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    public Release {
        steps = List.copyOf(steps);
    }

    public State state() {
        return steps.isEmpty() ? State.WAITS : switch (steps.getLast().kind()) {
            case RELEASED -> State.RELEASED;
            case DECLINED -> State.DECLINED;
            case WITHDRAWAL_ASKED -> State.WITHDRAWAL_WAITS;
            case WITHDRAWN -> State.WITHDRAWN;
        };
    }

    Optional<ReleaseStep> step(Kind kind) {
        return steps.stream().filter(it -> it.kind() == kind).findFirst();
    }
}
