package org.concordat.sharing.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concordat.access.Decision;
import org.concordat.access.Look;
import org.concordat.access.Role;
import org.concordat.access.SignedIn;
import org.concordat.govuk.NotFoundPage;
import org.concordat.govuk.Reply;
import org.concordat.govuk.SummaryList;
import org.concordat.kernel.OfficerId;
import org.concordat.sharing.AskedOfUs;
import org.concordat.sharing.InquiryId;
import org.concordat.sharing.InquiryPart;
import org.concordat.sharing.Page;
import org.concordat.sharing.Replies;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// What others ask of a body.
@Controller
class AskedController {

    private static final String PATH = "/asked";

    private final Replies replies;
    private final WhoIsWho names;
    private final LawInWords law;
    private final Reasons reasons;

    AskedController(Replies replies, WhoIsWho names, LawInWords law, Reasons reasons) {
        this.replies = replies;
        this.names = names;
        this.law = law;
        this.reasons = reasons;
    }

    @GetMapping("/asked")
    Reply list(SignedIn who, @RequestParam(defaultValue = "") String filter,
            @RequestParam(defaultValue = "1") String page) {
        var chosen = Paging.filter(Replies.Filter.class, filter);
        return switch (replies.list(who, chosen, Paging.asked(page))) {
            case Look.Seen<Page<AskedOfUs>>(var found) -> list(who, chosen, found);
            case Look.Refused<Page<AskedOfUs>>(var refused) -> RefusalPage.ofList(reasons.failed(refused));
        };
    }

    private AskedPage list(SignedIn who, Optional<Replies.Filter> chosen, Page<AskedOfUs> found) {
        var known = names.bodies(who, found.rows().stream().map(AskedOfUs::from).collect(Collectors.toSet()));
        return new AskedPage(filters(chosen), AskedWords.table(found.rows(), who.day(), known),
                Paging.of(found, PATH, chosen.map(it -> Map.of("filter", Paging.slug(it))).orElse(Map.of())));
    }

    @GetMapping("/asked/{id}")
    Reply show(SignedIn who, @PathVariable UUID id) {
        return replies.find(who, new InquiryId(id)).map(it -> page(who, it)).orElseGet(NotFoundPage::new);
    }

    private Reply page(SignedIn who, Replies.Sight sight) {
        var it = sight.asked();
        var viewer = names.viewer(who);
        var by = it.reply() == null ? Set.<OfficerId>of() : Set.of(it.reply().by());
        var officers = new HashSet<>(by);
        officers.add(it.asker());
        var known = names.named(who, Set.of(it.from()), officers);
        return new AskedOfUsPage(it.id(), known.body(it.from()), AskedWords.outside(it, who.day(), known),
                inside(who, sight), AskedWords.reply(it, known, viewer.is(Role.ORIGINATOR) || viewer.is(Role.APPROVER)),
                sight.sayNothing() instanceof Decision.Allowed, sight.tell() instanceof Decision.Allowed,
                sight.read() instanceof Decision.Refused refused ? reasons.failed(refused) : List.of());
    }

    private List<SummaryList> inside(SignedIn who, Replies.Sight sight) {
        var inside = sight.inside();
        return inside == null ? List.of() : List.of(
                SummaryList.of(Rows.subject(inside.subject())).headed("About whom or what"),
                InquiryWords.ground(sight.asked().purpose(),
                        new InquiryPart.Way(sight.asked().agreement(), inside.gateway()), law, who.day()),
                InquiryWords.why(inside.why(), inside.gateway(), law, who.day()));
    }

    private static List<FilterLink> filters(Optional<Replies.Filter> chosen) {
        var all = new ArrayList<FilterLink>();
        all.add(new FilterLink("All", PATH, chosen.isEmpty()));
        Arrays.stream(Replies.Filter.values()).map(it -> new FilterLink(AskedWords.of(it),
                PATH + "?filter=" + Paging.slug(it), chosen.filter(it::equals).isPresent())).forEach(all::add);
        return all;
    }
}
