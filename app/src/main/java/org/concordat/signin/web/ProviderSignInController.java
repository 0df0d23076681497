package org.concordat.signin.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.time.Clock;
import org.concordat.access.SignedIn;
import org.concordat.access.web.Sessions;
import org.concordat.access.web.ShowAgainPage;
import org.concordat.govuk.Reply;
import org.concordat.govuk.SeeOther;
import org.concordat.signin.Accounts;
import org.concordat.signin.Coming;
import org.concordat.signin.SignInSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Conditional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Signing in at the identity provider, and showing there again who one is.
@Controller
@Conditional(WhereAProviderIsNamed.class)
class ProviderSignInController {

    private final Errand errand;
    private final Accounts accounts;
    private final Sessions sessions;
    private final SignInSettings settings;
    private final Clock clock;

    ProviderSignInController(Errand errand, Accounts accounts, Sessions sessions, SignInSettings settings,
            Clock clock) {
        this.errand = errand;
        this.accounts = accounts;
        this.sessions = sessions;
        this.settings = settings;
        this.clock = clock;
    }

    @GetMapping("/sign-in")
    Reply show(@RequestParam @Nullable String written, HttpServletRequest request) {
        return new ProviderSignInPage(settings.name(), written != null && Sessions.keepsWriting(request));
    }

    @GetMapping("/sign-in/provider")
    ResponseEntity<Void> begin(HttpServletRequest request, HttpServletResponse response) {
        return to(errand.begin(false, request, response));
    }

    @GetMapping(ShowAgainPage.PLACE)
    ResponseEntity<Void> beginAgain(SignedIn who, HttpServletRequest request, HttpServletResponse response) {
        return to(errand.begin(true, request, response));
    }

    @GetMapping(Provider.CALLBACK)
    Reply end(HttpServletRequest request, HttpServletResponse response) {
        return switch (errand.end(request, response)) {
            case Arrival.Failed(Failure why) -> failed(why);
            case Arrival.Came(Person person, boolean again) when again -> showedAgain(person, request, response);
            case Arrival.Came(Person person, _) -> came(person, request, response);
        };
    }

    private Reply came(Person person, HttpServletRequest request, HttpServletResponse response) {
        return switch (accounts.comes(person.account(), clock.instant())) {
            case Coming.Known known -> {
                sessions.begin(known.officer(), person.shownAt(), request, response);
                new AtProvider(known.link().id(), person.account(), person.idToken(), person.session(), clock.instant())
                        .keep(request);
                Newcomer.forget(request);
                yield new SeeOther(Sessions.firstPage(known.officer(), request));
            }
            case Coming.Waits _ -> new AccountWaitsPage(person.name());
            case Coming.Unknown _ -> {
                new Newcomer(person, clock.instant()).keep(request);
                yield new SeeOther(CodeController.PLACE);
            }
        };
    }

    /// Whoever comes back must be who went.
    private Reply showedAgain(Person person, HttpServletRequest request, HttpServletResponse response) {
        var before = AtProvider.of(request);
        var officer = Sessions.officer();
        if (officer.isEmpty() || before.isEmpty()) {
            return failed(Failure.NOT_BEGUN_HERE);
        }
        if (!before.get().account().equals(person.account())) {
            return failed(Failure.SOMEONE_ELSE);
        }
        sessions.showedAgain(person.shownAt(), request, response);
        new AtProvider(before.get().link(), person.account(), person.idToken(), person.session(),
                before.get().beganAt()).keep(request);
        return new SeeOther(Sessions.firstPage(officer.get(), request));
    }

    @ExceptionHandler
    Reply away(Provider.Unreachable away) {
        return failed(Failure.UNREACHABLE);
    }

    private Reply failed(Failure why) {
        accounts.refused(why.word(), clock.instant());
        return new SignInFailedPage(why);
    }

    private static ResponseEntity<Void> to(URI elsewhere) {
        return ResponseEntity.status(HttpStatus.FOUND).location(elsewhere).build();
    }
}
