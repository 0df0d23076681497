package org.concordat.notices.web;

import java.util.List;
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
import org.concordat.govuk.Answers;
import org.concordat.govuk.BackLink;
import org.concordat.govuk.NotFoundPage;
import org.concordat.govuk.Reply;
import org.concordat.govuk.SeeOther;
import org.concordat.notices.Hook;
import org.concordat.notices.Hooking;
import org.concordat.notices.Hooks;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Administrators keep their body's webhooks, and see what did not reach them.
@Controller
class HookController {

    static final String ALL = "/hooks";

    private static final int ADDRESS_MAX = 400;

    private final Hooks hooks;
    private final RuleWords words;
    private final ShowAgain showAgain;

    HookController(Hooks hooks, RuleWords words, ShowAgain showAgain) {
        this.hooks = hooks;
        this.words = words;
        this.showAgain = showAgain;
    }

    @GetMapping(ALL)
    Reply list(SignedIn who, Answers answers) {
        return switch (hooks.list(who)) {
            case Look.Seen<List<Hook>>(var found) -> HooksPage.of(found, answers);
            case Look.Refused<List<Hook>>(var refused) -> refused(refused, "/home");
        };
    }

    @PostMapping(ALL)
    Reply create(SignedIn who, Answers answers) {
        var address = answers.line("address", "an address", ADDRESS_MAX);
        address.given().filter(it -> !it.matches("https?://[^\\s@#]+")).ifPresent(wrong ->
                answers.reject("address", wrong.matches("https?://\\S*")
                        ? "Enter an address without a user name, and without # and what follows it"
                        : "Enter an address that begins with https://"));
        if (answers.ok()) {
            var came = hooks.register(who, act(answers), address.get());
            if (!(came instanceof Hooking.Unfit(var encrypted))) {
                return reply(came, ALL);
            }
            answers.reject("address", encrypted
                    ? "Enter an address that anybody on the internet can reach, with a port from 1 to 65535 if it names one"
                    : "Enter an address that begins with https, with a host name and without a user name");
        }
        return list(who, answers);
    }

    /// The other addresses are where the page stands when it is shown again.
    @GetMapping({ALL + "/{id}", ALL + "/{id}/approve", ALL + "/{id}/decline", ALL + "/{id}/end", ALL + "/{id}/secret"})
    Reply show(SignedIn who, @PathVariable UUID id, @RequestParam(defaultValue = "1") String page) {
        return hooks.find(who, id, NoticesController.asked(page)).<Reply>map(HookPage::new).orElseGet(NotFoundPage::new);
    }

    @GetMapping(ALL + "/{id}/events/{event}")
    Reply show(SignedIn who, @PathVariable UUID id, @PathVariable UUID event) {
        return hooks.isDead(who, id, event) ? show(who, id, "1") : new NotFoundPage();
    }

    @PostMapping(ALL + "/{id}/approve")
    Reply approve(SignedIn who, @PathVariable UUID id) {
        return reply(hooks.approve(who, id), ALL + "/" + id);
    }

    @PostMapping(ALL + "/{id}/decline")
    Reply decline(SignedIn who, @PathVariable UUID id) {
        return reply(hooks.decline(who, id), ALL + "/" + id);
    }

    @PostMapping(ALL + "/{id}/end")
    Reply end(SignedIn who, @PathVariable UUID id) {
        return reply(hooks.end(who, id), ALL + "/" + id);
    }

    @PostMapping(ALL + "/{id}/secret")
    Reply makeSecret(SignedIn who, @PathVariable UUID id, Answers answers) {
        return reply(hooks.makeSecret(who, id, act(answers)), ALL + "/" + id);
    }

    @PostMapping(ALL + "/{id}/events/{event}")
    Reply retry(SignedIn who, @PathVariable UUID id, @PathVariable UUID event, Answers answers) {
        return reply(hooks.retry(who, id, event, act(answers)), ALL + "/" + id);
    }

    private Reply reply(Hooking came, String back) {
        return switch (came) {
            case Hooking.Done(var hook) -> new SeeOther(ALL + "/" + hook);
            case Hooking.SecretMade(var hook, var secret) -> new SecretMadePage(hook, secret);
            case Hooking.Refused(var refused) -> refused(refused, back);
            case Hooking.Unfit _, Hooking.Unknown _ -> new NotFoundPage();
        };
    }

    private Reply refused(Decision.Refused refused, String back) {
        return showAgain.instead(refused, BackLink.to(back)).<Reply>map(it -> it)
                .orElseGet(() -> RefusedPage.of("You cannot do this", refused, words, BackLink.to(back)));
    }

    private static UUID act(Answers answers) {
        return Once.of(answers);
    }

    /// The way to a body's webhooks.
    @Configuration(proxyBeanMethods = false)
    static class Entrance {

        @Bean
        Doorway hooksDoor() {
            return new Doorway("Webhooks", ALL, 87, Set.of(Role.ADMINISTRATOR));
        }
    }
}
