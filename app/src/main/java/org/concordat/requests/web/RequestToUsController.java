package org.concordat.requests.web;

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
import org.concordat.access.SignedIn;
import org.concordat.govuk.Cell;
import org.concordat.govuk.NotFoundPage;
import org.concordat.govuk.Reply;
import org.concordat.govuk.SummaryList;
import org.concordat.govuk.SummaryList.Row;
import org.concordat.govuk.Table;
import org.concordat.govuk.Table.Column;
import org.concordat.requests.Line;
import org.concordat.requests.RequestId;
import org.concordat.requests.Responses;
import org.concordat.requests.Standing;
import org.concordat.sharing.Page;
import org.concordat.sharing.web.FilterLink;
import org.concordat.sharing.web.Known;
import org.concordat.sharing.web.LawInWords;
import org.concordat.sharing.web.Paging;
import org.concordat.sharing.web.Reasons;
import org.concordat.sharing.web.RefusalPage;
import org.concordat.sharing.web.When;
import org.concordat.sharing.web.WhoIsWho;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// What other bodies ask of this one.
@Controller
class RequestToUsController {

    private final Responses responses;
    private final WhoIsWho names;
    private final LawInWords law;
    private final Reasons reasons;

    RequestToUsController(Responses responses, WhoIsWho names, LawInWords law, Reasons reasons) {
        this.responses = responses;
        this.names = names;
        this.law = law;
        this.reasons = reasons;
    }

    @GetMapping("/requests-to-us")
    Reply list(SignedIn who, @RequestParam(defaultValue = "") String filter, @RequestParam(defaultValue = "1") String page) {
        var chosen = Paging.filter(Responses.Filter.class, filter);
        return switch (responses.list(who, chosen, Paging.asked(page))) {
            case Look.Seen<Page<Line>>(var found) -> list(who, chosen, found);
            case Look.Refused<Page<Line>>(var refused) -> RefusalPage.ofList(reasons.failed(refused));
        };
    }

    private RequestsToUsPage list(SignedIn who, Optional<Responses.Filter> chosen, Page<Line> found) {
        var known = names.named(who, found.rows().stream().map(it -> it.asked().from()).collect(Collectors.toSet()),
                found.rows().stream().flatMap(it -> it.owner().or(it::left).stream()).collect(Collectors.toSet()));
        return new RequestsToUsPage(filters(chosen), table(found.rows(), known),
                Paging.of(found, RequestPaths.TO_US, chosen.map(it -> Map.of("filter", Paging.slug(it))).orElse(Map.of())));
    }

    private static Table table(List<Line> lines, Known known) {
        return Table.of("What is due first, first", Column.of("Answer by"), Column.of("State"), Column.of("Reference"),
                        Column.of("From"), Column.of("About"), Column.of("Owner"))
                .whenEmpty("There is nothing here.")
                .rows(lines.stream().map(it -> List.of(
                        Cell.link(When.on(it.time().dueOn()), RequestPaths.toUs(it.asked().request()),
                                "from " + known.body(it.asked().from()) + ", asked " + When.at(it.asked().sentAt())),
                        Cell.tag(RequestWords.state(it)),
                        Cell.of(it.asked().request().reference()),
                        Cell.of(known.body(it.asked().from()) + "\nasked " + When.at(it.asked().sentAt())),
                        Cell.of(it.asked().about().words() + (it.asked().urgent() ? ", time-critical" : "")),
                        Cell.of(owner(it, known)))).toList());
    }

    private static String owner(Line it, Known known) {
        return it.owner().map(known::officer).orElseGet(() -> it.left()
                .map(left -> "Nobody: " + known.officer(left) + " no longer answers").orElse("Nobody yet"));
    }

    private static List<FilterLink> filters(Optional<Responses.Filter> chosen) {
        var all = new ArrayList<FilterLink>();
        all.add(new FilterLink("All", RequestPaths.TO_US, chosen.isEmpty()));
        Arrays.stream(Responses.Filter.values()).map(it -> new FilterLink(switch (it) {
            case TO_ANSWER -> "To answer";
            case HANDED -> "Handed to you";
            case OVERDUE -> "Overdue";
            case ANSWERED -> "Answered";
        }, RequestPaths.TO_US + "?filter=" + Paging.slug(it), chosen.filter(it::equals).isPresent())).forEach(all::add);
        return all;
    }

    @GetMapping("/requests-to-us/{id}")
    Reply show(SignedIn who, @PathVariable UUID id) {
        return responses.find(who, new RequestId(id)).<Reply>map(it -> page(who, it)).orElseGet(NotFoundPage::new);
    }

    private RequestToUsPage page(SignedIn who, Responses.Sight it) {
        var line = it.line();
        var officers = new HashSet<>(Set.of(line.asked().asker()));
        line.owner().or(line::left).ifPresent(officers::add);
        line.composer().ifPresent(officers::add);
        if (line.standing() instanceof Standing.Preparing preparing) {
            officers.add(preparing.by());
        }
        var known = names.named(who, Set.of(line.asked().from()), officers);
        return new RequestToUsPage(line.asked().request(), known.body(line.asked().from()), outside(line, known),
                inside(who, it), it.take() instanceof Decision.Allowed, it.giveBack() instanceof Decision.Allowed,
                it.answer() instanceof Decision.Allowed, it.hand() instanceof Decision.Allowed,
                it.prepare() instanceof Decision.Allowed,
                it.read() instanceof Decision.Refused refused ? reasons.failed(refused) : List.of());
    }

    private static SummaryList outside(Line it, Known known) {
        var asked = it.asked();
        var rows = new ArrayList<>(List.of(
                Row.of("Reference", asked.request().reference()),
                Row.of("Asked by", known.officer(asked.asker()) + ", " + known.body(asked.from())),
                Row.of("Asked", When.at(asked.sentAt())),
                Row.of("Answer by", When.on(it.time().dueOn()) + (asked.urgent() ? ", for time is critical" : "")),
                Row.of("State", Cell.tag(RequestWords.state(it))),
                Row.of("Owner", owner(it, known))));
        it.composer().ifPresent(to -> rows.add(Row.of("Handed, to compose a disclosure, to", known.officer(to))));
        if (!asked.reminders().isEmpty()) {
            rows.add(Row.of("Reminded", When.at(asked.reminders().getLast())));
        }
        switch (it.standing()) {
            case Standing.Preparing preparing -> rows.add(Row.of("Answer", "A disclosure is being prepared by "
                    + known.officer(preparing.by()) + (it.deserted() ? ", who has left" : ", since " + When.at(preparing.at()))));
            case Standing.Disclosed told ->
                    rows.add(Row.of("Answer", Cell.link(told.reference(), "/disclosures/" + told.disclosure())));
            case Standing.Refused refused -> {
                rows.add(Row.of("Reason", refused.reason()));
                rows.add(Row.of("To be looked at again", When.on(refused.reviewOn())));
            }
            case Standing.Withdrawn gone -> rows.add(Row.of("Why it was withdrawn", gone.reason()));
            case Standing.Open _, Standing.NothingHeld _ -> { }
        }
        return SummaryList.of(rows);
    }

    private List<SummaryList> inside(SignedIn who, Responses.Sight it) {
        var inside = it.inside();
        return inside == null ? List.of() : List.of(RequestWords.what(inside.what()),
                RequestWords.ground(it.line().asked().purpose(), inside.way(), law, who.day()),
                RequestWords.why(inside.why(), inside.way().asking(), law, who.day()));
    }
}
