package org.concordat.casework.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.concordat.access.Decision;
import org.concordat.access.SignedIn;
import org.concordat.access.web.Written;
import org.concordat.casework.CaseDecision;
import org.concordat.casework.CaseDecisions;
import org.concordat.casework.CaseId;
import org.concordat.casework.Cases;
import org.concordat.casework.Cases.Doing;
import org.concordat.casework.Cases.Sight;
import org.concordat.casework.Choice;
import org.concordat.casework.Handing;
import org.concordat.govuk.Answers;
import org.concordat.govuk.NotFoundPage;
import org.concordat.govuk.Option;
import org.concordat.govuk.Reply;
import org.concordat.govuk.SeeOther;
import org.concordat.kernel.GatewayId;
import org.concordat.law.Gateway;
import org.concordat.sharing.web.Act;
import org.concordat.sharing.web.Reasons;
import org.concordat.sharing.web.RefusalPage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// What the owner of a case decides of it: deconfliction, the assessment, exit reviews and opening it again, and the correction
/// of the last.
@Controller
class CaseDecisionController {

    private final Cases cases;
    private final CaseDecisions decisions;
    private final Reasons reasons;

    CaseDecisionController(Cases cases, CaseDecisions decisions, Reasons reasons) {
        this.cases = cases;
        this.decisions = decisions;
        this.reasons = reasons;
    }

    @GetMapping("/cases/{id}/deconfliction")
    Reply askDeconfliction(SignedIn who, @PathVariable UUID id, Answers answers) {
        return ask(who, id, Choice.Kind.DECONFLICTION, answers);
    }

    @PostMapping("/cases/{id}/deconfliction")
    Reply deconflict(SignedIn who, @PathVariable UUID id, Answers answers) {
        return decide(who, id, Choice.Kind.DECONFLICTION, answers);
    }

    @GetMapping("/cases/{id}/assessment")
    Reply askAssessment(SignedIn who, @PathVariable UUID id, Answers answers) {
        return ask(who, id, Choice.Kind.ASSESSMENT, answers);
    }

    @PostMapping("/cases/{id}/assessment")
    Reply assess(SignedIn who, @PathVariable UUID id, Answers answers) {
        return decide(who, id, Choice.Kind.ASSESSMENT, answers);
    }

    @GetMapping("/cases/{id}/exit-review")
    Reply askReview(SignedIn who, @PathVariable UUID id, Answers answers) {
        return ask(who, id, Choice.Kind.EXIT_REVIEW, answers);
    }

    @PostMapping("/cases/{id}/exit-review")
    Reply review(SignedIn who, @PathVariable UUID id, Answers answers) {
        return decide(who, id, Choice.Kind.EXIT_REVIEW, answers);
    }

    @GetMapping("/cases/{id}/reopening")
    Reply askReopening(SignedIn who, @PathVariable UUID id, Answers answers) {
        return ask(who, id, Choice.Kind.REOPENING, answers);
    }

    @PostMapping("/cases/{id}/reopening")
    Reply reopen(SignedIn who, @PathVariable UUID id, Answers answers) {
        return decide(who, id, Choice.Kind.REOPENING, answers);
    }

    @GetMapping("/cases/{id}/decisions/{other}/correction")
    Reply askCorrection(SignedIn who, @PathVariable UUID id, @PathVariable UUID other, Answers answers) {
        return correcting(who, id, other, (of, it) -> page(who, of, it.choice().kind(), it,
                answers.typed().isEmpty() ? Answers.prefilled(DecisionWords.written(it)) : answers));
    }

    @PostMapping("/cases/{id}/decisions/{other}/correction")
    Reply correct(SignedIn who, @PathVariable UUID id, @PathVariable UUID other, Answers answers) {
        return correcting(who, id, other, (of, it) -> decide(who, of, it.choice().kind(), it, answers));
    }

    private Reply ask(SignedIn who, UUID id, Choice.Kind kind, Answers answers) {
        return at(who, id, of -> page(who, of, kind, null, answers));
    }

    private Reply decide(SignedIn who, UUID id, Choice.Kind kind, Answers answers) {
        return at(who, id, of -> decide(who, of, kind, null, answers));
    }

