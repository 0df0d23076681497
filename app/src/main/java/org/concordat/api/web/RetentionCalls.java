package org.concordat.api.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.concordat.api.Calling.Duty;
import org.concordat.sharing.DisclosureId;
import org.concordat.sharing.Retaining;
import org.concordat.sharing.RetentionReviews;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Reviews of retention, over JSON.
@RestController
@RequestMapping(path = Problems.PLACE, produces = "application/json")
@Tag(name = "Retention", description = "Whether what was shared is needed still: reviewed by a person, by its day.")
class RetentionCalls {

    private final CallReplies replies;
    private final RetentionReviews reviews;
    private final Problems problems;
    private final Supplier<UUID> ids;

    RetentionCalls(CallReplies replies, RetentionReviews reviews, Problems problems, Supplier<UUID> ids) {
        this.replies = replies;
        this.reviews = reviews;
        this.problems = problems;
        this.ids = ids;
    }

    @GetMapping("/retention")
    @Operation(operationId = "listRetentionDue", summary = "What the body shared and has to review within two weeks, the longest overdue first",
            description = "Each is to be recalled, or said to be needed still.")
    ResponseEntity<RetentionList> due(Caller caller,
            @Parameter(description = "The `next` of the page before.") @RequestParam @Nullable String cursor) {
        var place = Cursor.read(Cursor.List.RETENTION, cursor);
        return replies.reads(caller, who -> problems.seen(reviews.due(who, place), RetentionList::of, caller));
    }

    @PostMapping(path = "/disclosures/{id}/retention", consumes = "application/json")
    @Operation(operationId = "reviewRetention", summary = "Say that it is needed still, and by when somebody looks again",
            description = "What is needed no longer is recalled.")
    ResponseEntity<Made> review(Caller caller, @PathVariable UUID id, @RequestBody WhyRetained why) {
        return replies.acts(caller, Duty.ANY, why, null,
                who -> switch (reviews.review(who, new DisclosureId(id), ids.get(), why.dueOn(), why.words(), why.nextOn())) {
                    case Retaining.Done(var reference) -> Made.done(new DisclosureId(id), reference);
                    case Retaining.Refused(var refused) -> problems.no(refused, List.of(), caller);
                    case Retaining.Unknown _ -> problems.bad(Kind.NOT_FOUND, caller);
                });
    }
}
