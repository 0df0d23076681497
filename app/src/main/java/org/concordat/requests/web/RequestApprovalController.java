package org.concordat.requests.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.access.Decision;
import org.concordat.access.Look;
import org.concordat.access.SignedIn;
import org.concordat.access.web.Written;
import org.concordat.govuk.Answers;
import org.concordat.govuk.Cell;
import org.concordat.govuk.NotFoundPage;
import org.concordat.govuk.Reply;
import org.concordat.govuk.SeeOther;
import org.concordat.govuk.SummaryList;
import org.concordat.govuk.SummaryList.Row;
import org.concordat.govuk.Table;
import org.concordat.govuk.Table.Column;
import org.concordat.requests.Request;
import org.concordat.requests.RequestApproval;
import org.concordat.requests.RequestApprovals;
import org.concordat.requests.RequestId;
import org.concordat.sharing.Page;
import org.concordat.sharing.web.Act;
import org.concordat.sharing.web.LawInWords;
import org.concordat.sharing.web.Paging;
import org.concordat.sharing.web.Reason;
import org.concordat.sharing.web.Reasons;
import org.concordat.sharing.web.RefusalPage;
import org.concordat.sharing.web.Refusals;
import org.concordat.sharing.web.When;
import org.concordat.sharing.web.WhoIsWho;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// A second person decides whether a request leaves.
@Controller
class RequestApprovalController {

    private static final int REASON_MAX = 4000;

    private final RequestApprovals approvals;
    private final WhoIsWho names;
    private final LawInWords law;
    private final Reasons reasons;

    RequestApprovalController(RequestApprovals approvals, WhoIsWho names, LawInWords law, Reasons reasons) {
        this.approvals = approvals;
        this.names = names;
        this.law = law;
        this.reasons = reasons;
    }

    @GetMapping("/requests-to-approve")
    Reply list(SignedIn who, @RequestParam(defaultValue = "1") String page) {
        return switch (approvals.waiting(who, Paging.asked(page))) {
            case Look.Seen<Page<Request>>(var found) -> list(who, found);
            case Look.Refused<Page<Request>>(var refused) -> RefusalPage.ofList(reasons.failed(refused));
        };
    }

    private RequestApprovalsPage list(SignedIn who, Page<Request> found) {
        var known = names.named(who, found.rows().stream().flatMap(it -> it.bodies().stream()).collect(Collectors.toSet()),
                found.rows().stream().map(Request::officer).collect(Collectors.toSet()));
        return new RequestApprovalsPage(Table.of("Oldest first", Column.of("Proposed"), Column.of("Reference"), Column.of("By"),
                        Column.of("About"), Column.of("Bodies asked")).whenEmpty("Nothing waits.")
                .rows(found.rows().stream().map(it -> List.of(
                        Cell.link(When.at(it.proposedAt()), RequestPaths.TO_APPROVE + "/" + it.id()),
                        Cell.of(it.id().reference()),
                        Cell.of(known.officer(it.officer())),
                        Cell.of(it.what().subject().about().words()),
                        Cell.of(RequestWords.bodies(it.bodies(), known)))).toList()),
                Paging.of(found, RequestPaths.TO_APPROVE, Map.of()));
    }

    @GetMapping("/requests-to-approve/{id}")
    Reply show(SignedIn who, @PathVariable UUID id, Answers answers) {
        return approvals.find(who, new RequestId(id)).<Reply>map(it -> page(who, it, answers)).orElseGet(NotFoundPage::new);
    }

    @PostMapping("/requests-to-approve/{id}")
    Reply decide(SignedIn who, @PathVariable UUID id, Answers answers) {
        var act = Act.of(answers);
        var decision = answers.oneOf("decision", "whether it leaves", List.of("APPROVE", "DECLINE"));
        if (decision.given().filter("APPROVE"::equals).isPresent()) {
            return after(id, approvals.approve(who, new RequestId(id), act));
        }
        var reason = decision.given().isPresent() ? Written.text(answers, "reason", "the reason for declining", REASON_MAX)
                : null;
        return reason != null && answers.ok() ? after(id, approvals.decline(who, new RequestId(id), act, reason.get()))
                : show(who, id, answers);
    }

    private Reply after(UUID id, RequestApproval came) {
        return switch (came) {
            case RequestApproval.Given _ -> new SeeOther(RequestPaths.OURS + "/" + id);
            case RequestApproval.Refused(var decision, var bars) -> RefusalPage.of("You cannot decide on this",
                    Stream.concat(Refusals.bars(bars).stream(), reasons.failed(decision).stream()).toList(),
                    RequestPaths.TO_APPROVE);
            case RequestApproval.Unknown _ -> new NotFoundPage();
        };
    }

    private RequestApprovalPage page(SignedIn who, RequestApprovals.Pending it, Answers answers) {
        var request = it.request();
        var known = names.named(who, request.bodies(), Set.of(request.officer()));
        return new RequestApprovalPage(request.id(), SummaryList.of(
                Row.of("Reference", request.id().reference()),
                Row.of("Proposed by", known.officer(request.officer()) + ", " + When.at(request.proposedAt())),
                Row.of("Bodies asked", RequestWords.bodies(request.bodies(), known))),
                List.of(RequestWords.what(request.what()),
                        RequestWords.ground(request.purpose(), request.way(), law, who.day()),
                        RequestWords.why(request.why(), request.way().asking(), law, who.day())),
                it.decline() instanceof Decision.Refused refused ? reasons.failed(refused) : List.<Reason>of(), answers);
    }
}
