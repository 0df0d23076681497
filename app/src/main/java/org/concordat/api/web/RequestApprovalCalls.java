package org.concordat.api.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import java.util.function.Supplier;
import org.concordat.api.Calling.Duty;
import org.concordat.requests.RequestApproval;
import org.concordat.requests.RequestApprovals;
import org.concordat.requests.RequestId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What the second person does about a request, over JSON: by a system that composes nothing.
@RestController
@RequestMapping(path = Problems.PLACE + "/request-approvals", produces = "application/json")
@Tag(name = "RequestApprovals", description = "Whether a request leaves, through a system that composes nothing.")
class RequestApprovalCalls {

    private final CallReplies replies;
    private final RequestApprovals approvals;
    private final Problems problems;
    private final Supplier<UUID> ids;

    RequestApprovalCalls(CallReplies replies, RequestApprovals approvals, Problems problems, Supplier<UUID> ids) {
        this.replies = replies;
        this.approvals = approvals;
        this.problems = problems;
        this.ids = ids;
    }

    @GetMapping
    @Operation(operationId = "listRequestApprovals", summary = "What waits for a decision, the oldest first")
    ResponseEntity<RequestList> list(Caller caller,
            @Parameter(description = "The `next` of the page before.") @RequestParam @Nullable String cursor) {
        var place = Cursor.read(Cursor.List.REQUEST_APPROVALS, cursor);
        return replies.reads(caller, who -> problems.seen(approvals.waiting(who, place),
                page -> RequestList.of(Cursor.List.REQUEST_APPROVALS, page), caller));
    }

    @GetMapping("/{id}")
    @Operation(operationId = "readRequestApproval", summary = "A request that waits for a decision, or was decided on")
    ResponseEntity<RequestShown> read(Caller caller, @PathVariable UUID id) {
        return replies.reads(caller, who -> problems.shown(
                approvals.find(who, new RequestId(id)).map(it -> RequestShown.of(it.request())), caller));
    }

    @PostMapping("/{id}/approval")
    @Operation(operationId = "approveRequest", summary = "Let a request leave",
            description = "From this moment each body asked sees that it is asked, and never whom else.")
    ResponseEntity<Made> approve(Caller caller, @PathVariable UUID id) {
        return replies.acts(caller, Duty.APPROVES, null, null,
                who -> decided(caller, id, approvals.approve(who, new RequestId(id), ids.get())));
    }

    @PostMapping(path = "/{id}/decline", consumes = "application/json")
    @Operation(operationId = "declineRequest", summary = "Decline a request, with a reason for whoever proposed it")
    ResponseEntity<Made> decline(Caller caller, @PathVariable UUID id, @RequestBody Reasoned why) {
        return replies.acts(caller, Duty.APPROVES, why, null,
                who -> decided(caller, id, approvals.decline(who, new RequestId(id), ids.get(), why.reason())));
    }

    private Answer<Made> decided(Caller caller, UUID id, RequestApproval came) {
        return switch (came) {
            case RequestApproval.Given _ -> Made.done(id);
            case RequestApproval.Refused(var refused, var bars) -> problems.no(refused, bars, caller);
            case RequestApproval.Unknown _ -> problems.bad(Kind.NOT_FOUND, caller);
        };
    }
}
