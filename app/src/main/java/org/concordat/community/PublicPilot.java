package org.concordat.community;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.concordat.kernel.Quarter;
import org.concordat.measures.Rate;
import org.jspecify.annotations.Nullable;

/// A pilot that was settled, as anybody may read of it.
///
/// @param measures their ids
/// @param endedOn null unless it was brought to an end before its last day
/// @param toldAt when something was last said or done about it
public record PublicPilot(UUID id, String reference, String body, String title, String question, String otherwise, String success,
                          @Nullable String standsOn, LocalDate first, LocalDate last, List<String> measures, LocalDate settledOn,
                          @Nullable LocalDate endedOn, @Nullable String endedWhy, Instant toldAt) {

    static final String ALL = "/pilots";

    /// Where it stands.
    public enum State { SETTLED, RUNS, OVER, ENDED }

    /// An area in which it is tried, or with which it is compared.
    ///
    /// @param startedOn null while it has not
    public record Place(String code, String name, boolean compared, @Nullable LocalDate startedOn) {
    }

    /// @param kind `VIEW`
    /// @param opinion `OBJECTS`; null unless it is a view
    /// @param words null where it started
    /// @param consultation its reference
    public record Said(String area, String kind, String body, LocalDate on, @Nullable String opinion, @Nullable String words,
                       @Nullable String source, @Nullable String consultation) {
    }

    /// @param decided `GO_ON`
    public record Evaluation(UUID id, boolean interim, LocalDate approvedOn, Quarter beforeFrom, Quarter beforeUntil, Quarter duringFrom,
                             Quarter duringUntil, String found, String limits, String decided, String why) {
    }

    /// One of the four numbers of a measure.
    ///
    /// @param place `PILOT` or `COMPARED`
    /// @param period `BEFORE` or `DURING`
    /// @param rate null where fewer were counted than are shown, and where it is told in shares
    /// @param share a percentage, to the nearest 5; null where it is told in counts, and where there are too few in one of the four
    /// @param inCounts whether no figures count the same
    /// @param toldFrom from how many on it is told
    public record Figure(String measure, String place, String period, @Nullable Rate rate, @Nullable Integer share, boolean inCounts, int toldFrom) {
    }

    public PublicPilot {
        measures = List.copyOf(measures);
    }

    public String path() {
        return ALL + "/" + reference;
    }

    /// @param places all of them
    public State state(LocalDate day, List<Place> places) {
        return endedOn != null ? State.ENDED : day.isAfter(last) ? State.OVER
                : places.stream().anyMatch(it -> it.startedOn() != null) ? State.RUNS : State.SETTLED;
    }
}
