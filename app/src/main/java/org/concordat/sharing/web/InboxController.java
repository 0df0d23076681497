package org.concordat.sharing.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concordat.access.Look;
import org.concordat.access.SignedIn;
import org.concordat.govuk.Answers;
import org.concordat.govuk.Reply;
import org.concordat.govuk.Table;
import org.concordat.sharing.DisclosureId;
import org.concordat.sharing.Envelope;
import org.concordat.sharing.Inbox;
import org.concordat.sharing.Page;
import org.concordat.sharing.Ways;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// What others have told a body.
@Controller
class InboxController {

    private static final String PATH = "/inbox";

    private final Inbox inbox;
    private final ReceivedPages pages;
    private final WhoIsWho names;
    private final Reasons reasons;
    private final Ways ways;

    InboxController(Inbox inbox, ReceivedPages pages, WhoIsWho names, Reasons reasons, Ways ways) {
        this.inbox = inbox;
        this.ways = ways;
        this.pages = pages;
        this.names = names;
        this.reasons = reasons;
    }

    @GetMapping("/inbox")
    Reply list(SignedIn who, @RequestParam(defaultValue = "") String filter,
            @RequestParam(defaultValue = "1") String page) {
        var chosen = Paging.filter(Inbox.Filter.class, filter);
        return switch (inbox.list(who, chosen, Paging.asked(page))) {
            case Look.Seen<Page<Envelope>>(var found) -> list(who, chosen, found);
            case Look.Refused<Page<Envelope>>(var refused) -> RefusalPage.ofList(reasons.failed(refused));
        };
    }

    private InboxPage list(SignedIn who, Optional<Inbox.Filter> chosen, Page<Envelope> found) {
        var known = names.bodies(who, found.rows().stream().map(Envelope::from).collect(Collectors.toSet()));
        return new InboxPage(opened(who), filters(chosen), Envelopes.table(found.rows(), names.viewer(who), known),
                Paging.of(found, PATH, chosen.map(it -> Map.of("filter", Paging.slug(it))).orElse(Map.of())));
    }

    /// Null when nothing is open to them that was not addressed to them.
    private @Nullable Table opened(SignedIn who) {
        var found = ways.list(who);
        var known = names.bodies(who, found.stream().map(it -> it.envelope().from()).collect(Collectors.toSet()));
        return found.isEmpty() ? null : Envelopes.opened(found, known);
    }

    @GetMapping("/inbox/{id}")
    Reply show(SignedIn who, @PathVariable UUID id) {
        var disclosure = new DisclosureId(id);
        return pages.of(who, disclosure, inbox.read(who, disclosure), Answers.blank());
    }

    private static List<FilterLink> filters(Optional<Inbox.Filter> chosen) {
        var all = new ArrayList<FilterLink>();
        all.add(new FilterLink("All", PATH, chosen.isEmpty()));
        for (var it : Inbox.Filter.values()) {
            all.add(new FilterLink(words(it), PATH + "?filter=" + Paging.slug(it),
                    chosen.filter(it::equals).isPresent()));
        }
        return all;
    }

    private static String words(Inbox.Filter filter) {
        return switch (filter) {
            case TO_ANSWER -> "To answer";
            case OVERDUE -> "Overdue";
            case TO_DISPOSE -> "Disposal to confirm";
            case ENDED -> "Ended";
        };
    }
}
