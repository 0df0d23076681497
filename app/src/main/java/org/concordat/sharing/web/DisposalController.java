package org.concordat.sharing.web;

import java.util.UUID;
import org.concordat.access.SignedIn;
import org.concordat.govuk.Answers;
import org.concordat.govuk.NotFoundPage;
import org.concordat.govuk.Reply;
import org.concordat.govuk.SeeOther;
import org.concordat.sharing.Copies;
import org.concordat.sharing.DisclosureId;
import org.concordat.sharing.Inbox;
import org.concordat.sharing.Reading;
import org.concordat.sharing.Reception;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// A body confirms that it no longer holds what has ended.
@Controller
class DisposalController {

    private final Inbox inbox;
    private final ReceivedPages pages;
    private final Reasons reasons;
    private final Copies copies;
    private final CopyTable table;

    DisposalController(Inbox inbox, ReceivedPages pages, Reasons reasons, Copies copies, CopyTable table) {
        this.inbox = inbox;
        this.pages = pages;
        this.reasons = reasons;
        this.copies = copies;
        this.table = table;
    }

    /// Only what has ended and was read has this page, until every copy of it is accounted for; any other is shown as it stands.
    @GetMapping("/inbox/{id}/disposal")
    Reply ask(SignedIn who, @PathVariable UUID id, Answers answers) {
        return switch (inbox.read(who, new DisclosureId(id))) {
            case Reading.Gone(var envelope, var _) when envelope.disposalIsDue(who.at()) ->
                    new DisposalPage(id.toString(), envelope.reference(), pages.from(who, envelope),
                            table.toDestroy(who, envelope.id()), answers, envelope.disposal());
            case Reading.Gone(var envelope, var _) when envelope.disposal() != null && !table.toDestroy(who, envelope.id()).isEmpty() ->
                    new DisposalPage(id.toString(), envelope.reference(), pages.from(who, envelope),
                            table.toDestroy(who, envelope.id()), answers, envelope.disposal());
            case Reading.Unknown _ -> new NotFoundPage();
            case Reading.Gone _, Reading.Opened _, Reading.StatePurpose _, Reading.AcceptTerms _ ->
                    new SeeOther("/inbox/" + id);
        };
    }

    @PostMapping("/inbox/{id}/disposal")
    Reply create(SignedIn who, @PathVariable UUID id, Answers answers) {
        return DisposalForm.read(answers)
                .map(form -> after(id, copies.confirmDisposal(who, new DisclosureId(id), form.words(), form.copies())))
                .orElseGet(() -> ask(who, id, answers));
    }

    private Reply after(UUID id, Reception reception) {
        return switch (reception) {
            case Reception.Done _ -> new SeeOther("/inbox/" + id);
            case Reception.Refused(var envelope, var decision) -> {
                var refusal = RefusalPage.of("Disposal was not confirmed", reasons.failed(decision), "/inbox/" + id);
                var earlier = envelope.disposal();
                yield earlier == null ? refusal : refusal.saying("A colleague had confirmed it already, "
                        + When.at(earlier.at()) + ".");
            }
            case Reception.Unknown _ -> new NotFoundPage();
        };
    }
}
