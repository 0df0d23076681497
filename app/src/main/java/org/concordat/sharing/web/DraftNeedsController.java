package org.concordat.sharing.web;

import java.util.UUID;
import org.concordat.access.SignedIn;
import org.concordat.govuk.Answers;
import org.concordat.govuk.Reply;
import org.concordat.govuk.SeeOther;
import org.concordat.sharing.Composition;
import org.concordat.sharing.DisclosureId;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// The second page of the step of the gateway: what it needs.
@Controller
class DraftNeedsController {

    private final Sections sections;
    private final NeedsForm form;

    DraftNeedsController(Sections sections, NeedsForm form) {
        this.sections = sections;
        this.form = form;
    }

    @GetMapping("/drafts/{id}/gateway/needs")
    Reply show(SignedIn who, Answers kept, @PathVariable UUID id) {
        return sections.on(who, new DisclosureId(id), it -> page(it, Sections.filled(kept, form.saved(it))));
    }

    @PostMapping("/drafts/{id}/gateway/needs")
    Reply save(SignedIn who, Answers answers, @PathVariable UUID id) {
        var draft = new DisclosureId(id);
        return sections.on(who, draft, it -> form.read(it, answers)
                .flatMap(passage -> sections.save(who, draft, passage, answers, NeedsForm.field(it),
                        StepPage.path(draft)))
                .orElseGet(() -> page(it, answers)));
    }

    /// A gateway that closed meanwhile is chosen anew; one that needs nothing is done.
    private Reply page(Composition it, Answers answers) {
        return form.page(it, answers)
                .<Reply>map(page -> page.route().needs().isEmpty() ? new SeeOther(StepPage.path(page.draft())) : page)
                .orElseGet(() -> new SeeOther(StepPage.path(it.draft().id()) + "/gateway"));
    }
}
