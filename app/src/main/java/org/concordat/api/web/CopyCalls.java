package org.concordat.api.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.concordat.access.SignedIn;
import org.concordat.sharing.Copies;
import org.concordat.sharing.DisclosureId;
import org.concordat.sharing.Inbox;
import org.concordat.sharing.OwnCopies;
import org.concordat.sharing.Reading;
import org.concordat.sharing.web.Paper;
import org.concordat.sharing.web.Papers;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Numbered copies for paper: each is a read, with its marks on every page and the officer's name.
@RestController
@RequestMapping(Problems.PLACE)
@Tag(name = "Copies", description = "Numbered copies for paper, each recorded as a read.")
class CopyCalls {

    private static final String PDF = "application/pdf";
    private static final String ZIP = "application/zip";

    private final CallReplies replies;
    private final Inbox inbox;
    private final Copies copies;
    private final OwnCopies own;
    private final Papers papers;
    private final Problems problems;
    private final Supplier<UUID> ids;

    CopyCalls(CallReplies replies, Inbox inbox, Copies copies, OwnCopies own, Papers papers, Problems problems,
            Supplier<UUID> ids) {
        this.replies = replies;
        this.inbox = inbox;
        this.copies = copies;
        this.own = own;
        this.papers = papers;
        this.problems = problems;
        this.ids = ids;
    }

    @GetMapping(path = "/inbox/{id}/copies", produces = "application/json")
    @Operation(operationId = "listCopiesReceived", summary = "The numbered copies that the body made of what it received",
            description = "Also once that has ended: which of them are still to be destroyed.")
    ResponseEntity<CopyList> listed(Caller caller, @PathVariable UUID id) {
        return replies.reads(caller, who -> switch (inbox.read(who, new DisclosureId(id))) {
            case Reading.Opened _, Reading.Gone _ -> new Answer.Good<>(new CopyList(copies.of(who, new DisclosureId(id))));
            case Reading other -> InboxCalls.opened(other, problems, caller, it -> problems.bad(Kind.NOT_FOUND, caller));
        });
    }

    @PostMapping("/inbox/{id}/copies")
    @Operation(operationId = "copyReceived", summary = "Make a numbered copy of what the officer may read",
            description = "When it is recalled the copy is destroyed, and the body says so.")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = PDF, schema = @Schema(type = "string", format = "binary")))
    ResponseEntity<byte[]> received(Caller caller, @PathVariable UUID id) {
        return replies.prints(caller, ids.get(), (who, act) -> switch (copies.make(who, new DisclosureId(id), act)) {
            case Copies.Making.Made made -> new Answer.Good<>(papers.of(who, made));
            case Copies.Making.NotMade(Reading.Opened _) -> problems.bad(Kind.NOT_COPIED, caller);
            case Copies.Making.NotMade(var reading) ->
                    InboxCalls.opened(reading, problems, caller, it -> problems.bad(Kind.NOT_FOUND, caller));
        });
    }

    @PostMapping("/disclosures/{id}/paper/copies")
    @Operation(operationId = "copyOwn", summary = "Make a numbered copy of what the body itself told")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = PDF, schema = @Schema(type = "string", format = "binary")))
    ResponseEntity<byte[]> print(Caller caller, @PathVariable UUID id) {
        return made(caller, (who, act) -> own.print(who, new DisclosureId(id), act), papers::printed);
    }

    @PostMapping("/disclosures/{id}/paper/exports")
    @Operation(operationId = "exportOwn", summary = "Make a numbered copy of every version of it, for an inquiry",
            description = "As a PDF and as JSON, in a ZIP: each version, what was decided, and what its holders did.")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = ZIP, schema = @Schema(type = "string", format = "binary")))
    ResponseEntity<byte[]> export(Caller caller, @PathVariable UUID id) {
        return made(caller, (who, act) -> own.export(who, new DisclosureId(id), act), papers::exported);
    }

    private ResponseEntity<byte[]> made(Caller caller, BiFunction<SignedIn, UUID, Optional<OwnCopies.Made>> make,
            BiFunction<SignedIn, OwnCopies.Made, Paper> paper) {
        return replies.prints(caller, ids.get(), (who, act) ->
                problems.shown(make.apply(who, act).map(it -> paper.apply(who, it)), caller));
    }
}
