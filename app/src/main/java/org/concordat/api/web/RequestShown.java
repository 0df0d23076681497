package org.concordat.api.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.OfficerId;
import org.concordat.requests.Request;
import org.concordat.requests.Requests;
import org.jspecify.annotations.Nullable;

/// A request as its own side sees it.
record RequestShown(
        UUID id,
        @Schema(description = "As people speak of it.", example = "R-7F3A-91C2") String reference,
        OfficerId officer,
        Instant proposedAt,
        State state,
        @Schema(description = "Who declined it.") @Nullable OfficerId declinedBy,
        @Schema(description = "When it was declined or taken back.") @Nullable Instant decidedAt,
        @Schema(description = "Why it was declined.") @Nullable String reason,
        RequestDocument document,
        @Schema(description = "Each body asked; empty while it has not left.") List<AskedList.AskedLine> asked,
        @Schema(description = "Those of them that this officer may remind today.") List<BodyId> remindable) {

    /// Whether it has left its body.
    enum State { WAITING, SENT, DECLINED, TAKEN_BACK }

    static RequestShown of(Requests.Sight it) {
        return of(it.request(), it.lines().stream().map(AskedList::line).toList(), it.remindable());
    }

    /// While it waits for a second person, or was not sent.
    static RequestShown of(Request it) {
        return of(it, List.of(), List.of());
    }

    private static RequestShown of(Request it, List<AskedList.AskedLine> asked, List<BodyId> remindable) {
        var declined = it.state() instanceof Request.State.Declined no ? no : null;
        return new RequestShown(it.id().value(), it.id().reference(), it.officer(), it.proposedAt(), switch (it.state()) {
            case Request.State.Waiting _ -> State.WAITING;
            case Request.State.Sent _ -> State.SENT;
            case Request.State.Declined _ -> State.DECLINED;
            case Request.State.TakenBack _ -> State.TAKEN_BACK;
        }, declined == null ? null : declined.by(), decidedAt(it.state()), declined == null ? null : declined.reason(), RequestDocument.of(it),
                asked, remindable);
    }

    private static @Nullable Instant decidedAt(Request.State state) {
        return switch (state) {
            case Request.State.Declined(var _, var at, var _) -> at;
            case Request.State.TakenBack(var at) -> at;
            case Request.State.Waiting _, Request.State.Sent _ -> null;
        };
    }
}
