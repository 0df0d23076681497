package org.concordat.casework.web;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.access.Decision;
import org.concordat.access.SignedIn;
import org.concordat.access.web.Written;
import org.concordat.casework.Asking;
import org.concordat.casework.CaseDecision;
import org.concordat.casework.CaseDecisions;
import org.concordat.casework.CaseId;
import org.concordat.casework.Cases;
import org.concordat.casework.Cases.Sight;
import org.concordat.casework.Closure;
import org.concordat.casework.ClosureGround;
import org.concordat.casework.Closures;
import org.concordat.casework.Handing;
import org.concordat.casework.PanelAction;
import org.concordat.govuk.Answer;
import org.concordat.govuk.Answers;
import org.concordat.govuk.NotFoundPage;
import org.concordat.govuk.Reply;
import org.concordat.govuk.SeeOther;
import org.concordat.sharing.web.Act;
import org.concordat.sharing.web.Reasons;
import org.concordat.sharing.web.RefusalPage;
import org.concordat.sharing.web.When;
import org.concordat.sharing.web.WhoIsWho;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// The owner of a case proposes to close it; a second person of the team confirms or refuses.
@Controller
class ClosureController {

    private static final String NOT_PROPOSED = "It was not proposed to close this case";
    /// What this rule refuses is said beside the field, where what was typed is kept.
    private static final String ALONE = "casework.absence-of-ideology-alone-never-suffices";

    private final Cases cases;
    private final Closures closures;
    private final WhoIsWho names;
    private final Reasons reasons;

    ClosureController(Cases cases, Closures closures, WhoIsWho names, Reasons reasons) {
        this.cases = cases;
        this.closures = closures;
        this.names = names;
        this.reasons = reasons;
    }

    @GetMapping("/cases/{id}/closure")
    Reply ask(SignedIn who, @PathVariable UUID id, Answers answers) {
        return cases.find(who, new CaseId(id)).map(it -> form(who, it, answers)).orElseGet(NotFoundPage::new);
    }

    @PostMapping("/cases/{id}/closure")
    Reply propose(SignedIn who, @PathVariable UUID id, Answers answers) {
        return cases.find(who, new CaseId(id)).map(it -> propose(who, it, answers)).orElseGet(NotFoundPage::new);
    }

    private Reply propose(SignedIn who, Sight of, Answers answers) {
        var act = Act.of(answers);
        var grounds = answers.many("grounds", "why it may be closed", ClosureGround.class);
        var options = Written.text(answers, "options", "what else you considered", CaseDecisions.OPTIONS_MAX);
        var reason = Written.text(answers, "reason", "why it may be closed", CaseDecisions.REASON_MAX);
        var dissent = Written.optionalText(answers, "dissent", "who sees it otherwise", CaseDecisions.OPTIONS_MAX);
        Map<Closure.Key, Answer<String>> whys = new LinkedHashMap<>();
        awaited(of).forEach(key -> whys.put(key, Written.text(answers, field(key), "why it may close without this answer",
                Closures.WHY_MAX)));
        Map<UUID, Answer<String>> actions = new LinkedHashMap<>();
        closures.notDone(who, of.line().of().id()).forEach(it -> actions.put(it.id(), Written.text(answers, field(it),
                "what becomes of what is not done", Closures.WHY_MAX)));
        if (!answers.ok()) {
            return form(who, of, answers);
        }
        var id = of.line().of().id();
        var came = closures.propose(who, id, act, grounds.get(),
                new CaseDecision.Grounds(options.get(), reason.get(), null, dissent.get().orElse(null)),
                given(whys), given(actions));
        if (came instanceof Handing.Refused(var decision) && decision.failed().stream().anyMatch(it -> it.rule().equals(ALONE))) {
            answers.reject("grounds", "Select another reason too: that no ideology was found is not enough by itself");
            return form(who, of, answers);
        }
        return after(came, NOT_PROPOSED, CasePaths.to(id));
    }

