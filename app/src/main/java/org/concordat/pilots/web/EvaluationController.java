package org.concordat.pilots.web;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.concordat.access.Look;
import org.concordat.access.SignedIn;
import org.concordat.access.web.Written;
import org.concordat.govuk.Answers;
import org.concordat.govuk.Cell;
import org.concordat.govuk.NotFoundPage;
import org.concordat.govuk.Reply;
import org.concordat.govuk.SummaryList;
import org.concordat.govuk.SummaryList.Row;
import org.concordat.pilots.Evaluation.Decided;
import org.concordat.pilots.Evaluation.Finding;
import org.concordat.pilots.Evaluations;
import org.concordat.pilots.PilotStep.Kind;
import org.concordat.pilots.Pilots;
import org.concordat.sharing.web.Act;
import org.concordat.sharing.web.Reasons;
import org.concordat.sharing.web.RefusalPage;
import org.concordat.sharing.web.When;
import org.concordat.sharing.web.WhoIsWho;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Evaluations of a pilot: how one is written, and approved.
@Controller
class EvaluationController {

    private static final String OF = PilotPaths.ALL + "/{id}/evaluations";

    private final Evaluations evaluations;
    private final WhoIsWho names;
    private final Reasons reasons;
    private final PilotReplies replies;

    EvaluationController(Evaluations evaluations, WhoIsWho names, Reasons reasons, PilotReplies replies) {
        this.evaluations = evaluations;
        this.names = names;
        this.reasons = reasons;
        this.replies = replies;
    }

    @GetMapping(OF + "/new")
    Reply ask(SignedIn who, @PathVariable UUID id) {
        return evaluations.mayWrite(who, id).<Reply>map(it -> switch (it) {
            case Look.Refused<Evaluations.Draft>(var refused) -> RefusalPage.of("You cannot evaluate it", reasons.failed(refused), PilotPaths.to(id));
            case Look.Seen<Evaluations.Draft>(var draft) -> new EvaluationNewPage(draft, Answers.blank());
        }).orElseGet(NotFoundPage::new);
    }

    /// A form that was sent before goes on to what it wrote, though another could not be written by now.
    @PostMapping(OF)
    Reply write(SignedIn who, @PathVariable UUID id, Answers answers) {
        var act = Act.of(answers);
        var found = Written.text(answers, "found", "what was found", Evaluations.FOUND_MAX);
        var limits = Written.text(answers, "limits", "what it cannot say", Pilots.WORDS_MAX);
        var decided = answers.one("decided", "what is decided", Decided.class);
        var why = Written.text(answers, "why", "why", Pilots.WORDS_MAX);
        if (answers.ok()) {
            return replies.after(evaluations.write(who, id, act, new Finding(found.get(), limits.get(), decided.get(), why.get())),
                    "It was not kept", PilotPaths.to(id), PilotPaths.evaluation(id, act));
        }
        return evaluations.mayWrite(who, id).<Reply>map(it -> switch (it) {
            case Look.Refused<Evaluations.Draft>(var refused) -> RefusalPage.of("You cannot evaluate it", reasons.failed(refused), PilotPaths.to(id));
            case Look.Seen<Evaluations.Draft>(var draft) -> new EvaluationNewPage(draft, answers);
        }).orElseGet(NotFoundPage::new);
    }

    @GetMapping(OF + "/{evaluation}")
    Reply show(SignedIn who, @PathVariable UUID id, @PathVariable UUID evaluation, Answers answers) {
        return evaluations.find(who, id, evaluation).<Reply>map(it -> new EvaluationPage(it, summary(who, it), answers)).orElseGet(NotFoundPage::new);
    }

    private SummaryList summary(SignedIn who, Evaluations.Sight sight) {
        var it = sight.evaluation();
        var known = names.named(who, PilotWords.bodies(sight.pilot()), PilotWords.officers(sight.pilot()));
        var rows = new ArrayList<>(List.of(Row.of("State", Cell.tag(PilotWords.state(it))),
                Row.of("What was found", it.finding().found()), Row.of("What it cannot say", it.finding().limits()),
                Row.of("What is decided", Cell.of(it.finding().decided().words()), Cell.of(it.finding().why())),
                Row.of("Written", "By " + known.officer(it.by()) + ", " + When.at(it.at()))));
        it.verdict().ifPresent(step -> rows.add(Row.of(step.kind().words(), known.officer(step.by()) + ", " + When.at(step.at())
                + (step.words() == null ? "" : "\n" + step.words()))));
        return SummaryList.of(rows);
    }

    @PostMapping(OF + "/{evaluation}/decision")
    Reply decide(SignedIn who, @PathVariable UUID id, @PathVariable UUID evaluation, Answers answers) {
        var act = Act.of(answers);
        var outcome = answers.oneOf("outcome", "whether it is published", List.of(Kind.APPROVED.name(), Kind.DECLINED.name())).given();
        boolean declined = outcome.filter(Kind.DECLINED.name()::equals).isPresent();
        var words = declined ? Written.text(answers, "words", "why not", Pilots.QUESTION_MAX).given()
                : Written.optionalText(answers, "words", "why not", Pilots.QUESTION_MAX).given().flatMap(it -> it);
        if (!declined && outcome.isPresent() && words.isPresent()) {
            answers.reject("words", "Leave this empty: it says why it is not published");
        }
        return answers.ok() ? replies.after(declined ? evaluations.decline(who, id, evaluation, act, words.orElseThrow())
                        : evaluations.approve(who, id, evaluation, act), "This was not done", PilotPaths.evaluation(id, evaluation),
                PilotPaths.evaluation(id, evaluation)) : show(who, id, evaluation, answers);
    }
}
