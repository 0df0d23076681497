package org.concordat.api.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.concordat.access.Look;
import org.concordat.access.SignedIn;
import org.concordat.api.Calling.Duty;
import org.concordat.sharing.Attachments;
import org.concordat.sharing.Copies;
import org.concordat.sharing.DisclosureId;
import org.concordat.sharing.Envelope;
import org.concordat.sharing.Explanations;
import org.concordat.sharing.Inbox;
import org.concordat.sharing.Outcomes;
import org.concordat.sharing.Page;
import org.concordat.sharing.Reading;
import org.concordat.sharing.Received;
import org.concordat.sharing.Reception;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What others have told a body, over JSON: in the same order as on the pages.
@RestController
@RequestMapping(path = Problems.PLACE + "/inbox", produces = "application/json")
@Tag(name = "Inbox", description = "What others have told the officer's body: open, accept the terms, read, answer.")
class InboxCalls {

    private final CallReplies replies;
    private final Inbox inbox;
    private final Copies copies;
    private final Outcomes outcomes;
    private final Attachments attachments;
    private final Explanations explanations;
    private final Problems problems;
    private final Whys whys;
    private final Supplier<UUID> ids;
    private final InstantSource clock;

    InboxCalls(CallReplies replies, Inbox inbox, Copies copies, Outcomes outcomes, Attachments attachments,
            Explanations explanations, Problems problems, Whys whys, Supplier<UUID> ids, InstantSource clock) {
        this.replies = replies;
        this.inbox = inbox;
        this.copies = copies;
        this.outcomes = outcomes;
        this.attachments = attachments;
        this.explanations = explanations;
        this.problems = problems;
        this.whys = whys;
        this.ids = ids;
        this.clock = clock;
    }

    @GetMapping
    @Operation(operationId = "listInbox", summary = "What was addressed to the officer's body and roles, the newest first",
            description = "The outside of each: who sent it, on what terms, and by when to answer.")
    ResponseEntity<EnvelopeList> list(Caller caller,
            @Parameter(description = "The `next` of the page before.") @RequestParam @Nullable String cursor) {
        var place = Cursor.read(Cursor.List.INBOX, cursor);
        return replies.reads(caller, who -> switch (inbox.from(who, place)) {
            case Look.Seen<Page<Envelope>>(var page) -> new Answer.Good<>(EnvelopeList.of(page, clock.instant()));
            case Look.Refused<Page<Envelope>>(var refused) ->
                    new Answer.Bad<>(problems.refused(refused, caller.language()));
        });
    }

    @GetMapping("/{id}")
    @Operation(operationId = "readReceived", summary = "Read what is inside",
            description = "Every read asks every rule again, and is recorded, also where nothing has changed since.")
    ResponseEntity<ReceivedShown> read(Caller caller, @PathVariable UUID id) {
        return replies.reads(caller, who -> opened(inbox.read(who, new DisclosureId(id)), problems, caller,
                received -> new Answer.Good<>(ReceivedShown.of(received, attachments.of(who, received.id())))));
    }

    /// What is made of what was read, or what stands in the way of reading it.
    static <T> Answer<T> opened(Reading reading, Problems problems, Caller caller, Function<Received, Answer<T>> shown) {
        return switch (reading) {
            case Reading.Opened(var _, Received received) -> shown.apply(received);
            case Reading.StatePurpose _ -> problems.bad(Kind.STATE_PURPOSE, caller);
            case Reading.AcceptTerms _ -> problems.bad(Kind.ACCEPT_TERMS, caller);
            case Reading.Gone(var _, var refused) ->
                    new Answer.Bad<>(problems.refused(Kind.GONE, refused, List.of(), caller.language()));
            case Reading.Unknown _ -> problems.bad(Kind.NOT_FOUND, caller);
        };
    }

    @PostMapping(path = "/{id}/opening", consumes = "application/json")
    @Operation(operationId = "open", summary = "Open it, stating what the officer looks for")
    ResponseEntity<Made> open(Caller caller, @PathVariable UUID id, @RequestBody Sought sought) {
        return receives(caller, id, sought, who -> inbox.open(who, new DisclosureId(id), ids.get(), sought.purpose()));
    }

    @PostMapping("/{id}/acceptance")
    @Operation(operationId = "acceptTerms", summary = "Accept how it is to be handled, before first sight")
    ResponseEntity<Made> accept(Caller caller, @PathVariable UUID id) {
        return receives(caller, id, null, who -> inbox.accept(who, new DisclosureId(id)));
    }

    @PostMapping(path = "/{id}/answer", consumes = "application/json")
    @Operation(operationId = "answer", summary = "Say what it was worth; a body answers once")
    ResponseEntity<Made> answer(Caller caller, @PathVariable UUID id, @RequestBody Worth worth) {
        return receives(caller, id, worth,
                who -> inbox.answer(who, new DisclosureId(id), ids.get(), worth.kind(), worth.words(), worth.outcome()));
    }

    @PostMapping(path = "/{id}/outcome", consumes = "application/json")
    @Operation(operationId = "sayOutcome", summary = "Say what came of it since the body answered",
            description = "As often as something does, until it changed a decision; also once it has ended.")
    ResponseEntity<Made> outcome(Caller caller, @PathVariable UUID id, @RequestBody Came came) {
        return receives(caller, id, came, who -> outcomes.say(who, new DisclosureId(id), ids.get(), came.outcome()));
    }

    @PostMapping(path = "/{id}/disposal", consumes = "application/json")
    @Operation(operationId = "confirmDisposal", summary = "Confirm that the body no longer holds what has ended",
            description = "And which of the numbered copies that it made are destroyed, also once that is confirmed: what was said then stands.")
    ResponseEntity<Made> dispose(Caller caller, @PathVariable UUID id, @RequestBody Disposed disposed) {
        return replies.acts(caller, Duty.ANY, disposed, null, who -> {
            var came = copies.confirmDisposal(who, new DisclosureId(id), disposed.words(), disposed.destroyed());
            return came instanceof Reception.Done && disposed.destroyed().isEmpty()
                    && inbox.confirmedOtherwise(who, new DisclosureId(id), disposed.words())
                    ? bad(caller, Kind.CONFIRMED) : received(caller, id, came);
        });
    }

    @GetMapping("/{id}/explanation")
    @Operation(operationId = "explainReceived", summary = "Why the officer can read it, or why not, rule by rule")
    ResponseEntity<WhySaid> explain(Caller caller, @PathVariable UUID id) {
        return replies.reads(caller, who -> explanations.received(who, new DisclosureId(id))
                .<Answer<WhySaid>>map(it -> new Answer.Good<>(whys.said(it, caller.language())))
                .orElseGet(() -> bad(caller, Kind.NOT_FOUND)));
    }

    private ResponseEntity<Made> receives(Caller caller, UUID id, @Nullable Object asked,
            Function<SignedIn, Reception> work) {
        return replies.acts(caller, Duty.ANY, asked, null, who -> received(caller, id, work.apply(who)));
    }

    private Answer<Made> received(Caller caller, UUID id, Reception came) {
        return switch (came) {
            case Reception.Done(var reference) -> Made.done(new DisclosureId(id), reference);
            case Reception.Refused(var _, var refused) -> new Answer.Bad<>(problems.refused(refused, caller.language()));
            case Reception.Unknown _ -> bad(caller, Kind.NOT_FOUND);
        };
    }

    private <T> Answer<T> bad(Caller caller, Kind kind) {
        return new Answer.Bad<>(problems.of(kind, caller.language()));
    }
}
