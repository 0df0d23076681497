package org.concordat.api.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.concordat.access.Decision;
import org.concordat.kernel.GatewayId;
import org.concordat.kernel.OfficerId;
import org.concordat.kernel.Purpose;
import org.concordat.sharing.DisclosureId;
import org.concordat.sharing.Onward;
import org.concordat.sharing.Onwards;
import org.jspecify.annotations.Nullable;

/// That a body may pass on what it was sent, as whoever asks and whoever is asked see it.
record OnwardShown(
        UUID id,
        @Schema(description = "What the officer's own body told, or holds: each side sees its own.") DisclosureId disclosure,
        OnwardList.OnwardLine asked,
        OfficerId askedBy,
        Instant askedAt,
        GatewayId gateway,
        @Schema(description = "For which it was told, and for which alone it would be passed on.") Purpose purpose,
        @Schema(description = "Why those others need to have it.") String reason,
        @Schema(description = "Until then a yes can be used.") Instant standsUntil,
        @Schema(description = "Whether what it is of is shared still, for all that the officer's body knows.") boolean shared,
        @Schema(description = "Until when the officer's body holds that; absent where it does not.") @Nullable Instant heldUntil,
        @Schema(description = "What the officer's own body answered.") @Nullable Word said,
        @Schema(description = "Why somebody up the chain said no, for who asked.") @Nullable String declined,
        @Schema(description = "When they did.") @Nullable Instant declinedAt,
        boolean mayGive,
        boolean mayDecline) {

    /// A body's answer.
    record Word(boolean given, OfficerId by, Instant at, String reason) {
    }

    static OnwardShown of(Onwards.Sight it, Instant at) {
        var onward = it.onward();
        var of = it.of();
        var said = it.said();
        return new OnwardShown(onward.id(), of == null ? onward.disclosure() : of, OnwardList.line(onward, at),
                onward.askedBy(), onward.askedAt(), onward.gateway(), onward.purpose(), onward.reason(), onward.standsUntil(),
                it.shared(), onward.heldUntil(),
                said == null ? null : new Word(said.given(), said.by(), said.at(), said.reason()),
                of == null && onward.state() instanceof Onward.State.Declined no ? no.reason() : null,
                of == null && onward.state() instanceof Onward.State.Declined no ? no.at() : null,
                it.mayGive() instanceof Decision.Allowed, it.mayDecline() instanceof Decision.Allowed);
    }
}
