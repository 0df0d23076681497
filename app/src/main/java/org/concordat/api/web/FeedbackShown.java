package org.concordat.api.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.OptionalLong;
import org.concordat.kernel.BodyId;
import org.concordat.sharing.FeedbackRate;
import org.concordat.sharing.FeedbackRates;
import org.jspecify.annotations.Nullable;

/// How those answer whom a body has told in the last twelve months: of bodies, never of a person.
record FeedbackShown(List<OfBody> bodies,
        @Schema(description = "What was not answered by its day, the longest due first; fifty at most.") List<FeedbackRate.Silent> silent) {

    /// What one body was sent, and what came back.
    record OfBody(BodyId body, long sent, long onTime, long late,
            @Schema(description = "Not answered, and not due yet.") long waiting, long silent,
            @Schema(description = "How many of the answers say that a decision changed.") long changed,
            @Schema(description = "Of those whose day has come, how many were answered by it; absent where none has.")
            @Nullable Long percentOnTime) {
    }

    static FeedbackShown of(FeedbackRates.Heard heard) {
        return new FeedbackShown(heard.rates().stream().map(it -> new OfBody(it.body(), it.sent(), it.onTime(), it.late(),
                it.waiting(), it.silent(), it.changed(), orNull(it.percentOnTime()))).toList(), heard.silent());
    }

    private static @Nullable Long orNull(OptionalLong percent) {
        return percent.isPresent() ? percent.getAsLong() : null;
    }
}
