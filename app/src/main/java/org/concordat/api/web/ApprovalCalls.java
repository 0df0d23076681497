package org.concordat.api.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import java.util.function.Supplier;
import org.concordat.access.Look;
import org.concordat.api.Calling.Duty;
import org.concordat.sharing.Approval;
import org.concordat.sharing.Approvals;
import org.concordat.sharing.DisclosureId;
import org.concordat.sharing.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What the second person does, over JSON: by a system that composes nothing.
@RestController
@RequestMapping(path = Problems.PLACE + "/approvals", produces = "application/json")
@Tag(name = "Approvals", description = "The second person's decision, through a system that composes nothing.")
class ApprovalCalls {

    private final CallReplies replies;
    private final Approvals approvals;
    private final Problems problems;
    private final Supplier<UUID> ids;

    ApprovalCalls(CallReplies replies, Approvals approvals, Problems problems, Supplier<UUID> ids) {
        this.replies = replies;
        this.approvals = approvals;
        this.problems = problems;
        this.ids = ids;
    }

    @GetMapping
    @Operation(operationId = "listApprovals", summary = "What waits for a decision, the oldest first")
    ResponseEntity<WaitingList> list(Caller caller,
            @Parameter(description = "The `next` of the page before.") @RequestParam @Nullable String cursor) {
        var place = Cursor.read(Cursor.List.APPROVALS, cursor);
        return replies.reads(caller, who -> switch (approvals.waiting(who, place)) {
            case Look.Seen<Page<Approvals.Waiting>>(var page) -> new Answer.Good<>(WaitingList.of(page));
            case Look.Refused<Page<Approvals.Waiting>>(var refused) ->
                    new Answer.Bad<>(problems.refused(refused, caller.language()));
        });
    }

    @PostMapping("/{id}/approval")
    @Operation(operationId = "approve", summary = "Approve a disclosure",
            description = "From this moment those it is addressed to can open it.")
    ResponseEntity<Made> approve(Caller caller, @PathVariable UUID id) {
        return replies.acts(caller, Duty.APPROVES, null, null,
                who -> decided(caller, id, approvals.approve(who, new DisclosureId(id), ids.get())));
    }

    @PostMapping(path = "/{id}/decline", consumes = "application/json")
    @Operation(operationId = "decline", summary = "Decline a disclosure, with a reason for whoever proposed it, and its kind")
    ResponseEntity<Made> decline(Caller caller, @PathVariable UUID id, @RequestBody Declining why) {
        return replies.acts(caller, Duty.APPROVES, why, null,
                who -> decided(caller, id, approvals.decline(who, new DisclosureId(id), ids.get(), why.kind(), why.reason())));
    }

    private Answer<Made> decided(Caller caller, UUID id, Approval came) {
        return switch (came) {
            case Approval.Given(var reference) -> Made.done(new DisclosureId(id), reference);
            case Approval.Declined(var reference) -> Made.done(new DisclosureId(id), reference);
            case Approval.Refused(var refused) -> new Answer.Bad<>(problems.refused(refused, caller.language()));
            case Approval.DecidedAlready _ -> new Answer.Bad<>(problems.of(Kind.DECIDED, caller.language()));
            case Approval.Unknown _ -> new Answer.Bad<>(problems.of(Kind.NOT_FOUND, caller.language()));
        };
    }
}
