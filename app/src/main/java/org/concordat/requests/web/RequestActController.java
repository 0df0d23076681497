package org.concordat.requests.web;

import java.util.UUID;
import org.concordat.access.Decision;
import org.concordat.access.SignedIn;
import org.concordat.access.web.Written;
import org.concordat.govuk.Answers;
import org.concordat.govuk.NotFoundPage;
import org.concordat.govuk.Reply;
import org.concordat.govuk.SeeOther;
import org.concordat.kernel.BodyId;
import org.concordat.requests.RequestId;
import org.concordat.requests.Requesting;
import org.concordat.requests.Requests;
import org.concordat.sharing.web.Act;
import org.concordat.sharing.web.Reasons;
import org.concordat.sharing.web.RefusalPage;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Who asked reminds a body, withdraws the request, or takes it back before it has left.
@Controller
class RequestActController {

    private static final int REASON_MAX = 4000;
    private static final String NOT_WITHDRAWN = "You cannot withdraw this";

    private final Requests requests;
    private final RequestController pages;
    private final Reasons reasons;

    RequestActController(Requests requests, RequestController pages, Reasons reasons) {
        this.requests = requests;
        this.pages = pages;
        this.reasons = reasons;
    }

    @PostMapping("/requests/{id}/reminders")
    Reply remind(SignedIn who, @PathVariable UUID id, Answers answers) {
        var act = Act.of(answers);
        var body = answers.id("body", "a body to remind");
        return answers.ok()
                ? after(id, requests.remind(who, new RequestId(id), new BodyId(body.get()), act), "You cannot remind this body")
                : pages.show(who, id, answers);
    }

    @GetMapping("/requests/{id}/withdrawal")
    Reply askWhy(SignedIn who, @PathVariable UUID id, Answers answers) {
        return requests.find(who, new RequestId(id)).<Reply>map(it -> switch (it.mayWithdraw()) {
            case Decision.Refused refused -> refused(id, refused, NOT_WITHDRAWN);
            case Decision.Allowed _ -> new RequestWithdrawalPage(id.toString(), answers);
        }).orElseGet(NotFoundPage::new);
    }

    @PostMapping("/requests/{id}/withdrawal")
    Reply withdraw(SignedIn who, @PathVariable UUID id, Answers answers) {
        var act = Act.of(answers);
        var reason = Written.text(answers, "reason", "the reason", REASON_MAX);
        return answers.ok()
                ? after(id, requests.withdraw(who, new RequestId(id), act, reason.get()), NOT_WITHDRAWN)
                : askWhy(who, id, answers);
    }

    @PostMapping("/requests/{id}/taking-back")
    Reply takeBack(SignedIn who, @PathVariable UUID id, Answers answers) {
        return after(id, requests.takeBack(who, new RequestId(id), Act.of(answers)), "You cannot take this back");
    }

    private Reply after(UUID id, Requesting came, String title) {
        return switch (came) {
            case Requesting.Made _ -> new SeeOther(RequestPaths.OURS + "/" + id);
            case Requesting.Refused(var decision, var _) -> refused(id, decision, title);
            case Requesting.Incomplete _, Requesting.Unknown _ -> new NotFoundPage();
        };
    }

    private RefusalPage refused(UUID id, Decision.Refused refused, String title) {
        return RefusalPage.of(title, reasons.failed(refused), RequestPaths.OURS + "/" + id);
    }
}
