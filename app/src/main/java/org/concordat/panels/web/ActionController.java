package org.concordat.panels.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.concordat.access.SignedIn;
import org.concordat.access.web.Written;
import org.concordat.govuk.Answers;
import org.concordat.govuk.NotFoundPage;
import org.concordat.govuk.Reply;
import org.concordat.govuk.SummaryList;
import org.concordat.govuk.SummaryList.Row;
import org.concordat.panels.Actions;
import org.concordat.sharing.web.When;
import org.concordat.sharing.web.WhoIsWho;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Something to do about a case at a panel, and that it is done.
@Controller
class ActionController {

    private final Actions actions;
    private final WhoIsWho names;
    private final PanelReplies replies;

    ActionController(Actions actions, WhoIsWho names, PanelReplies replies) {
        this.actions = actions;
        this.names = names;
        this.replies = replies;
    }

    @GetMapping("/panel-actions/{id}")
    Reply show(SignedIn who, @PathVariable UUID id, Answers answers) {
        return actions.find(who, id).<Reply>map(it -> page(who, it, answers)).orElseGet(NotFoundPage::new);
    }

    @PostMapping("/panel-actions/{id}")
    Reply complete(SignedIn who, @PathVariable UUID id, Answers answers) {
        var evidence = Written.text(answers, "evidence", "what was done, and what shows it", Actions.EVIDENCE_MAX);
        return answers.ok() ? replies.after(actions.complete(who, id, evidence.get()), "It was not recorded as done",
                PanelPaths.action(id), it -> PanelPaths.action(id)) : show(who, id, answers);
    }

    private ActionPage page(SignedIn who, Actions.Task task, Answers answers) {
        var it = task.action();
        var known = names.named(who, Set.of(it.panel()), Set.of(it.owner()));
        var rows = new ArrayList<>(List.of(Row.of("What is to be done", it.what()), Row.of("By whom", known.officer(it.owner())),
                Row.of("By", When.on(it.dueOn())), Row.of("For which panel", known.body(it.panel()))));
        it.done().ifPresent(done -> {
            rows.add(Row.of("Done", When.at(done.at())));
            rows.add(Row.of("What was done, and what shows it", done.evidence()));
        });
        return new ActionPage(it.id(), task.at(), it.reference(), SupportWords.state(it, who.day()), SummaryList.of(rows),
                task.mayComplete(), answers);
    }
}
