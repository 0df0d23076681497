package org.concordat.api.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.concordat.api.Calling.Duty;
import org.concordat.sharing.Corrections;
import org.concordat.sharing.DisclosureId;
import org.concordat.sharing.Inbox;
import org.concordat.sharing.Keeping;
import org.concordat.sharing.Reception;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Corrections, over JSON: what changed, who has seen it, and what was passed on of what was corrected.
@RestController
@RequestMapping(path = Problems.PLACE, produces = "application/json")
@Tag(name = "Corrections", description = "What a later version changed: for readers, and for those who passed it on.")
class CorrectionCalls {

    private final CallReplies replies;
    private final Corrections corrections;
    private final Inbox inbox;
    private final Problems problems;
    private final Supplier<UUID> ids;

    CorrectionCalls(CallReplies replies, Corrections corrections, Inbox inbox, Problems problems, Supplier<UUID> ids) {
        this.replies = replies;
        this.corrections = corrections;
        this.inbox = inbox;
        this.problems = problems;
        this.ids = ids;
    }

    @GetMapping("/inbox/{id}/correction")
    @Operation(operationId = "readCorrection", summary = "What changed against what the officer read, and why",
            description = "It is a read, and whatever stands in the way of reading it stands in the way of this.")
    ResponseEntity<CorrectionShown> compare(Caller caller, @PathVariable UUID id) {
        return replies.reads(caller, who -> InboxCalls.opened(inbox.read(who, new DisclosureId(id)), problems, caller,
                received -> problems.shown(corrections.of(who, received.id())
                        .map(it -> CorrectionShown.of(it, received)), caller)));
    }

    @GetMapping("/inbox/corrections-to-confirm")
    @Operation(operationId = "listCorrectionsToConfirm", summary = "What corrects something that the officer read, the oldest first",
            description = "Each waits for the officer to confirm that they saw the change.")
    ResponseEntity<ToConfirmList> toConfirm(Caller caller,
            @Parameter(description = "The `next` of the page before.") @RequestParam @Nullable String cursor) {
        var place = Cursor.read(Cursor.List.TO_CONFIRM, cursor);
        return replies.reads(caller, who -> problems.seen(corrections.toConfirm(who, place), ToConfirmList::of, caller));
    }

    @PostMapping("/inbox/{id}/correction")
    @Operation(operationId = "confirmCorrection", summary = "Confirm that the officer saw the change, and acts by it",
            description = "From then on what was before is not shown.")
    ResponseEntity<Made> confirm(Caller caller, @PathVariable UUID id) {
        return replies.acts(caller, Duty.ANY, null, null,
                who -> switch (corrections.confirm(who, new DisclosureId(id))) {
                    case Reception.Done(var reference) -> Made.done(new DisclosureId(id), reference);
                    case Reception.Refused(var _, var refused) -> problems.no(refused, List.of(), caller);
                    case Reception.Unknown _ -> problems.bad(Kind.NOT_FOUND, caller);
                });
    }

    @GetMapping("/corrections")
    @Operation(operationId = "listCorrectionsOwed", summary = "What was passed on and corrected at its source, the oldest first",
            description = "Each is to be corrected too, recalled, or said to stand.")
    ResponseEntity<OwedList> owed(Caller caller,
            @Parameter(description = "The `next` of the page before.") @RequestParam @Nullable String cursor) {
        var place = Cursor.read(Cursor.List.CORRECTIONS, cursor);
        return replies.reads(caller, who -> problems.seen(corrections.owed(who, place), OwedList::of, caller));
    }

    @PostMapping(path = "/disclosures/{id}/keep", consumes = "application/json")
    @Operation(operationId = "keepPassedOn", summary = "Say that it stands, though what it came from was corrected")
    ResponseEntity<Made> keep(Caller caller, @PathVariable UUID id, @RequestBody WhyKept why) {
        return replies.acts(caller, Duty.ANY, why, null,
                who -> switch (corrections.keep(who, new DisclosureId(id), ids.get(), why.words())) {
                    case Keeping.Done(var reference) -> Made.done(new DisclosureId(id), reference);
                    case Keeping.Refused(var refused) -> problems.no(refused, List.of(), caller);
                    case Keeping.Unknown _ -> problems.bad(Kind.NOT_FOUND, caller);
                });
    }
}
