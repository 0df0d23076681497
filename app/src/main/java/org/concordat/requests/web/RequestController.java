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
import org.concordat.access.Role;
import org.concordat.access.SignedIn;
import org.concordat.access.Viewer;
import org.concordat.govuk.Answers;
import org.concordat.govuk.Cell;
import org.concordat.govuk.NotFoundPage;
import org.concordat.govuk.Option;
import org.concordat.govuk.Reply;
import org.concordat.govuk.SeeOther;
import org.concordat.govuk.SummaryList;
import org.concordat.govuk.SummaryList.Row;
import org.concordat.govuk.Table;
import org.concordat.govuk.Table.Column;
import org.concordat.requests.Line;
import org.concordat.requests.Request;
import org.concordat.requests.RequestDrafts;
import org.concordat.requests.RequestId;
import org.concordat.requests.RequestSaved;
import org.concordat.requests.Requests;
import org.concordat.sharing.Page;
import org.concordat.sharing.web.Act;
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
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Whom an officer has asked, and where it stands with each.
@Controller
class RequestController {

    private final Requests requests;
    private final RequestDrafts drafts;
    private final WhoIsWho names;
    private final LawInWords law;
    private final Reasons reasons;

    RequestController(Requests requests, RequestDrafts drafts, WhoIsWho names, LawInWords law, Reasons reasons) {
        this.requests = requests;
        this.drafts = drafts;
        this.names = names;
        this.law = law;
        this.reasons = reasons;
    }

    @GetMapping("/requests")
    Reply list(SignedIn who, @RequestParam(defaultValue = "") String filter, @RequestParam(defaultValue = "1") String page,
            @RequestParam(defaultValue = "1") String writing, @RequestParam(defaultValue = "1") String unsent) {
        var chosen = Paging.filter(Requests.Filter.class, filter);
        return switch (requests.list(who, chosen, Paging.asked(page))) {
            case Look.Seen<Page<Line>>(var found) -> list(who, chosen, found, Paging.asked(writing), Paging.asked(unsent));
            case Look.Refused<Page<Line>>(var refused) -> RefusalPage.ofList(reasons.failed(refused));
        };
    }

    private RequestsPage list(SignedIn who, Optional<Requests.Filter> chosen, Page<Line> found, int writing, int unsent) {
        var known = names.bodies(who, found.rows().stream().map(it -> it.asked().body()).collect(Collectors.toSet()));
        var roles = names.viewer(who);
        return new RequestsPage(drafts.list(who, writing).seen().orElseThrow(), requests.notSent(who, unsent).seen().orElseThrow(),
                filters(chosen), table("Newest first", found.rows(), known), Paging.of(found, RequestPaths.OURS,
                        chosen.map(it -> Map.of("filter", Paging.slug(it))).orElse(Map.of())),
                roles.roles().stream().anyMatch(Role::asks), roles.is(Role.APPROVER));
    }

    private static Table table(String caption, List<Line> lines, Known known) {
        return Table.of(caption, Column.of("Body asked"), Column.of("State"), Column.of("Reference"), Column.of("Asked"),
                        Column.of("About"), Column.of("Answer by"), Column.of("What there is to say"))
                .whenEmpty("There is nothing here.")
                .rows(lines.stream().map(it -> List.of(
                        Cell.link(known.body(it.asked().body()), RequestPaths.ours(it.asked().request()),
                                "asked " + When.at(it.asked().sentAt())),
                        Cell.tag(RequestWords.state(it)),
                        Cell.of(it.asked().request().reference()),
                        Cell.of(When.at(it.asked().sentAt())),
                        Cell.of(it.asked().about().words() + (it.asked().urgent() ? ", time-critical" : "")),
                        Cell.of(RequestWords.due(it)),
                        RequestWords.toTheAsker(it))).toList());
    }

    private static List<FilterLink> filters(Optional<Requests.Filter> chosen) {
        var all = new ArrayList<FilterLink>();
        all.add(new FilterLink("All", RequestPaths.OURS, chosen.isEmpty()));
        Arrays.stream(Requests.Filter.values()).map(it -> new FilterLink(words(it),
                RequestPaths.OURS + "?filter=" + Paging.slug(it), chosen.filter(it::equals).isPresent())).forEach(all::add);
        return all;
    }

    private static String words(Requests.Filter filter) {
        return switch (filter) {
            case SILENT -> "No answer yet";
            case OVERDUE -> "Overdue";
            case PREPARING -> "Being prepared";
            case ANSWERED -> "Answered";
            case REFUSED -> "Refused";
            case WITHDRAWN -> "Withdrawn";
        };
    }

    /// The act's own id becomes the request's.
    @PostMapping("/requests")
    Reply create(SignedIn who, Answers answers) {
        return switch (drafts.start(who, new RequestId(Act.of(answers)))) {
            case RequestSaved.Saved(var id) -> new SeeOther(RequestPaths.ours(id) + "/what");
            case RequestSaved.Refused(var decision, var _) -> RefusalPage.of("You cannot ask other bodies",
                    reasons.failed(decision), "/home");
            case RequestSaved.Unknown _ -> new NotFoundPage();
        };
    }

    @GetMapping("/requests/{id}")
    Reply show(SignedIn who, @PathVariable UUID id, Answers answers) {
        return requests.find(who, new RequestId(id)).<Reply>map(it -> page(who, it, answers)).orElseGet(NotFoundPage::new);
    }

    private RequestPage page(SignedIn who, Requests.Sight it, Answers answers) {
        var request = it.request();
        var officers = new HashSet<>(Set.of(request.officer()));
        if (request.state() instanceof Request.State.Declined declined) {
            officers.add(declined.by());
        }
        var known = names.named(who, request.bodies(), officers);
        return new RequestPage(request.id(), When.at(request.proposedAt()), state(request, known),
                it.lines().isEmpty() ? unsent(request, known) : table("Bodies asked", it.lines(), known),
                it.remindable().stream().map(body -> Option.of(body.toString(), known.body(body))).toList(),
                it.mayWithdraw() instanceof Decision.Allowed, it.mayTakeBack(), whole(request), answers);
    }

    private static SummaryList state(Request it, Known known) {
        var rows = new ArrayList<>(List.of(Row.of("Reference", it.id().reference()), Row.of("Asked by", known.officer(it.officer()))));
        switch (it.state()) {
            case Request.State.Waiting _ -> rows.add(Row.of("State", "Waits for a second person to approve it"));
            case Request.State.Sent _ -> rows.add(Row.of("State", "Sent"));
            case Request.State.TakenBack(var at) -> rows.add(Row.of("State", "Taken back " + When.at(at)));
            case Request.State.Declined(var by, var at, var reason) -> {
                rows.add(Row.of("State", "Declined by " + known.officer(by) + ", " + When.at(at)));
                rows.add(Row.of("Reason", reason));
            }
        }
        return SummaryList.of(rows);
    }

    private static Table unsent(Request it, Known known) {
        return Table.of("Bodies it is meant for", Column.of("Body"))
                .rows(RequestWords.sorted(it.bodies(), known).stream().map(body -> List.of(Cell.of(known.body(body)))).toList());
    }

    private List<SummaryList> whole(Request it) {
        var day = it.proposedAt().atZone(Viewer.ZONE).toLocalDate();
        return List.of(RequestWords.what(it.what()), RequestWords.ground(it.purpose(), it.way(), law, day),
                RequestWords.why(it.why(), it.way().asking(), law, day));
    }
}
