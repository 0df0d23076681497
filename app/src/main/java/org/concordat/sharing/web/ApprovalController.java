package org.concordat.sharing.web;

import java.util.UUID;
import org.concordat.access.SignedIn;
import org.concordat.govuk.Answers;
import org.concordat.govuk.Reply;
import org.concordat.sharing.Approvals;
import org.concordat.sharing.DisclosureId;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The second person approves.
@Controller
class ApprovalController {

    private final Approvals approvals;
    private final ApprovalPages pages;

    ApprovalController(Approvals approvals, ApprovalPages pages) {
        this.approvals = approvals;
        this.pages = pages;
    }

    @GetMapping("/approvals")
    Reply list(SignedIn who, @RequestParam(defaultValue = "1") String page) {
        return pages.list(who, Paging.asked(page));
    }

    @GetMapping("/approvals/{id}")
    Reply show(SignedIn who, @PathVariable UUID id) {
        return pages.show(who, id);
    }

    @GetMapping("/approvals/{id}/approve")
    Reply check(SignedIn who, @PathVariable UUID id) {
        return pages.check(who, id);
    }

    @PostMapping("/approvals/{id}/approve")
    Reply create(SignedIn who, @PathVariable UUID id, Answers answers) {
        return pages.after(who, id, approvals.approve(who, new DisclosureId(id), Act.of(answers)));
    }

    @GetMapping("/approvals/{id}/decided")
    Reply decided(SignedIn who, @PathVariable UUID id) {
        return pages.decided(who, id);
    }
}
