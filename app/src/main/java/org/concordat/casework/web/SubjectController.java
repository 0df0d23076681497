package org.concordat.casework.web;

import java.util.UUID;
import org.concordat.access.Decision;
import org.concordat.access.SignedIn;
import org.concordat.casework.CaseId;
import org.concordat.casework.Cases;
import org.concordat.casework.Subjects;
import org.concordat.govuk.Answers;
import org.concordat.govuk.NotFoundPage;
import org.concordat.govuk.Reply;
import org.concordat.govuk.SeeOther;
import org.concordat.intake.web.ConcernWords;
import org.concordat.people.Holding;
import org.concordat.sharing.web.Act;
import org.concordat.sharing.web.Reasons;
import org.concordat.sharing.web.RefusalPage;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// The owner of a case records whom it is about, and is shown then who else may be meant.
@Controller
class SubjectController {

    private final Cases cases;
    private final Subjects subjects;
    private final Reasons reasons;

    SubjectController(Cases cases, Subjects subjects, Reasons reasons) {
        this.cases = cases;
        this.subjects = subjects;
        this.reasons = reasons;
    }

    @GetMapping("/cases/{id}/person")
    Reply ask(SignedIn who, @PathVariable UUID id) {
        var of = new CaseId(id);
        return cases.find(who, of).<Reply>map(it -> it.may().get(Cases.Doing.IDENTIFY) instanceof Decision.Refused refused
                ? refused(of, refused)
                : new SubjectPage(of, it.line().of().reference(), ConcernWords.inside(it.concern())))
                .orElseGet(NotFoundPage::new);
    }

    @PostMapping("/cases/{id}/person")
    Reply identify(SignedIn who, @PathVariable UUID id, Answers answers) {
        var act = Act.of(answers);
        return switch (subjects.identify(who, new CaseId(id), act)) {
            case Holding.Held(var identity) -> new SeeOther("/people/" + identity);
            case Holding.Refused(var refused) -> refused(new CaseId(id), refused);
            case Holding.Unknown _, Holding.Overtaken _ -> new NotFoundPage();
        };
    }

    private RefusalPage refused(CaseId id, Decision.Refused refused) {
        return RefusalPage.of("You cannot record whom this case is about", reasons.failed(refused), CasePaths.to(id));
    }
}
