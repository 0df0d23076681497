package org.concordat.requests.web;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.concordat.access.SignedIn;
import org.concordat.govuk.NotFoundPage;
import org.concordat.govuk.Reply;
import org.concordat.govuk.SeeOther;
import org.concordat.govuk.SummaryList;
import org.concordat.requests.Request;
import org.concordat.requests.RequestComposition;
import org.concordat.requests.RequestDrafts;
import org.concordat.requests.RequestId;
import org.concordat.requests.RequestPart;
import org.concordat.requests.Requesting;
import org.concordat.requests.Requests;
import org.concordat.sharing.web.LawInWords;
import org.concordat.sharing.web.Reasons;
import org.concordat.sharing.web.RefusalPage;
import org.concordat.sharing.web.Refusals;
import org.concordat.sharing.web.When;
import org.concordat.sharing.web.WhoIsWho;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// The answers are checked, and the request is proposed.
@Controller
class RequestCheckController {

    private final Requests requests;
    private final RequestDrafts drafts;
    private final WhoIsWho names;
    private final LawInWords law;
    private final Reasons reasons;

    RequestCheckController(Requests requests, RequestDrafts drafts, WhoIsWho names, LawInWords law, Reasons reasons) {
        this.requests = requests;
        this.drafts = drafts;
        this.names = names;
        this.law = law;
        this.reasons = reasons;
    }

    @GetMapping("/requests/{id}/check")
    Reply check(SignedIn who, @PathVariable UUID id) {
        return drafts.find(who, new RequestId(id)).map(it -> check(who, it)).orElseGet(NotFoundPage::new);
    }

    @PostMapping("/requests/{id}/check")
    Reply create(SignedIn who, @PathVariable UUID id) {
        var request = new RequestId(id);
        var path = RequestPaths.ours(request);
        return switch (requests.propose(who, request)) {
            case Requesting.Made _ -> new SeeOther(path + "/proposed");
            case Requesting.Incomplete(var missing) -> new SeeOther(path + "/" + missing.slug());
            case Requesting.Refused(var decision, var bars) -> RefusalPage.of("You cannot ask this",
                    Stream.concat(Refusals.bars(bars).stream(), reasons.failed(decision).stream()).toList(),
                    path + "/check");
            case Requesting.Unknown _ -> new NotFoundPage();
        };
    }

    @GetMapping("/requests/{id}/proposed")
    Reply proposed(SignedIn who, @PathVariable UUID id) {
        return requests.find(who, new RequestId(id)).<Reply>map(it -> {
            var request = it.request();
            return new RequestMadePage(request.id(), request.state() instanceof Request.State.Sent,
                    it.lines().stream().map(line -> When.on(line.time().dueOn())).findFirst().orElse(""),
                    RequestWords.bodies(request.bodies(), names.bodies(who, request.bodies())).lines().toList());
        }).orElseGet(NotFoundPage::new);
    }

    /// A draft that is not there, or is not theirs, is answered like one that has just gone.
    @PostMapping("/requests/{id}/discard")
    Reply discard(SignedIn who, @PathVariable UUID id) {
        drafts.discard(who, new RequestId(id));
        return new SeeOther(RequestPaths.OURS);
    }

    private Reply check(SignedIn who, RequestComposition it) {
        var draft = it.draft();
        return draft.missing().<Reply>map(part -> new SeeOther(RequestPaths.ours(draft.id()) + "/" + part.slug()))
                .orElseGet(() -> page(who, it));
    }

    private RequestCheckPage page(SignedIn who, RequestComposition it) {
        var whom = it.draft().whom().orElseThrow();
        var way = it.draft().way().orElseThrow();
        var what = it.draft().what().orElseThrow();
        var known = names.bodies(who, whom.bodies());
        return new RequestCheckPage(it.draft().id(), RequestWords.bodies(whom.bodies(), known),
                it.unanswering().stream().map(known::body).sorted().toList(), When.on(it.due()), what.identifiable(), all(what, whom, way, it));
    }

    private List<SummaryList> all(RequestPart.What what, RequestPart.Whom whom, RequestPart.Way way, RequestComposition it) {
        return List.of(RequestWords.what(what), RequestWords.ground(whom.purpose(), way, law, it.day()),
                RequestWords.why(it.draft().why().orElseThrow(), way.asking(), law, it.day()));
    }
}
