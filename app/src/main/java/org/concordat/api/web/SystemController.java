package org.concordat.api.web;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
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
import org.concordat.api.Client;
import org.concordat.api.Clients;
import org.concordat.api.Deciding;
import org.concordat.govuk.Answers;
import org.concordat.govuk.BackLink;
import org.concordat.govuk.NotFoundPage;
import org.concordat.govuk.Reply;
import org.concordat.govuk.SeeOther;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// A body's own systems, for its administrators.
@Controller
class SystemController {

    static final String REASON = "reason";
    static final String WHY_IT_ENDS = "whyItEnds";

    private final Clients clients;
    private final SystemPages pages;
    private final RuleWords words;
    private final ShowAgain showAgain;

    SystemController(Clients clients, SystemPages pages, RuleWords words, ShowAgain showAgain) {
        this.clients = clients;
        this.pages = pages;
        this.words = words;
        this.showAgain = showAgain;
    }

    @GetMapping("/systems")
    Reply list(SignedIn who) {
        return switch (clients.list(who)) {
            case Look.Seen<List<Client>>(var all) -> new SystemsPage(all);
            case Look.Refused<List<Client>>(var refused) -> refused(refused, BackLink.to("/home"));
        };
    }

    @GetMapping("/systems/new")
    Reply ask(SignedIn who, Answers answers) {
        return switch (clients.list(who)) {
            case Look.Seen<List<Client>> _ -> new SystemNewPage(pages.issuers(), answers);
            case Look.Refused<List<Client>>(var refused) -> refused(refused, BackLink.to("/home"));
        };
    }

    @PostMapping("/systems/new")
    Reply create(SignedIn who, Answers answers) {
        var issuer = answers.oneOf(SystemNewPage.ISSUER, "who issues its tokens", pages.issuers());
        var nameThere = answers.line(SystemNewPage.NAME_THERE, "its client ID there", Clients.NAME_THERE_MAX);
        var name = answers.line(SystemNewPage.NAME, "what your body calls it", Clients.NAME_MAX);
        var approves = answers.oneOf(SystemNewPage.APPROVES, "what it does", List.of("yes", "no"));
        if (!answers.ok()) {
            return ask(who, answers);
        }
        var wording = new Clients.Wording(issuer.get(), nameThere.get(), name.get(), approves.get().equals("yes"));
        return switch (clients.register(who, Once.of(answers), wording)) {
            case Deciding.Done(var client) -> new SeeOther("/systems/" + client.id());
            case Deciding.KnownAlready _ -> {
                answers.reject(SystemNewPage.NAME_THERE, "This client ID has been registered before: "
                        + "ask whoever runs the identity server for another");
                yield ask(who, answers);
            }
            case Deciding.Refused(var refused) -> refused(refused, BackLink.to("/systems"));
            case Deciding.Unknown _ -> new NotFoundPage();
        };
    }

    /// The other addresses are where the page stands when it is shown again.
    @GetMapping({"/systems/{id}", "/systems/{id}/confirm", "/systems/{id}/decline", "/systems/{id}/suspend",
        "/systems/{id}/resume", "/systems/{id}/end"})
    Reply show(SignedIn who, @PathVariable UUID id, Answers answers) {
        return clients.find(who, id).<Reply>map(it -> pages.one(who, it, answers)).orElseGet(NotFoundPage::new);
    }

    @PostMapping("/systems/{id}/confirm")
    Reply confirm(SignedIn who, @PathVariable UUID id) {
        return reply(id, clients.confirm(who, id));
    }

    @PostMapping("/systems/{id}/decline")
    Reply decline(SignedIn who, @PathVariable UUID id, Answers answers) {
        return withReason(who, id, REASON, answers, reason -> clients.decline(who, id, reason));
    }

    @PostMapping("/systems/{id}/suspend")
    Reply suspend(SignedIn who, @PathVariable UUID id, Answers answers) {
        return withReason(who, id, REASON, answers, reason -> clients.suspend(who, id, reason));
    }

    @PostMapping("/systems/{id}/resume")
    Reply resume(SignedIn who, @PathVariable UUID id, Answers answers) {
        return withReason(who, id, REASON, answers, reason -> clients.resume(who, id, reason));
    }

    @PostMapping("/systems/{id}/end")
    Reply end(SignedIn who, @PathVariable UUID id, Answers answers) {
        return withReason(who, id, WHY_IT_ENDS, answers, reason -> clients.end(who, id, reason));
    }

    private Reply withReason(SignedIn who, UUID id, String field, Answers answers, Function<String, Deciding> work) {
        var reason = Written.text(answers, field, "the reason", Clients.REASON_MAX);
        return answers.ok() ? reply(id, work.apply(reason.get())) : show(who, id, answers);
    }

    private Reply reply(UUID id, Deciding came) {
        return switch (came) {
            case Deciding.Done _ -> new SeeOther("/systems/" + id);
            case Deciding.Refused(var refused) -> refused(refused, BackLink.to("/systems/" + id));
            case Deciding.KnownAlready _, Deciding.Unknown _ -> new NotFoundPage();
        };
    }

    private Reply refused(Decision.Refused refused, BackLink back) {
        return showAgain.instead(refused, back).<Reply>map(it -> it)
                .orElseGet(() -> RefusedPage.of("You cannot do this", refused, words, back));
    }

    /// The ways to them.
    @Configuration(proxyBeanMethods = false)
    static class Entrances {

        @Bean
        Doorway bodysSystems() {
            return new Doorway("Systems", "/systems", 86, Set.of(Role.ADMINISTRATOR));
        }
    }
}
