package org.concordat.sharing.web;

import java.util.UUID;
import org.concordat.access.SignedIn;
import org.concordat.govuk.Answers;
import org.concordat.govuk.Reply;
import org.concordat.govuk.SeeOther;
import org.concordat.sharing.DisclosureId;
import org.concordat.sharing.Inbox;
import org.concordat.sharing.Reading;
import org.concordat.sharing.Reception;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// An envelope is opened for a stated purpose.
@Controller
class OpeningController {

    private final Inbox inbox;
    private final ReceivedPages pages;
    private final LawInWords law;

    OpeningController(Inbox inbox, ReceivedPages pages, LawInWords law) {
        this.inbox = inbox;
        this.pages = pages;
        this.law = law;
    }

    @GetMapping("/inbox/{id}/opening")
    Reply ask(SignedIn who, @PathVariable UUID id, Answers answers) {
        var disclosure = new DisclosureId(id);
        return pages.of(who, disclosure, inbox.read(who, disclosure), answers);
    }

    @PostMapping("/inbox/{id}/opening")
    Reply create(SignedIn who, @PathVariable UUID id, Answers answers) {
        var act = Act.of(answers);
        return OpeningForm.read(answers, law.purposesInForce(who.day()))
                .map(form -> after(who, id, inbox.open(who, new DisclosureId(id), act, form.purpose()), answers))
                .orElseGet(() -> ask(who, id, answers));
    }

    private Reply after(SignedIn who, UUID id, Reception reception, Answers answers) {
        return switch (reception) {
            case Reception.Done _ -> new SeeOther("/inbox/" + id);
            case Reception.Refused(var envelope, var decision) -> {
                // Where more than the purpose stands in the way, it has gone: the page of the envelope says why.
                if (!OpeningForm.isAllThatFails(decision)) {
                    yield new SeeOther("/inbox/" + id);
                }
                OpeningForm.notSentForThis(answers);
                yield pages.opening(who, envelope, answers);
            }
            case Reception.Unknown _ -> pages.of(who, new DisclosureId(id), new Reading.Unknown(), answers);
        };
    }
}
