package org.concordat.succession;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.OfficerId;

/// The cases that a police force leaves, or will, for another to go on with.
///
/// @param until the first day on which it is no longer in being
/// @param follower who goes on with them, or else follows it by law; empty where nobody does
/// @param keptIn whose officers stand in; empty while nobody does
/// @param open how many of them are open
/// @param standIns everybody who was named, the first first
public record LeftCases(BodyId body, LocalDate until, Optional<BodyId> follower, Optional<BodyId> keptIn, int open, List<StandIn> standIns) {

    public LeftCases {
        standIns = List.copyOf(standIns);
    }

    /// Whether the day of its end has come.
    public boolean hasEnded(LocalDate day) {
        return !day.isBefore(until);
    }

    /// As whom an officer acts who stands in; or, of whoever acts so, who they are.
    Optional<OfficerId> otherSelf(OfficerId officer) {
        return standIns.stream().filter(it -> it.of().equals(officer)).map(StandIn::officer).findFirst()
                .or(() -> standIns.stream().filter(it -> it.officer().equals(officer)).map(StandIn::of).findFirst());
    }
}
