package org.concordat.api.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import org.concordat.requests.Line;
import org.concordat.requests.RefusalKind;
import org.concordat.requests.Standing;
import org.concordat.requests.Time;
import org.concordat.sharing.DisclosureId;
import org.jspecify.annotations.Nullable;

/// Where a request stands with one body that is asked, as either side may know it.
///
/// @param due the last day for an answer, while one is waited for
record Answering(
        Stage stage,
        @Schema(description = "When it was answered or withdrawn; absent while an answer is waited for.") @Nullable Instant since,
        @Schema(description = "The last day for an answer, while one is waited for.") @Nullable LocalDate due,
        @Schema(description = "How pressing it is, while an answer is waited for.") Time.@Nullable Mark mark,
        @Schema(description = "What stops the clock.") Line.Hold hold,
        @Schema(description = "Whether one of the body's officers has taken it.") boolean taken,
        @Schema(description = "Whether whoever was preparing an answer has left.") boolean deserted,
        @Schema(description = "When the body was reminded last.") @Nullable Instant remindedAt,
        @Schema(description = "The disclosure that answered.") @Nullable DisclosureId disclosure,
        @Schema(description = "Its reference.") @Nullable String reference,
        @Nullable RefusalKind refusal,
        @Schema(description = "Why it was refused, or withdrawn.") @Nullable String reason,
        @Schema(description = "The day from which what was refused waits again.") @Nullable LocalDate reviewOn) {

    /// What came of it so far.
    enum Stage { OPEN, PREPARING, DISCLOSED, NOTHING_HELD, REFUSED, WITHDRAWN }

    static Answering of(Line it) {
        return switch (it.standing()) {
            case Standing.Open _ -> of(it, Stage.OPEN);
            case Standing.Preparing _ -> of(it, Stage.PREPARING);
            case Standing.Disclosed told -> of(it, Stage.DISCLOSED, told.disclosure(), told.reference(), null, null, null);
            case Standing.NothingHeld _ -> of(it, Stage.NOTHING_HELD);
            case Standing.Refused no -> of(it, Stage.REFUSED, null, null, no.kind(), no.reason(), no.reviewOn());
            case Standing.Withdrawn gone -> of(it, Stage.WITHDRAWN, null, null, null, gone.reason(), null);
        };
    }

    private static @Nullable Instant since(Standing it) {
        return switch (it) {
            case Standing.Open _, Standing.Preparing _ -> null;
            case Standing.Disclosed at -> at.at();
            case Standing.NothingHeld at -> at.at();
            case Standing.Refused at -> at.at();
            case Standing.Withdrawn at -> at.at();
        };
    }

    private static Answering of(Line it, Stage stage) {
        return of(it, stage, null, null, null, null, null);
    }

    private static Answering of(Line it, Stage stage, @Nullable DisclosureId disclosure, @Nullable String reference,
            @Nullable RefusalKind refusal, @Nullable String reason, @Nullable LocalDate reviewOn) {
        boolean waits = it.standing().waits();
        var reminders = it.asked().reminders();
        return new Answering(stage, since(it.standing()), waits ? it.time().dueOn() : null, waits ? it.time().mark() : null, it.hold(),
                it.owner().isPresent(), it.deserted(), reminders.isEmpty() ? null : reminders.getLast(), disclosure,
                reference, refusal, reason, reviewOn);
    }
}
