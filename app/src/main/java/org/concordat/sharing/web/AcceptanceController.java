package org.concordat.sharing.web;

import java.util.UUID;
import org.concordat.access.SignedIn;
import org.concordat.govuk.Answers;
import org.concordat.govuk.NotFoundPage;
import org.concordat.govuk.Reply;
import org.concordat.govuk.SeeOther;
import org.concordat.sharing.DisclosureId;
import org.concordat.sharing.Inbox;
import org.concordat.sharing.Reception;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Handling terms are accepted.
@Controller
class AcceptanceController {

    private final Inbox inbox;
    private final ReceivedPages pages;

    AcceptanceController(Inbox inbox, ReceivedPages pages) {
        this.inbox = inbox;
        this.pages = pages;
    }

    /// Where a reader whose session had ended comes back to.
    @GetMapping("/inbox/{id}/acceptance")
    Reply ask(SignedIn who, @PathVariable UUID id) {
        return pages.of(who, inbox.read(who, new DisclosureId(id)), Answers.blank());
    }

    /// What stands in the way, if anything does, the page of the envelope says: it has gone, or the purpose was stated
    /// too long ago.
    @PostMapping("/inbox/{id}/acceptance")
    Reply create(SignedIn who, @PathVariable UUID id) {
        return switch (inbox.accept(who, new DisclosureId(id))) {
            case Reception.Done _, Reception.Refused _ -> new SeeOther("/inbox/" + id);
            case Reception.Unknown _ -> new NotFoundPage();
        };
    }
}
