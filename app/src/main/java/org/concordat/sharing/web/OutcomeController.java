package org.concordat.sharing.web;

import java.util.UUID;
import org.concordat.access.Decision;
import org.concordat.access.Look;
import org.concordat.access.SignedIn;
import org.concordat.access.web.Unsent;
import org.concordat.govuk.Answers;
import org.concordat.govuk.NotFoundPage;
import org.concordat.govuk.Reply;
import org.concordat.govuk.SeeOther;
import org.concordat.sharing.DisclosureId;
import org.concordat.sharing.Envelope;
import org.concordat.sharing.Outcomes;
import org.concordat.sharing.Reception;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// A body says what came of a disclosure since it answered.
@Controller
class OutcomeController {

    private final Outcomes outcomes;
    private final Reasons reasons;

    OutcomeController(Outcomes outcomes, Reasons reasons) {
        this.outcomes = outcomes;
        this.reasons = reasons;
    }

    /// Of what was answered, until it changed a decision.
    @GetMapping("/inbox/{id}/outcome")
    Reply ask(SignedIn who, @PathVariable UUID id, Answers answers) {
        return outcomes.open(who, new DisclosureId(id))
                .<Reply>map(look -> switch (look) {
                    case Look.Seen<Envelope>(var it) -> new OutcomePage(id.toString(), it.reference(), ReceivedPages.answer(it.answer()),
                            new AnswerFields(answers));
                    case Look.Refused<Envelope>(var decision) -> refused(id, decision);
                })
                .orElseGet(() -> {
                    Unsent.keep();
                    return new NotFoundPage();
                });
    }

    @PostMapping("/inbox/{id}/outcome")
    Reply create(SignedIn who, @PathVariable UUID id, Answers answers) {
        var act = Act.of(answers);
        return AnswerForm.cameOf(answers)
                .map(cameOf -> after(id, outcomes.say(who, new DisclosureId(id), act, cameOf)))
                .orElseGet(() -> ask(who, id, answers));
    }

    private Reply after(UUID id, Reception reception) {
        return switch (reception) {
            case Reception.Done _ -> new SeeOther("/inbox/" + id);
            case Reception.Refused(var _, var decision) -> refused(id, decision);
            case Reception.Unknown _ -> new NotFoundPage();
        };
    }

    private RefusalPage refused(UUID id, Decision.Refused decision) {
        return RefusalPage.of("What came of it was not sent", reasons.failed(decision), "/inbox/" + id);
    }
}
