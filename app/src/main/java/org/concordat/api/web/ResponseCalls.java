package org.concordat.api.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.concordat.access.SignedIn;
import org.concordat.api.Calling.Duty;
import org.concordat.requests.RequestId;
import org.concordat.requests.Responded;
import org.concordat.requests.Responses;
import org.concordat.sharing.DisclosureId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// A body answers what it is asked, over JSON.
@RestController
@RequestMapping(path = Problems.PLACE + "/requests-to-us", produces = "application/json")
@Tag(name = "RequestsToUs", description = "What other bodies ask of the officer's own, and how it answers.")
class ResponseCalls {

    private final CallReplies replies;
    private final Responses responses;
    private final Problems problems;
    private final Supplier<UUID> ids;

    ResponseCalls(CallReplies replies, Responses responses, Problems problems, Supplier<UUID> ids) {
        this.replies = replies;
        this.responses = responses;
        this.problems = problems;
        this.ids = ids;
    }

    @GetMapping
    @Operation(operationId = "listRequestsToUs", summary = "What waits first, and of that what is due first")
    ResponseEntity<ToUsList> list(Caller caller,
            @Parameter(description = "The `next` of the page before.") @RequestParam @Nullable String cursor) {
        var place = Cursor.readToUs(cursor);
        return replies.reads(caller,
                who -> problems.seen(responses.from(who, place), ToUsList::of, caller));
    }

    @GetMapping("/escalated")
    @Operation(operationId = "countEscalated", summary = "How many are escalated: all that administrators see of them")
    ResponseEntity<Escalated> escalated(Caller caller) {
        return replies.reads(caller, who -> problems.seen(responses.escalated(who), Escalated::new, caller));
    }

    @GetMapping("/{id}")
    @Operation(operationId = "readRequestToUs", summary = "A request, for the body that is asked")
    ResponseEntity<ToUsShown> read(Caller caller, @PathVariable UUID id) {
        return replies.reads(caller, who -> problems.shown(responses.find(who, new RequestId(id))
                .map(it -> ToUsShown.of(it, problems, caller.language())), caller));
    }

    @PostMapping("/{id}/taking")
    @Operation(operationId = "takeRequest", summary = "Take it: the officer is its one owner from now on")
    ResponseEntity<Made> take(Caller caller, @PathVariable UUID id) {
        return does(caller, id, null, who -> responses.take(who, new RequestId(id), ids.get()));
    }

    @PostMapping("/{id}/giving-back")
    @Operation(operationId = "giveRequestBack", summary = "Put it back among what waits for the body")
    ResponseEntity<Made> giveBack(Caller caller, @PathVariable UUID id) {
        return does(caller, id, null, who -> responses.giveBack(who, new RequestId(id), ids.get()));
    }

    @PostMapping("/{id}/nothing-held")
    @Operation(operationId = "answerNothingHeld", summary = "Answer that nothing is held")
    ResponseEntity<Made> nothingHeld(Caller caller, @PathVariable UUID id) {
        return does(caller, id, null, who -> responses.nothingHeld(who, new RequestId(id), ids.get()));
    }

    @PostMapping(path = "/{id}/refusal", consumes = "application/json")
    @Operation(operationId = "refuseRequest", summary = "Refuse, saying of which kind, why, and when it is looked at again")
    ResponseEntity<Made> refuse(Caller caller, @PathVariable UUID id, @RequestBody Refusing why) {
        return does(caller, id, why,
                who -> responses.refuse(who, new RequestId(id), ids.get(), why.kind(), why.reason(), why.reviewOn()));
    }

    @PostMapping(path = "/{id}/composer", consumes = "application/json")
    @Operation(operationId = "handToComposer", summary = "Hand it to an originating officer of the body to compose",
            description = "Whoever took it owns the answer still.")
    ResponseEntity<Made> hand(Caller caller, @PathVariable UUID id, @RequestBody Composer to) {
        return does(caller, id, to, who -> responses.hand(who, new RequestId(id), ids.get(), to.officer()));
    }

    @PostMapping("/{id}/disclosure")
    @Operation(operationId = "prepareAnswer", summary = "Start a disclosure to the asker's body",
            description = "With what the request says filled in. Approved and sent, it is the answer.")
    @ApiResponse(responseCode = "201")
    ResponseEntity<Made> prepare(Caller caller, @PathVariable UUID id) {
        return replies.acts(caller, Duty.COMPOSES, null, Problems.PLACE + "/drafts/",
                who -> came(caller, id, responses.prepare(who, new RequestId(id), new DisclosureId(ids.get()))));
    }

    private ResponseEntity<Made> does(Caller caller, UUID id, @Nullable Object asked, Function<SignedIn, Responded> work) {
        return replies.acts(caller, Duty.ANY, asked, null, who -> came(caller, id, work.apply(who)));
    }

    private Answer<Made> came(Caller caller, UUID id, Responded came) {
        return switch (came) {
            case Responded.Made _ -> Made.done(id);
            case Responded.Begun(var draft) -> Made.done(draft.value());
            case Responded.Refused(var _, var refused) -> problems.no(refused, List.of(), caller);
            case Responded.Unknown _ -> problems.bad(Kind.NOT_FOUND, caller);
        };
    }
}
