package org.concordat.demonstration;

import java.util.stream.Collectors;
import org.concordat.requests.RequestApproval;
import org.concordat.requests.RequestApprovals;
import org.concordat.requests.RequestDrafts;
import org.concordat.requests.RequestPart;
import org.concordat.requests.RequestSaved;
import org.concordat.requests.Requesting;
import org.concordat.requests.Requests;
import org.concordat.requests.Responded;
import org.concordat.requests.Responses;
import org.springframework.stereotype.Component;

/// Does to requests what a plan says.
@Component
class RequestPerformer {

    private final RequestDrafts drafts;
    private final Requests requests;
    private final RequestApprovals approvals;
    private final Responses responses;

    RequestPerformer(RequestDrafts drafts, Requests requests, RequestApprovals approvals, Responses responses) {
        this.drafts = drafts;
        this.requests = requests;
        this.approvals = approvals;
        this.responses = responses;
    }

    void perform(RequestScene scene) {
        Object came = switch (scene) {
            case RequestScene.Propose it -> propose(it);
            case RequestScene.Approve it -> approvals.approve(it.who(), it.id(), it.act());
            case RequestScene.Decline it -> approvals.decline(it.who(), it.id(), it.act(), it.reason());
            case RequestScene.Take it -> responses.take(it.who(), it.id(), it.act());
            case RequestScene.NothingHeld it -> responses.nothingHeld(it.who(), it.id(), it.act());
            case RequestScene.Refuse it ->
                    responses.refuse(it.who(), it.id(), it.act(), it.kind(), it.reason(), it.reviewOn());
            case RequestScene.Hand it -> responses.hand(it.who(), it.id(), it.act(), it.to());
            case RequestScene.Prepare it -> responses.prepare(it.who(), it.id(), it.draft());
            case RequestScene.Remind it -> requests.remind(it.who(), it.id(), it.body(), it.act());
            case RequestScene.Withdraw it -> requests.withdraw(it.who(), it.id(), it.act(), it.reason());
        };
        switch (came) {
            case Requesting.Made _, RequestApproval.Given _, Responded.Made _, Responded.Begun _ -> { }
            default -> throw new IllegalStateException(scene + " came to " + came);
        }
    }

    private Object propose(RequestScene.Propose it) {
        Object came = drafts.start(it.who(), it.id());
        for (var part : it.parts()) {
            came = came instanceof RequestSaved.Saved ? drafts.save(it.who(), it.id(), part) : came;
        }
        var needs = drafts.find(it.who(), it.id()).orElseThrow().needs().stream()
                .collect(Collectors.toMap(need -> need.slug(), need -> Author.answer(need.slug())));
        came = came instanceof RequestSaved.Saved
                ? drafts.save(it.who(), it.id(), new RequestPart.Why(it.why(), needs)) : came;
        return came instanceof RequestSaved.Saved ? requests.propose(it.who(), it.id()) : came;
    }
}
