package org.concordat.panels.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concordat.access.SignedIn;
import org.concordat.access.web.Written;
import org.concordat.govuk.Answers;
import org.concordat.govuk.NotFoundPage;
import org.concordat.govuk.Option;
import org.concordat.govuk.Reply;
import org.concordat.kernel.OfficerId;
import org.concordat.panels.Engagements;
import org.concordat.panels.ItemId;
import org.concordat.partnership.Holder;
import org.concordat.sharing.web.Act;
import org.concordat.sharing.web.WhoIsWho;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Whom a panel asks to give support.
@Controller
class ProviderController {

    private final Engagements engagements;
    private final WhoIsWho names;
    private final PanelReplies replies;

    ProviderController(Engagements engagements, WhoIsWho names, PanelReplies replies) {
        this.engagements = engagements;
        this.names = names;
        this.replies = replies;
    }

    @GetMapping("/agenda-items/{id}/providers")
    Reply show(SignedIn who, @PathVariable UUID id, Answers answers) {
        return engagements.prospect(who, new ItemId(id)).<Reply>map(it -> page(who, it, answers)).orElseGet(NotFoundPage::new);
    }

    @PostMapping("/agenda-items/{id}/providers")
    Reply ask(SignedIn who, @PathVariable UUID id, Answers answers) {
        var act = Act.of(answers);
        return engagements.prospect(who, new ItemId(id)).<Reply>map(it -> {
            Optional<OfficerId> provider = it.open().isEmpty() ? Optional.of(who.officer())   // nobody is theirs to ask: the rules say why
                    : answers.oneOf("provider", "whom you ask", it.open().stream().map(each -> each.officer().toString()).toList()).given()
                            .map(OfficerId::of);
            var part = Written.text(answers, "part", "which part of the support plan is theirs", Engagements.PART_MAX);
            return answers.ok() ? replies.after(engagements.ask(who, new ItemId(id), act, provider.orElseThrow(), part.get()),
                    "They were not asked", PanelPaths.to(new ItemId(id)) + "/providers", PanelPaths::engagement) : page(who, it, answers);
        }).orElseGet(NotFoundPage::new);
    }

    private ProvidersPage page(SignedIn who, Engagements.Prospect it, Answers answers) {
        var known = names.named(who, it.open().stream().map(Holder::body).collect(Collectors.toSet()),
                EngagementWords.providers(it.asked()));
        List<Option> open = it.open().stream().map(each -> Option.of(each.officer().toString(), each.name())
                .hint(known.body(each.body()))).toList();
        return new ProvidersPage(it.of().id(), it.of().reference(), EngagementWords.asked(it.asked(), known), open, answers);
    }
}
