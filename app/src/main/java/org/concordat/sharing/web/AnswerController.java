package org.concordat.sharing.web;

import java.util.UUID;
import org.concordat.access.SignedIn;
import org.concordat.govuk.Answers;
import org.concordat.govuk.NotFoundPage;
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

/// A body says what a disclosure was worth.
@Controller
class AnswerController {

    private final Inbox inbox;
    private final ReceivedPages pages;
    private final Reasons reasons;

    AnswerController(Inbox inbox, ReceivedPages pages, Reasons reasons) {
        this.inbox = inbox;
        this.pages = pages;
        this.reasons = reasons;
    }

    /// Only an open disclosure that waits for an answer has this page; any other is shown as it stands.
    @GetMapping("/inbox/{id}/answer")
    Reply ask(SignedIn who, @PathVariable UUID id, Answers answers) {
        return switch (inbox.read(who, new DisclosureId(id))) {
            case Reading.Opened(var envelope, var _) when envelope.answer() == null ->
                    new AnswerPage(id.toString(), pages.opened(who, envelope.id()), envelope.reference(),
                            new AnswerFields(answers));
            case Reading.Unknown _ -> new NotFoundPage();
            case Reading.Opened _, Reading.StatePurpose _, Reading.AcceptTerms _, Reading.Gone _ ->
                    new SeeOther("/inbox/" + id);
        };
    }

    @PostMapping("/inbox/{id}/answer")
    Reply create(SignedIn who, @PathVariable UUID id, Answers answers) {
        var act = Act.of(answers);
        return AnswerForm.read(answers)
                .map(form -> after(who, id, answers,
                        inbox.answer(who, new DisclosureId(id), act, form.kind(), form.words(), form.cameOf())))
                .orElseGet(() -> ask(who, id, answers));
    }

    /// Whoever wrote for longer than a stated purpose lasts keeps what they wrote, and states it again.
    private Reply after(SignedIn who, UUID id, Answers answers, Reception reception) {
        return switch (reception) {
            case Reception.Done _ -> new SeeOther("/inbox/" + id);
            case Reception.Refused(var envelope, var decision) when OpeningForm.isAllThatFails(decision) -> {
                answers.reject("words", "You said too long ago why you opened this. Open " + envelope.reference()
                        + " from your inbox in another tab, then send this again");
                yield new AnswerPage(id.toString(), pages.opened(who, envelope.id()), envelope.reference(),
                        new AnswerFields(answers));
            }
            case Reception.Refused(var envelope, var decision) -> {
                var refusal = RefusalPage.of("Your answer was not sent", reasons.failed(decision), "/inbox/" + id);
                var earlier = envelope.answer();
                yield earlier == null ? refusal : refusal.saying("Your body had answered already, "
                        + When.at(earlier.at()) + ": " + earlier.kind().words() + ".");
            }
            case Reception.Unknown _ -> new NotFoundPage();
        };
    }
}
