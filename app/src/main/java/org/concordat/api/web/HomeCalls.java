package org.concordat.api.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.concordat.access.SignedIn;
import org.concordat.api.Calling.Duty;
import org.concordat.sharing.DisclosureId;
import org.concordat.sharing.Home;
import org.concordat.sharing.Homes;
import org.concordat.sharing.Place;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What stays home of a source and the versions of it that travel, over JSON.
@RestController
@RequestMapping(path = Problems.PLACE, produces = "application/json")
@Tag(name = "Home", description = "The words that stay home with a source, and who gets which version of it.")
class HomeCalls {

    private final CallReplies replies;
    private final Homes homes;
    private final Problems problems;

    HomeCalls(CallReplies replies, Homes homes, Problems problems) {
        this.replies = replies;
        this.homes = homes;
        this.problems = problems;
    }

    @GetMapping("/drafts/{id}/stays-home")
    @Operation(operationId = "readStaysHome", summary = "The words that stay home of a draft's source")
    ResponseEntity<HomeShown> read(Caller caller, @PathVariable UUID id) {
        return replies.reads(caller, Duty.COMPOSES,
                who -> problems.shown(homes.of(who, new DisclosureId(id)).map(HomeShown::of), caller));
    }

    @PostMapping(path = "/drafts/{id}/stays-home", consumes = "application/json")
    @Operation(operationId = "keepHome", summary = "Say that words stay home, with every version of the source",
            description = "Nothing is proposed or approved while one of them stands anywhere in what would leave.")
    ResponseEntity<Made> keep(Caller caller, @PathVariable UUID id, @RequestBody StaysHome words) {
        return on(caller, id, words, (who, home) -> !words.fitsIn(home)
                ? said("/terms", "no more than " + Home.TERMS_MAX + " stay home with one source", caller)
                : homes.keep(who, new DisclosureId(id), words.terms()) ? Made.done(id)
                        : problems.bad(Kind.NOT_FOUND, caller));
    }

    @PostMapping(path = "/drafts/{id}/stays-home/removal", consumes = "application/json")
    @Operation(operationId = "letGoFromHome", summary = "Let a word go that was to stay home, while nothing was proposed")
    ResponseEntity<Made> release(Caller caller, @PathVariable UUID id, @RequestBody LetGo word) {
        return on(caller, id, word, (who, home) -> homes.release(who, new DisclosureId(id), word.term()) ? Made.done(id)
                : said("/term", home.isFixed() ? "stays: a version was proposed, and from then on words are only added"
                        : "is not among the words that stay home", caller));
    }

    @GetMapping("/drafts/{id}/versions")
    @Operation(operationId = "listVersionsOfDraft", summary = "Every version of a draft's source: who gets which")
    ResponseEntity<VersionList> versionsOfDraft(Caller caller, @PathVariable UUID id,
            @Parameter(description = "The `next` of the page before.") @RequestParam @Nullable String cursor) {
        var place = Cursor.read(Cursor.List.VERSIONS, cursor);
        return replies.reads(caller, Duty.COMPOSES, who -> versions(caller, who, new DisclosureId(id), place));
    }

    @GetMapping("/disclosures/{id}/versions")
    @Operation(operationId = "listVersions", summary = "Every version of a disclosure's source: who gets which")
    ResponseEntity<VersionList> versions(Caller caller, @PathVariable UUID id,
            @Parameter(description = "The `next` of the page before.") @RequestParam @Nullable String cursor) {
        var place = Cursor.read(Cursor.List.VERSIONS, cursor);
        return replies.reads(caller, who -> versions(caller, who, new DisclosureId(id), place));
    }

    private Answer<VersionList> versions(Caller caller, SignedIn who, DisclosureId id, Optional<Place> place) {
        return problems.shown(homes.versions(who, id, place).map(found -> VersionList.of(found,
                homes.originated(who, id).or(() -> homes.of(who, id))
                        .map(home -> home.terms().stream().map(Home.Term::words).toList()).orElse(List.of()))), caller);
    }

    private ResponseEntity<Made> on(Caller caller, UUID id, Object asked, BiFunction<SignedIn, Home, Answer<Made>> work) {
        return replies.acts(caller, Duty.COMPOSES, asked, null, who -> homes.of(who, new DisclosureId(id))
                .map(home -> work.apply(who, home)).orElseGet(() -> problems.bad(Kind.NOT_FOUND, caller)));
    }

    private Answer<Made> said(String pointer, String words, Caller caller) {
        return new Answer.Bad<>(problems.of(Kind.NOT_TAKEN, caller.language(),
                List.of(new Problem.FieldSaid(pointer, words))));
    }
}
