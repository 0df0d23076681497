package org.concordat.api.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.concordat.access.SignedIn;
import org.concordat.api.Calling.Duty;
import org.concordat.requests.RequestId;
import org.concordat.requests.Requesting;
import org.concordat.requests.Requests;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What an officer has asked other bodies, over JSON.
@RestController
@RequestMapping(path = Problems.PLACE + "/requests", produces = "application/json")
@Tag(name = "Requests", description = "What the officer asked other bodies: who answered, who refused, and who is silent.")
class RequestCalls {

    private final CallReplies replies;
    private final Requests requests;
    private final Problems problems;
    private final Supplier<UUID> ids;

    RequestCalls(CallReplies replies, Requests requests, Problems problems, Supplier<UUID> ids) {
        this.replies = replies;
        this.requests = requests;
        this.problems = problems;
        this.ids = ids;
    }

    @GetMapping
    @Operation(operationId = "listRequests", summary = "Each body asked, of the newest request first")
    ResponseEntity<AskedList> list(Caller caller,
            @Parameter(description = "The `next` of the page before.") @RequestParam @Nullable String cursor) {
        var place = Cursor.readAsked(cursor);
        return replies.reads(caller,
                who -> problems.seen(requests.from(who, place), AskedList::of, caller));
    }

    @GetMapping("/not-sent")
    @Operation(operationId = "listRequestsNotSent", summary = "The officer's own that have not left, newest first",
            description = "They wait for a second person, were declined, or were taken back.")
    ResponseEntity<RequestList> notSent(Caller caller,
            @Parameter(description = "The `next` of the page before.") @RequestParam @Nullable String cursor) {
        var place = Cursor.read(Cursor.List.NOT_SENT, cursor);
        return replies.reads(caller, who -> problems.seen(requests.notSent(who, place),
                page -> RequestList.of(Cursor.List.NOT_SENT, page), caller));
    }

    @GetMapping("/{id}")
    @Operation(operationId = "readRequest", summary = "A request, and where it stands with each body asked")
    ResponseEntity<RequestShown> read(Caller caller, @PathVariable UUID id) {
        return replies.reads(caller,
                who -> problems.shown(requests.find(who, new RequestId(id)).map(RequestShown::of), caller));
    }

    @PostMapping(path = "/{id}/reminders", consumes = "application/json")
    @Operation(operationId = "remind", summary = "Remind a body that is silent, once a day, and three times before each answer")
    ResponseEntity<Made> remind(Caller caller, @PathVariable UUID id, @RequestBody Reminded reminded) {
        return does(caller, id, reminded, who -> requests.remind(who, new RequestId(id), reminded.body(), ids.get()));
    }

    @PostMapping(path = "/{id}/withdrawal", consumes = "application/json")
    @Operation(operationId = "withdrawRequest", summary = "Withdraw it from every body whose answer does not stand")
    ResponseEntity<Made> withdraw(Caller caller, @PathVariable UUID id, @RequestBody Reasoned why) {
        return does(caller, id, why, who -> requests.withdraw(who, new RequestId(id), ids.get(), why.reason()));
    }

    @PostMapping("/{id}/taking-back")
    @Operation(operationId = "takeRequestBack", summary = "Take back what waits for a second person")
    ResponseEntity<Made> takeBack(Caller caller, @PathVariable UUID id) {
        return does(caller, id, null, who -> requests.takeBack(who, new RequestId(id), ids.get()));
    }

    private ResponseEntity<Made> does(Caller caller, UUID id, @Nullable Object asked, Function<SignedIn, Requesting> work) {
        return replies.acts(caller, Duty.ANY, asked, null, who -> came(work.apply(who), id, problems, caller));
    }

    static Answer<Made> came(Requesting came, UUID id, Problems problems, Caller caller) {
        return switch (came) {
            case Requesting.Made _ -> Made.done(id);
            case Requesting.Incomplete(var missing) -> new Answer.Bad<>(problems.of(Kind.INCOMPLETE, caller.language(),
                    List.of(new Problem.FieldSaid("/" + missing.slug(), "is missing"))));
            case Requesting.Refused(var refused, var bars) -> problems.no(refused, bars, caller);
            case Requesting.Unknown _ -> problems.bad(Kind.NOT_FOUND, caller);
        };
    }
}
