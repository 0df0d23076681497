package org.concordat.api.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import java.util.function.Supplier;
import org.concordat.access.SignedIn;
import org.concordat.api.Calling.Duty;
import org.concordat.requests.RequestDrafts;
import org.concordat.requests.RequestId;
import org.concordat.requests.RequestRewriting;
import org.concordat.requests.Requests;
import org.concordat.requests.WholeRequestDrafts;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Writing a request, over JSON.
@RestController
@RequestMapping(path = Problems.PLACE + "/request-drafts", produces = "application/json")
@Tag(name = "RequestDrafts", description = "Requests being written: each the officer's own, seen by nobody else.")
class RequestDraftCalls {

    private static final String DRAFTS = Problems.PLACE + "/request-drafts/";

    private final CallReplies replies;
    private final RequestDrafts drafts;
    private final WholeRequestDrafts whole;
    private final Requests requests;
    private final Problems problems;
    private final LawRegisters registers;
    private final Supplier<UUID> ids;

    RequestDraftCalls(CallReplies replies, RequestDrafts drafts, WholeRequestDrafts whole, Requests requests,
            Problems problems, LawRegisters registers, Supplier<UUID> ids) {
        this.replies = replies;
        this.drafts = drafts;
        this.whole = whole;
        this.requests = requests;
        this.problems = problems;
        this.registers = registers;
        this.ids = ids;
    }

    @GetMapping
    @Operation(operationId = "listRequestDrafts",
            summary = "The requests that the officer is writing, the last started first")
    ResponseEntity<RequestDraftList> list(Caller caller,
            @Parameter(description = "The `next` of the page before.") @RequestParam @Nullable String cursor) {
        var place = Cursor.read(Cursor.List.REQUEST_DRAFTS, cursor);
        return replies.reads(caller, Duty.COMPOSES, who -> problems.seen(drafts.from(who, place), RequestDraftList::of, caller));
    }

    @PostMapping(consumes = "application/json")
    @Operation(operationId = "startRequest", summary = "Start a request with what is written of it")
    @ApiResponse(responseCode = "201")
    ResponseEntity<Made> start(Caller caller, @RequestBody RequestDocument document) {
        var id = new RequestId(ids.get());
        return replies.acts(caller, Duty.COMPOSES, document, DRAFTS, who -> inRegisters(caller, who, document,
                () -> whole.start(who, id, document.parts())));
    }

    @GetMapping("/{id}")
    @Operation(operationId = "readRequestDraft", summary = "A request that the officer is writing")
    ResponseEntity<RequestDraftShown> read(Caller caller, @PathVariable UUID id) {
        return replies.reads(caller, Duty.COMPOSES, who -> problems.shown(
                drafts.find(who, new RequestId(id)).map(it -> RequestDraftShown.of(it.draft())), caller));
    }

    @PatchMapping(path = "/{id}", consumes = "application/json")
    @Operation(operationId = "saveRequest", summary = "Save parts of a request",
            description = "All of them are saved, or none. If-Match names the version that was seen.")
    ResponseEntity<Made> save(Caller caller, @PathVariable UUID id, @RequestBody RequestDocument document) {
        var seen = problems.versionSeen(caller);
        return replies.acts(caller, Duty.COMPOSES, document, null, who -> inRegisters(caller, who, document,
                () -> whole.save(who, new RequestId(id), seen, document.parts())));
    }

    @DeleteMapping("/{id}")
    @Operation(operationId = "discardRequest", summary = "Discard a request that was not proposed")
    ResponseEntity<Made> discard(Caller caller, @PathVariable UUID id) {
        return replies.acts(caller, Duty.COMPOSES, null, null, who -> drafts.discard(who, new RequestId(id))
                ? Made.done(id) : problems.bad(Kind.NOT_FOUND, caller));
    }

    @GetMapping("/{id}/offers")
    @Operation(operationId = "readRequestOffers", summary = "Whom it can be put to, and by which gateways, today",
            description = "Each gateway that is closed says which rule closes it.")
    ResponseEntity<RequestOffers> offers(Caller caller, @PathVariable UUID id) {
        return replies.reads(caller, Duty.COMPOSES,
                who -> problems.shown(drafts.find(who, new RequestId(id)).map(RequestOffers::of), caller));
    }

    @PostMapping("/{id}/proposal")
    @Operation(operationId = "proposeRequest", summary = "Propose a request",
            description = "Where it names nobody it is sent at once, else when a second person approves it.")
    @ApiResponse(responseCode = "201")
    ResponseEntity<Made> propose(Caller caller, @PathVariable UUID id) {
        return replies.acts(caller, Duty.COMPOSES, null, Problems.PLACE + "/requests/",
                who -> RequestCalls.came(requests.propose(who, new RequestId(id)), id, problems, caller));
    }

    private Answer<Made> inRegisters(Caller caller, SignedIn who, RequestDocument document,
            Supplier<RequestRewriting> work) {
        var unknown = registers.unknown(document, who.day());
        return unknown.isEmpty() ? written(caller, work.get())
                : new Answer.Bad<>(problems.of(Kind.NOT_TAKEN, caller.language(), unknown));
    }

    private Answer<Made> written(Caller caller, RequestRewriting came) {
        return switch (came) {
            case RequestRewriting.Saved(var draft) ->
                    new Answer.Good<>(new Made(draft.id().value(), null, Version.of(draft.savedAt())));
            case RequestRewriting.Refused(var refused, var bars) -> problems.no(refused, bars, caller);
            case RequestRewriting.ChangedSince _ -> problems.bad(Kind.CHANGED, caller);
            case RequestRewriting.Unknown _ -> problems.bad(Kind.NOT_FOUND, caller);
        };
    }
}
