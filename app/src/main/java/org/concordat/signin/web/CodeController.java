package org.concordat.signin.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import org.concordat.govuk.Answers;
import org.concordat.govuk.Reply;
import org.concordat.govuk.SeeOther;
import org.concordat.signin.Accounts;
import org.concordat.signin.Claim;
import org.springframework.context.annotation.Conditional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/// Entering the code that links an account to an officer.
@Controller
@Conditional(WhereAProviderIsNamed.class)
class CodeController {

    static final String PLACE = "/sign-in/code";

    private final Accounts accounts;
    private final Clock clock;

    CodeController(Accounts accounts, Clock clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    @GetMapping(PLACE)
    Reply ask(HttpServletRequest request) {
        return Newcomer.of(request, clock.instant())
                .<Reply>map(it -> new CodePage(it.person().name(), Answers.blank()))
                .orElseGet(() -> new SeeOther("/sign-in"));
    }

    @PostMapping(PLACE)
    Reply create(Answers answers, HttpServletRequest request) {
        var newcomer = Newcomer.of(request, clock.instant());
        if (newcomer.isEmpty()) {
            return new SeeOther("/sign-in");
        }
        var person = newcomer.get().person();
        var typed = answers.line("code", "the code", 40);
        if (!answers.ok()) {
            return new CodePage(person.name(), answers);
        }
        return switch (accounts.claims(person.account(), person.name(), typed.get(), clock.instant())) {
            case Claim.Made _ -> {
                Newcomer.forget(request);
                yield new AccountWaitsPage(person.name());
            }
            case Claim.NotGood _ -> again(person, answers, "This code cannot be used. Check it against the one you"
                    + " were given, or ask for another: a code works once, for seven days, and stops after five wrong"
                    + " tries");
            case Claim.LinkedAlready _ -> again(person, answers,
                    "This officer or this account is linked already. Ask an administrator of your body");
        };
    }

    private static CodePage again(Person person, Answers answers, String why) {
        answers.reject("code", why);
        return new CodePage(person.name(), answers);
    }
}
