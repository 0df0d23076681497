package org.concordat.api.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.concordat.api.Calling.Duty;
import org.concordat.sharing.Consenting;
import org.concordat.sharing.Corrections;
import org.concordat.sharing.Custody;
import org.concordat.sharing.DisclosureId;
import org.concordat.sharing.Onwards;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Passing on what was received, over JSON: asked of everyone up the chain, and answered.
@RestController
@RequestMapping(path = Problems.PLACE, produces = "application/json")
@Tag(name = "Onward", description = "Passing on what was received: nothing is, without the yes of everyone up the chain.")
class OnwardCalls {

    private final CallReplies replies;
    private final Onwards onwards;
    private final Custody custody;
    private final Corrections corrections;
    private final Problems problems;
    private final LawRegisters registers;
    private final Supplier<UUID> ids;

    OnwardCalls(CallReplies replies, Onwards onwards, Custody custody, Corrections corrections, Problems problems,
            LawRegisters registers, Supplier<UUID> ids) {
        this.replies = replies;
        this.onwards = onwards;
        this.custody = custody;
        this.corrections = corrections;
        this.problems = problems;
        this.registers = registers;
        this.ids = ids;
    }

    @PostMapping(path = "/inbox/{id}/onward", consumes = "application/json")
    @Operation(operationId = "askToPassOn", summary = "Ask everyone up the chain whether it may be passed on",
            description = "To these and to nobody else. With the yes of all of them, a draft derived from it can be proposed.")
    @ApiResponse(responseCode = "201")
    ResponseEntity<Made> ask(Caller caller, @PathVariable UUID id, @RequestBody PassingOn asked) {
        var act = ids.get();
        return replies.acts(caller, Duty.COMPOSES, asked, Problems.PLACE + "/onward/", who -> {
            var unknown = registers.gateway("/gateway", asked.gateway(), who.day());
            return unknown.isPresent()
                    ? new Answer.Bad<>(problems.of(Kind.NOT_TAKEN, caller.language(), List.of(unknown.get())))
                    : came(caller, onwards.ask(who, act, new DisclosureId(id), asked.gateway(), asked.audience(),
                            asked.reason()));
        });
    }

    @GetMapping("/inbox/{id}/onward")
    @Operation(operationId = "listAskedToPassOn", summary = "What the body asked about something it holds, the newest first")
    ResponseEntity<OnwardList> asked(Caller caller, @PathVariable UUID id) {
        return replies.reads(caller,
                who -> problems.shown(onwards.asked(who, new DisclosureId(id)).map(it -> OnwardList.of(it, who.at())), caller));
    }

    @GetMapping("/onward")
    @Operation(operationId = "listOnward", summary = "What waits for the body to answer, first what nobody answered in time")
    ResponseEntity<OnwardList> waiting(Caller caller,
            @Parameter(description = "The `next` of the page before.") @RequestParam @Nullable String cursor) {
        var place = Cursor.read(Cursor.List.ONWARD, cursor);
        return replies.reads(caller,
                who -> problems.seen(onwards.waiting(who, place), found -> OnwardList.of(found, who.at()), caller));
    }

    @GetMapping("/onward/{id}")
    @Operation(operationId = "readOnward", summary = "What is asked about passing on, for either side")
    ResponseEntity<OnwardShown> read(Caller caller, @PathVariable UUID id) {
        return replies.reads(caller,
                who -> problems.shown(onwards.find(who, id).map(it -> OnwardShown.of(it, who.at())), caller));
    }

    @PostMapping(path = "/onward/{id}/yes", consumes = "application/json")
    @Operation(operationId = "letPassOn", summary = "Say yes for the body, and why")
    ResponseEntity<Made> give(Caller caller, @PathVariable UUID id, @RequestBody WhyOnward why) {
        return replies.acts(caller, Duty.APPROVES, why, null,
                who -> came(caller, onwards.give(who, id, ids.get(), why.reason())));
    }

    @PostMapping(path = "/onward/{id}/no", consumes = "application/json")
    @Operation(operationId = "doNotLetPassOn", summary = "Say no for the body, and why")
    ResponseEntity<Made> decline(Caller caller, @PathVariable UUID id, @RequestBody WhyOnward why) {
        return replies.acts(caller, Duty.APPROVES, why, null,
                who -> came(caller, onwards.decline(who, id, ids.get(), why.reason())));
    }

    @GetMapping("/disclosures/{id}/custody")
    @Operation(operationId = "readCustody", summary = "The chain of custody below a disclosure of the body's own")
    ResponseEntity<CustodyShown> custody(Caller caller, @PathVariable UUID id) {
        return replies.reads(caller, who -> problems.shown(custody.below(who, new DisclosureId(id)).map(chain ->
                new CustodyShown(id, chain.of().reference(), chain.hops(), chain.of().supersedes() == null ? List.of()
                        : corrections.seen(who, chain.of().id()))), caller));
    }

    private Answer<Made> came(Caller caller, Consenting came) {
        return switch (came) {
            case Consenting.Done(var onward) -> Made.done(onward);
            case Consenting.Refused(var refused, var _, var bars) -> problems.no(refused, bars, caller);
            case Consenting.Unknown _ -> problems.bad(Kind.NOT_FOUND, caller);
        };
    }
}