    private Reply decide(SignedIn who, Sight of, Choice.Kind kind, @Nullable CaseDecision corrects, Answers answers) {
        var act = Act.of(answers);
        var chosen = answers.oneOf("chosen", "what you decide", kind.choices().stream().map(Choice::name).toList());
        var gateway = gateway(who, answers, chosen.given().map(it -> Choice.of(kind.name(), it)));
        var options = Written.text(answers, "options", "the options that you considered", CaseDecisions.OPTIONS_MAX);
        var reason = Written.text(answers, "reason", "why you decide so", CaseDecisions.REASON_MAX);
        var dissent = Written.optionalText(answers, "dissent", "who sees it otherwise", CaseDecisions.OPTIONS_MAX);
        if (!answers.ok()) {
            return page(who, of, kind, corrects, answers);
        }
        var grounds = new CaseDecision.Grounds(options.get(), reason.get(), gateway, dissent.get().orElse(null));
        var id = of.line().of().id();
        return switch (decisions.decide(who, id, act, Choice.of(kind.name(), chosen.get()), grounds,
                corrects == null ? null : corrects.id())) {
            case Handing.Done _ -> new SeeOther(CasePaths.to(id));
            case Handing.Refused(var refused) -> refused(id, refused);
            case Handing.Unknown _ -> new NotFoundPage();
        };
    }

    /// Where nothing leaves the police none is read.
    private @Nullable GatewayId gateway(SignedIn who, Answers answers, Optional<Choice> chosen) {
        return chosen.filter(Choice::leaves).flatMap(it -> answers.oneOf("gateway", "the legal gateway that carries it",
                decisions.gateways(who).stream().map(Gateway::slug).toList()).given()).map(GatewayId::new).orElse(null);
    }

    /// Where it cannot be decided, why not.
    private Reply page(SignedIn who, Sight of, Choice.Kind kind, @Nullable CaseDecision corrects, Answers answers) {
        var asked = corrects == null ? of.may().get(doing(kind)) : of.corrections().get(corrects.id());
        return asked instanceof Decision.Refused refused ? refused(of.line().of().id(), refused)
                : form(who, of, kind, corrects, answers);
    }

    private static Doing doing(Choice.Kind kind) {
        return switch (kind) {
            case DECONFLICTION -> Doing.DECONFLICT;
            case ASSESSMENT -> Doing.ASSESS;
            case PANEL -> throw new IllegalArgumentException("a panel decides at its meeting");
            case CLOSURE -> Doing.CLOSE;
            case EXIT_REVIEW -> Doing.REVIEW;
            case REOPENING -> Doing.REOPEN;
        };
    }

    private DecisionPage form(SignedIn who, Sight of, Choice.Kind kind, @Nullable CaseDecision corrects, Answers answers) {
        var choices = of.line().of().open(kind, corrects);
        var it = of.line().of();
        return new DecisionPage(it.id(), it.reference(), kind, corrects != null, corrects == null
                ? CasePaths.to(it.id()) + DecisionWords.path(kind) : CasePaths.correction(it.id(), corrects.id()),
                choices.stream().map(choice -> Option.of(choice.name(), choice.words())).toList(),
                choices.stream().noneMatch(Choice::leaves) ? List.of() : decisions.gateways(who).stream()
                        .map(gateway -> Option.of(gateway.slug(), gateway.title().en())).toList(), answers);
    }

    private Reply correcting(SignedIn who, UUID id, UUID other, BiFunction<Sight, CaseDecision, Reply> work) {
        return at(who, id, of -> of.decisions().stream().filter(it -> it.id().equals(other)).findFirst()
                .map(it -> work.apply(of, it)).orElseGet(NotFoundPage::new));
    }

    private Reply at(SignedIn who, UUID id, Function<Sight, Reply> work) {
        return cases.find(who, new CaseId(id)).map(work).orElseGet(NotFoundPage::new);
    }

    private RefusalPage refused(CaseId id, Decision.Refused refused) {
        return RefusalPage.of("This cannot be decided", reasons.failed(refused), CasePaths.to(id));
    }
}
