package org.concordat.api.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.concordat.access.SignedIn;
import org.concordat.api.Calling.Duty;
import org.concordat.sharing.Compositions;
import org.concordat.sharing.DisclosureId;
import org.concordat.sharing.Drafts;
import org.concordat.sharing.Proposal;
import org.concordat.sharing.Proposals;
import org.concordat.sharing.Rewriting;
import org.concordat.sharing.Saving;
import org.concordat.sharing.Step;
import org.concordat.sharing.WholeDrafts;
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

/// Composing, over JSON.
@RestController
@RequestMapping(path = Problems.PLACE + "/drafts", produces = "application/json")
@Tag(name = "Drafts", description = "Disclosures being composed: each the officer's own, seen by nobody else.")
class DraftCalls {

    private static final String DRAFTS = Problems.PLACE + "/drafts/";

    private final CallReplies replies;
    private final Drafts drafts;
    private final WholeDrafts whole;
    private final Compositions compositions;
    private final Proposals proposals;
    private final Problems problems;
    private final LawRegisters registers;
    private final Supplier<UUID> ids;

    DraftCalls(CallReplies replies, Drafts drafts, WholeDrafts whole, Compositions compositions, Proposals proposals,
            Problems problems, LawRegisters registers, Supplier<UUID> ids) {
        this.replies = replies;
        this.drafts = drafts;
        this.whole = whole;
        this.compositions = compositions;
        this.proposals = proposals;
        this.problems = problems;
        this.registers = registers;
        this.ids = ids;
    }

    @GetMapping
    @Operation(operationId = "listDrafts", summary = "The officer's drafts, the last started first")
    ResponseEntity<DraftList> list(Caller caller,
            @Parameter(description = "The `next` of the page before.") @RequestParam @Nullable String cursor) {
        var place = Cursor.read(Cursor.List.DRAFTS, cursor);
        return replies.reads(caller, Duty.COMPOSES, who -> problems.seen(drafts.from(who, place), DraftList::of, caller));
    }

    @PostMapping(consumes = "application/json")
    @Operation(operationId = "startDraft", summary = "Start a draft with what is written of it")
    @ApiResponse(responseCode = "201")
    ResponseEntity<Made> start(Caller caller, @RequestBody DraftDocument document) {
        var id = new DisclosureId(ids.get());
        return replies.acts(caller, Duty.COMPOSES, document, DRAFTS,
                who -> inRegisters(caller, who, document,
                () -> whole.start(who, id, document.sections())));
    }

    @GetMapping("/{id}")
    @Operation(operationId = "readDraft", summary = "A draft")
    ResponseEntity<DraftShown> read(Caller caller, @PathVariable UUID id) {
        return replies.reads(caller, Duty.COMPOSES, who -> shown(caller,
                drafts.find(who, new DisclosureId(id)).map(DraftShown::of)));
    }

    @PatchMapping(path = "/{id}", consumes = "application/json")
    @Operation(operationId = "saveDraft", summary = "Save sections of a draft",
            description = "All of them are saved, or none. If-Match names the version that was seen.")
    ResponseEntity<Made> save(Caller caller, @PathVariable UUID id, @RequestBody DraftDocument document) {
        var seen = problems.versionSeen(caller);
        return replies.acts(caller, Duty.COMPOSES, document, null,
                who -> inRegisters(caller, who, document,
                () -> whole.save(who, new DisclosureId(id), seen, document.sections())));
    }

    @PostMapping(path = "/{id}/why", consumes = "application/json")
    @Operation(operationId = "sayWhyCorrected", summary = "Say in other words why a draft corrects what it corrects")
    ResponseEntity<Made> sayWhy(Caller caller, @PathVariable UUID id, @RequestBody WhyCorrected why) {
        return replies.acts(caller, Duty.COMPOSES, why, null,
                who -> switch (drafts.sayWhy(who, new DisclosureId(id), why.why())) {
                    case Saving.Saved(var draft) -> new Answer.Good<>(new Made(id, null, Version.of(draft.savedAt())));
                    case Saving.Refused(var refused, var bars) -> problems.no(refused, bars, caller);
                    case Saving.Unknown _ -> notFound(caller);
                });
    }