    /// Where it cannot be proposed, why not.
    private Reply form(SignedIn who, Sight of, Answers answers) {
        if (of.may().get(Cases.Doing.CLOSE) instanceof Decision.Refused refused) {
            return RefusalPage.of(NOT_PROPOSED, reasons.failed(refused), CasePaths.to(of.line().of().id()));
        }
        var id = of.line().of().id();
        var actions = closures.notDone(who, id);
        var known = names.named(who, AskingWords.bodies(of), actions.stream().map(PanelAction::owner).collect(Collectors.toSet()));
        return new ClosureFormPage(id, of.line().of().reference(), Stream.concat(
                awaited(of).stream().map(key -> new ClosureFormPage.Waits(field(key),
                        "Why may it close without the answer of " + known.body(key.asked()) + "?")),
                actions.stream().map(it -> new ClosureFormPage.Waits(field(it), "What becomes of “" + it.what() + "”, which "
                        + known.officer(it.owner()) + " was to do by " + When.on(it.dueOn()) + "?"))).toList(),
                of.askings().stream().filter(Asking::isUnsent).count(), answers);
    }

    private static <T> Map<T, String> given(Map<T, Answer<String>> all) {
        return all.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, it -> it.getValue().get()));
    }

    private static String field(PanelAction it) {
        return "action-" + it.id();
    }

    private static List<Closure.Key> awaited(Sight of) {
        return of.askings().stream().flatMap(it -> it.lines().stream()).filter(Asking::isAwaited)
                .map(it -> new Closure.Key(it.asked().request(), it.asked().body())).toList();
    }

    private static String field(Closure.Key it) {
        return "awaited-" + it.request() + "-" + it.asked();
    }

    @GetMapping({"/closures/{id}", "/closures/{id}/withdrawal"})
    Reply show(SignedIn who, @PathVariable UUID id, Answers answers) {
        return closures.find(who, id).<Reply>map(it -> {
            var closure = it.closure();
            var officers = new HashSet<>(ClosureWords.officers(closure));
            it.actions().forEach(each -> officers.add(each.owner()));
            var known = names.named(who, closure.awaited().stream().map(each -> each.key().asked()).collect(Collectors.toSet()),
                    officers);
            return new ClosurePage(closure.id(), closure.of(), closure.reference(), ClosureWords.state(closure),
                    ClosureWords.proposal(closure, known), ClosureWords.awaited(closure, known), ClosureWords.unfinished(it, known),
                    it.mayAnswer(), it.mayWithdraw(),
                    answers);
        }).orElseGet(NotFoundPage::new);
    }

    @PostMapping("/closures/{id}")
    Reply answer(SignedIn who, @PathVariable UUID id, Answers answers) {
        var act = Act.of(answers);
        var decision = answers.oneOf("decision", "whether this case may be closed", List.of("CONFIRM", "REFUSE"));
        if (decision.given().filter("CONFIRM"::equals).isPresent()) {
            return after(closures.confirm(who, id, act), "This case cannot be closed", CasePaths.closure(id));
        }
        if (!answers.ok()) {
            return show(who, id, answers);
        }
        var reason = Written.text(answers, "reason", "the reason for refusing", Closures.WHY_MAX);
        return answers.ok() ? after(closures.refuse(who, id, act, reason.get()), "You cannot refuse this", CasePaths.closure(id))
                : show(who, id, answers);
    }

    @PostMapping("/closures/{id}/withdrawal")
    Reply withdraw(SignedIn who, @PathVariable UUID id, Answers answers) {
        var act = Act.of(answers);
        var why = Written.text(answers, "why", "why it is taken back", Closures.WHY_MAX);
        return answers.ok() ? after(closures.withdraw(who, id, act, why.get()), "You cannot take this back", CasePaths.closure(id))
                : show(who, id, answers);
    }

    private Reply after(Handing came, String title, String back) {
        return switch (came) {
            case Handing.Done(var of) -> new SeeOther(CasePaths.to(of));
            case Handing.Refused(var decision) -> RefusalPage.of(title, reasons.failed(decision), back);
            case Handing.Unknown _ -> new NotFoundPage();
        };
    }
}
