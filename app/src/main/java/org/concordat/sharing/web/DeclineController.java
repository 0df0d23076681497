package org.concordat.sharing.web;

import java.util.UUID;
import org.concordat.access.Decision;
import org.concordat.access.SignedIn;
import org.concordat.govuk.Answers;
import org.concordat.govuk.Reply;
import org.concordat.sharing.Approvals;
import org.concordat.sharing.Disclosure;
import org.concordat.sharing.DisclosureId;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// The second person declines, with a reason and its kind.
@Controller
class DeclineController {

    private final Approvals approvals;
    private final ApprovalPages pages;

    DeclineController(Approvals approvals, ApprovalPages pages) {
        this.approvals = approvals;
        this.pages = pages;
    }

    @GetMapping("/approvals/{id}/decline")
    Reply ask(SignedIn who, @PathVariable UUID id, Answers answers) {
        return pages.proposed(who, id, it -> ask(who, it, answers));
    }

    @PostMapping("/approvals/{id}/decline")
    Reply create(SignedIn who, @PathVariable UUID id, Answers answers) {
        var act = Act.of(answers);
        return DeclineForm.read(answers)
                .map(form -> pages.after(who, id, approvals.decline(who, new DisclosureId(id), act, form.kind(), form.reason())))
                .orElseGet(() -> ask(who, id, answers));
    }

    private Reply ask(SignedIn who, Disclosure it, Answers answers) {
        return switch (approvals.askToDecline(who, it.id()).orElseThrow()) {
            case Decision.Refused refused -> pages.refused(it.id(), refused);
            case Decision.Allowed _ -> new DeclinePage(it.id().toString(), it.reference(), answers);
        };
    }
}