    @DeleteMapping("/{id}")
    @Operation(operationId = "discardDraft", summary = "Discard a draft")
    ResponseEntity<Made> discard(Caller caller, @PathVariable UUID id) {
        return replies.acts(caller, Duty.COMPOSES, null, null, who -> drafts.discard(who, new DisclosureId(id))
                ? new Answer.Good<>(new Made(id, null, null)) : notFound(caller));
    }

    @GetMapping("/{id}/offers")
    @Operation(operationId = "readOffers", summary = "The legal gateways and agreements that a draft can go through today",
            description = "Each gateway that is closed says which rule closes it.")
    ResponseEntity<Offers> offers(Caller caller, @PathVariable UUID id) {
        return replies.reads(caller, Duty.COMPOSES, who -> shown(caller,
                compositions.find(who, new DisclosureId(id)).map(it -> Offers.of(it))));
    }

    @GetMapping("/{id}/preview")
    @Operation(operationId = "previewDraft", summary = "Whom a draft would reach, and what stands in the way")
    ResponseEntity<Previewed> preview(Caller caller, @PathVariable UUID id) {
        return replies.reads(caller, Duty.COMPOSES, who -> shown(caller,
                proposals.preview(who, new DisclosureId(id)).map(it -> Previewed.of(it, problems, caller.language()))));
    }

    @PostMapping("/{id}/proposal")
    @Operation(operationId = "proposeDraft", summary = "Propose a draft to someone who approves",
            description = "It becomes a disclosure under the same id, and can no longer be changed.")
    @ApiResponse(responseCode = "201")
    ResponseEntity<Made> propose(Caller caller, @PathVariable UUID id) {
        return replies.acts(caller, Duty.COMPOSES, null, Problems.PLACE + "/disclosures/",
                who -> switch (proposals.propose(who, new DisclosureId(id))) {
                    case Proposal.Made(var made, var reference) -> proposals.ended(who, made)
                            ? new Answer.Bad<>(problems.of(Kind.ENDED, caller.language())) : Made.done(made, reference);
                    case Proposal.Incomplete(var missing) -> new Answer.Bad<>(incomplete(missing, caller.language()));
                    case Proposal.Refused(var refused, var bars) ->
                            new Answer.Bad<>(problems.refused(Kind.RULES, refused, bars, caller.language()));
                    case Proposal.Unknown _ -> notFound(caller);
                });
    }

    private Answer<Made> inRegisters(Caller caller, SignedIn who, DraftDocument document, Supplier<Rewriting> work) {
        var unknown = registers.unknown(document, who.day());
        return unknown.isEmpty() ? written(caller, work.get())
                : new Answer.Bad<>(problems.of(Kind.NOT_TAKEN, caller.language(), unknown));
    }

    private Answer<Made> written(Caller caller, Rewriting came) {
        return switch (came) {
            case Rewriting.Saved(var draft) ->
                    new Answer.Good<>(new Made(draft.id().value(), null, Version.of(draft.savedAt())));
            case Rewriting.Refused(var refused, var bars) ->
                    new Answer.Bad<>(problems.refused(Kind.RULES, refused, bars, caller.language()));
            case Rewriting.ChangedSince _ -> new Answer.Bad<>(problems.of(Kind.CHANGED, caller.language()));
            case Rewriting.Unknown _ -> notFound(caller);
        };
    }

    private Problem incomplete(List<Step> missing, Locale language) {
        return problems.of(Kind.INCOMPLETE, language, missing.stream()
                .map(step -> new Problem.FieldSaid("/" + Offers.section(step), "is missing")).toList());
    }

    private <T> Answer<T> shown(Caller caller, Optional<T> found) {
        return found.<Answer<T>>map(Answer.Good::new).orElseGet(() -> notFound(caller));
    }

    private <T> Answer<T> notFound(Caller caller) {
        return new Answer.Bad<>(problems.of(Kind.NOT_FOUND, caller.language()));
    }
}
