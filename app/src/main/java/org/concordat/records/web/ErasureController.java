package org.concordat.records.web;

import java.util.Set;
import java.util.UUID;
import org.concordat.access.Decision;
import org.concordat.access.Doorway;
import org.concordat.access.Look;
import org.concordat.access.Role;
import org.concordat.access.RuleWords;
import org.concordat.access.SignedIn;
import org.concordat.access.web.Once;
import org.concordat.access.web.RefusedPage;
import org.concordat.access.web.ShowAgain;
import org.concordat.access.web.Written;
import org.concordat.govuk.Answers;
import org.concordat.govuk.BackLink;
import org.concordat.govuk.NotFoundPage;
import org.concordat.govuk.Reply;
import org.concordat.govuk.SeeOther;
import org.concordat.records.Erasing;
import org.concordat.records.Erasure;
import org.concordat.records.Erasures;
import org.concordat.records.Ground;
import org.concordat.sharing.Page;
import org.concordat.sharing.web.Paging;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Lawful erasures of entries of the ledger, for administrators.
@Controller
class ErasureController {

    static final String ALL = "/erasures";

    private final Erasures erasures;
    private final ErasureViews views;
    private final RuleWords words;
    private final ShowAgain showAgain;

    ErasureController(Erasures erasures, ErasureViews views, RuleWords words, ShowAgain showAgain) {
        this.erasures = erasures;
        this.views = views;
        this.words = words;
        this.showAgain = showAgain;
    }

    @GetMapping(ALL)
    Reply list(SignedIn who, @RequestParam(defaultValue = "") String filter, @RequestParam(defaultValue = "1") String page) {
        var which = Paging.filter(Erasures.Which.class, filter).orElse(Erasures.Which.WAITING);
        return switch (erasures.list(who, which, Paging.asked(page))) {
            case Look.Seen<Page<Erasure>>(var found) -> views.all(who, which, found);
            case Look.Refused<Page<Erasure>>(var refused) -> refused(refused, "/home");
        };
    }

    @GetMapping(ALL + "/new")
    Reply ask(SignedIn who, Answers answers) {
        return erasures.refuses(who).map(refused -> refused(refused, "/home"))
                .orElseGet(() -> new ErasureNewPage(answers));
    }

    @PostMapping(ALL + "/new")
    Reply create(SignedIn who, Answers answers) {
        var id = Once.of(answers);
        var entry = answers.line(ErasureNewPage.ENTRY, "the identifier of the entry", ErasureNewPage.ENTRY_MAX);
        var ground = answers.one(ErasureNewPage.GROUND, "the law that requires it", Ground.class);
        var reason = Written.text(answers, ErasureNewPage.REASON, "why that law applies", Erasures.REASON_MAX);
        var named = ErasureNewPage.entry(answers);
        if (!answers.ok() || named.isEmpty()) {
            return ask(who, answers);
        }
        return switch (erasures.propose(who, id, named.get(), ground.get(), reason.get())) {
            case Erasing.Done(var erasure) -> new SeeOther(ErasurePage.path(erasure.id()));
            case Erasing.Refused(var refused) -> refused(refused, ALL);
            case Erasing.Used _ -> {
                answers.reject(ErasureNewPage.ENTRY,
                        "This form was sent before, about another entry: to propose this one too, send it again");
                yield ask(who, answers);
            }
            case Erasing.Unknown _ -> {
                answers.reject(ErasureNewPage.ENTRY, "Your body has no entry with this identifier: compare it with the receipt");
                yield ask(who, answers);
            }
        };
    }

    /// The other addresses are where the page stands when it is shown again.
    @GetMapping({ALL + "/{id}", ALL + "/{id}/confirm", ALL + "/{id}/decline", ALL + "/{id}/withdraw"})
    Reply show(SignedIn who, @PathVariable UUID id, Answers answers) {
        return erasures.find(who, id).<Reply>map(it -> views.one(who, it, answers)).orElseGet(NotFoundPage::new);
    }

    @PostMapping(ALL + "/{id}/confirm")
    Reply confirm(SignedIn who, @PathVariable UUID id, Answers answers) {
        return reply(id, erasures.confirm(who, id, Once.of(answers)));
    }

    @PostMapping(ALL + "/{id}/decline")
    Reply decline(SignedIn who, @PathVariable UUID id, Answers answers) {
        var act = Once.of(answers);
        var reason = Written.text(answers, ErasurePage.REASON, "the reason", Erasures.REASON_MAX);
        return answers.ok() ? reply(id, erasures.decline(who, id, act, reason.get())) : show(who, id, answers);
    }

    @PostMapping(ALL + "/{id}/withdraw")
    Reply withdraw(SignedIn who, @PathVariable UUID id, Answers answers) {
        var act = Once.of(answers);
        var reason = Written.text(answers, ErasurePage.REASON, "the reason", Erasures.REASON_MAX);
        return answers.ok() ? reply(id, erasures.withdraw(who, id, act, reason.get())) : show(who, id, answers);
    }

    private Reply reply(UUID id, Erasing came) {
        return switch (came) {
            case Erasing.Done _ -> new SeeOther(ErasurePage.path(id));
            case Erasing.Refused(var refused) -> refused(refused, ErasurePage.path(id));
            case Erasing.Unknown _, Erasing.Used _ -> new NotFoundPage();
        };
    }

    private Reply refused(Decision.Refused refused, String back) {
        return showAgain.instead(refused, BackLink.to(back)).<Reply>map(it -> it)
                .orElseGet(() -> RefusedPage.of("You cannot do this", refused, words, BackLink.to(back)));
    }

    /// The way to them.
    @Configuration(proxyBeanMethods = false)
    static class Entrances {

        @Bean
        Doorway erasuresDoor() {
            return new Doorway("Erasures", ALL, 89, Set.of(Role.ADMINISTRATOR));
        }
    }
}
