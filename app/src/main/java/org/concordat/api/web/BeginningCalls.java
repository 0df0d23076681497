package org.concordat.api.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.concordat.access.SignedIn;
import org.concordat.api.Calling.Duty;
import org.concordat.sharing.DisclosureId;
import org.concordat.sharing.Drafts;
import org.concordat.sharing.Homes;
import org.concordat.sharing.Starting;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Drafts that begin with something that is there, over JSON: a correction, another version, or what is passed on.
@RestController
@RequestMapping(path = Problems.PLACE, produces = "application/json")
@Tag(name = "Drafts", description = "Disclosures being composed: each the officer's own, seen by nobody else.")
class BeginningCalls {

    private static final String DRAFTS = Problems.PLACE + "/drafts/";

    private final CallReplies replies;
    private final Drafts drafts;
    private final Homes homes;
    private final Problems problems;
    private final Supplier<UUID> ids;

    BeginningCalls(CallReplies replies, Drafts drafts, Homes homes, Problems problems, Supplier<UUID> ids) {
        this.replies = replies;
        this.drafts = drafts;
        this.homes = homes;
        this.problems = problems;
        this.ids = ids;
    }

    @PostMapping(path = "/disclosures/{id}/correction", consumes = "application/json")
    @Operation(operationId = "startCorrection", summary = "Start a draft that corrects a disclosure of the body's own",
            description = "With everything that the disclosure says. Approved, it takes the other's place.")
    @ApiResponse(responseCode = "201")
    ResponseEntity<Made> correct(Caller caller, @PathVariable UUID id, @RequestBody WhyCorrected why) {
        return begins(caller, why, (who, draft) -> drafts.correct(who, draft, new DisclosureId(id), why.why()));
    }

    @PostMapping("/disclosures/{id}/derived")
    @Operation(operationId = "deriveFromOwn", summary = "Start a draft derived from a disclosure of the body's own")
    @ApiResponse(responseCode = "201")
    ResponseEntity<Made> deriveFromOwn(Caller caller, @PathVariable UUID id) {
        return begins(caller, null, (who, draft) -> drafts.derive(who, draft, new DisclosureId(id)));
    }

    @PostMapping("/inbox/{id}/derived")
    @Operation(operationId = "deriveFromReceived", summary = "Start a draft derived from what the officer may read",
            description = "It inherits where the information came from, and is proposed with everyone's yes up the chain.")
    @ApiResponse(responseCode = "201")
    ResponseEntity<Made> deriveFromReceived(Caller caller, @PathVariable UUID id) {
        return begins(caller, null, (who, draft) -> drafts.derive(who, draft, new DisclosureId(id)));
    }

    @PostMapping("/drafts/{id}/versions")
    @Operation(operationId = "startVersionOfDraft", summary = "Start another version of a draft's source, for another audience")
    @ApiResponse(responseCode = "201")
    ResponseEntity<Made> anotherOfDraft(Caller caller, @PathVariable UUID id) {
        return begins(caller, null, (who, draft) -> homes.another(who, draft, new DisclosureId(id)));
    }

    @PostMapping("/disclosures/{id}/versions")
    @Operation(operationId = "startVersion", summary = "Start another version of a disclosure's source, for another audience")
    @ApiResponse(responseCode = "201")
    ResponseEntity<Made> another(Caller caller, @PathVariable UUID id) {
        return begins(caller, null, (who, draft) -> homes.another(who, draft, new DisclosureId(id)));
    }

    private ResponseEntity<Made> begins(Caller caller, @Nullable Object asked,
            BiFunction<SignedIn, DisclosureId, Starting> start) {
        var draft = new DisclosureId(ids.get());
        return replies.acts(caller, Duty.COMPOSES, asked, DRAFTS, who -> switch (start.apply(who, draft)) {
            case Starting.Started(var id) -> Made.done(id.value());
            case Starting.Refused(var refused) -> problems.no(refused, List.of(), caller);
            case Starting.Unknown _ -> problems.bad(Kind.NOT_FOUND, caller);
        });
    }
}
