package org.concordat.casework.web;

import java.util.Optional;
import java.util.UUID;
import org.concordat.access.Decision;
import org.concordat.access.SignedIn;
import org.concordat.casework.CaseId;
import org.concordat.casework.Cases;
import org.concordat.casework.Cases.Doing;
import org.concordat.casework.Cases.Sight;
import org.concordat.casework.Handing;
import org.concordat.casework.ReferrerTellings;
import org.concordat.govuk.Answers;
import org.concordat.govuk.NotFoundPage;
import org.concordat.govuk.Reply;
import org.concordat.govuk.SeeOther;
import org.concordat.intake.Outcome;
import org.concordat.kernel.GatewayId;
import org.concordat.law.Gateway;
import org.concordat.sharing.web.Act;
import org.concordat.sharing.web.Reasons;
import org.concordat.sharing.web.RefusalPage;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// The owner of a case tells whoever referred it what came of it.
@Controller
class TellingController {

    private static final String NOT_TOLD = "Whoever referred it cannot be told";

    private final Cases cases;
    private final ReferrerTellings tellings;
    private final Reasons reasons;

    TellingController(Cases cases, ReferrerTellings tellings, Reasons reasons) {
        this.cases = cases;
        this.tellings = tellings;
        this.reasons = reasons;
    }

    @GetMapping("/cases/{id}/telling")
    Reply ask(SignedIn who, @PathVariable UUID id, Answers answers) {
        return cases.find(who, new CaseId(id)).map(it -> form(it, answers)).orElseGet(NotFoundPage::new);
    }

    /// Where it cannot be told, why not.
    private Reply form(Sight it, Answers answers) {
        var of = it.line().of();
        return it.may().get(Doing.TELL) instanceof Decision.Refused refused ? refused(of.id(), refused)
                : new TellingPage(of.id(), of.reference(), it.sayable(), answers);
    }

    @PostMapping("/cases/{id}/telling")
    Reply tell(SignedIn who, @PathVariable UUID id, Answers answers) {
        var act = Act.of(answers);
        var of = new CaseId(id);
        return cases.find(who, of).map(it -> tell(who, it, act, answers)).orElseGet(NotFoundPage::new);
    }

    private Reply tell(SignedIn who, Sight it, UUID act, Answers answers) {
        var of = it.line().of().id();
        var sayable = it.sayable();
        var outcome = answers.oneOf("outcome", "what came of it", sayable.outcomes().stream().map(Outcome::name).toList());
        var gateway = sayable.leaves() ? answers.oneOf("gateway", "the legal gateway that carries it",
                sayable.gateways().stream().map(Gateway::slug).toList()).given() : Optional.<String>empty();
        if (!answers.ok()) {
            return form(it, answers);
        }
        return switch (tellings.tell(who, of, act, Outcome.valueOf(outcome.get()), gateway.map(GatewayId::new).orElse(null))) {
            case Handing.Done _ -> new SeeOther(CasePaths.to(of));
            case Handing.Refused(var refused) -> refused(of, refused);
            case Handing.Unknown _ -> new NotFoundPage();
        };
    }

    private RefusalPage refused(CaseId id, Decision.Refused refused) {
        return RefusalPage.of(NOT_TOLD, reasons.failed(refused), CasePaths.to(id));
    }
}
