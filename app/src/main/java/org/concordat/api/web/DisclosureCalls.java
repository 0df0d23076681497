package org.concordat.api.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.concordat.access.Look;
import org.concordat.access.SignedIn;
import org.concordat.api.Calling.Duty;
import org.concordat.sharing.Attachments;
import org.concordat.sharing.Copies;
import org.concordat.sharing.Disclosure;
import org.concordat.sharing.DisclosureId;
import org.concordat.sharing.Disclosures;
import org.concordat.sharing.FeedbackRates;
import org.concordat.sharing.Explanations;
import org.concordat.sharing.Homes;
import org.concordat.sharing.Originated;
import org.concordat.sharing.Page;
import org.concordat.sharing.Recall;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What a body has told others, over JSON.
@RestController
@RequestMapping(path = Problems.PLACE + "/disclosures", produces = "application/json")
@Tag(name = "Disclosures", description = "What the officer's own body has told others, and taking it back.")
class DisclosureCalls {

    private final CallReplies replies;
    private final Disclosures disclosures;
    private final FeedbackRates rates;
    private final Attachments attachments;
    private final Copies copies;
    private final Homes homes;
    private final Explanations explanations;
    private final Problems problems;
    private final Whys whys;
    private final Supplier<UUID> ids;

    DisclosureCalls(CallReplies replies, Disclosures disclosures, FeedbackRates rates, Attachments attachments, Copies copies,
            Homes homes, Explanations explanations, Problems problems, Whys whys, Supplier<UUID> ids) {
        this.replies = replies;
        this.disclosures = disclosures;
        this.rates = rates;
        this.attachments = attachments;
        this.copies = copies;
        this.homes = homes;
        this.explanations = explanations;
        this.problems = problems;
        this.whys = whys;
        this.ids = ids;
    }

    @GetMapping
    @Operation(operationId = "listDisclosures", summary = "What the body has made, the newest first")
    ResponseEntity<DisclosureList> list(Caller caller,
            @Parameter(description = "The `next` of the page before.") @RequestParam @Nullable String cursor) {
        var place = Cursor.read(Cursor.List.DISCLOSURES, cursor);
        return replies.reads(caller, who -> switch (disclosures.from(who, place)) {
            case Look.Seen<Page<Originated>>(var page) -> new Answer.Good<>(DisclosureList.of(page));
            case Look.Refused<Page<Originated>>(var refused) ->
                    new Answer.Bad<>(problems.refused(refused, caller.language()));
        });
    }

    @GetMapping("/feedback")
    @Operation(operationId = "readFeedback", summary = "How those answer whom the body has told in the last twelve months",
            description = "Rates by body, and what was not answered by its day. Of bodies, never of a person.")
    ResponseEntity<FeedbackShown> feedback(Caller caller) {
        return replies.reads(caller, who -> problems.seen(rates.read(who), FeedbackShown::of, caller));
    }

    @GetMapping("/{id}")
    @Operation(operationId = "readDisclosure", summary = "A disclosure of the body's own, and who holds it")
    ResponseEntity<DisclosureShown> read(Caller caller, @PathVariable UUID id) {
        return replies.reads(caller, who -> shown(caller,
                disclosures.find(who, new DisclosureId(id)).map(it -> shown(who, it))));
    }

    private DisclosureShown shown(SignedIn who, Disclosures.Sight it) {
        var id = it.disclosure().id();
        return DisclosureShown.of(it, attachments.of(who, id), copies.of(who, id),
                it.disclosure().state() instanceof Disclosure.State.Proposed ? homes.found(who, id) : List.of());
    }

    @PostMapping(path = "/{id}/recall", consumes = "application/json")
    @Operation(operationId = "recall", summary = "Take a disclosure back",
            description = "It is gone at the next read, and each holder is asked to confirm its disposal.")
    ResponseEntity<Made> recall(Caller caller, @PathVariable UUID id, @RequestBody Reasoned why) {
        return replies.acts(caller, Duty.ANY, why, null,
                who -> switch (disclosures.recall(who, new DisclosureId(id), ids.get(), why.reason())) {
                    case Recall.Made(var reference) -> Made.done(new DisclosureId(id), reference);
                    case Recall.Refused(var refused) -> new Answer.Bad<>(problems.refused(refused, caller.language()));
                    case Recall.Unknown _ -> new Answer.Bad<>(problems.of(Kind.NOT_FOUND, caller.language()));
                });
    }

    @GetMapping("/{id}/explanation")
    @Operation(operationId = "explainDisclosure", summary = "Why the officer sees it, rule by rule")
    ResponseEntity<WhySaid> explain(Caller caller, @PathVariable UUID id) {
        return replies.reads(caller, who -> shown(caller,
                explanations.originated(who, new DisclosureId(id)).map(it -> whys.said(it, caller.language()))));
    }

    private <T> Answer<T> shown(Caller caller, Optional<T> found) {
        return found.<Answer<T>>map(Answer.Good::new)
                .orElseGet(() -> new Answer.Bad<>(problems.of(Kind.NOT_FOUND, caller.language())));
    }
}
