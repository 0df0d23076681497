package org.concordat.demonstration.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Collectors;
import org.concordat.access.NoLongerInOffice;
import org.concordat.access.web.Sessions;
import org.concordat.govuk.Answers;
import org.concordat.govuk.NotFoundPage;
import org.concordat.govuk.Reply;
import org.concordat.govuk.SeeOther;
import org.concordat.kernel.OfficerId;
import org.concordat.storage.StorageKind;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Conditional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Signing in by choosing who to be. Over an external database it is not there at all, nor where an identity provider is
/// named.
@Controller
@Conditional(NoIdentityProvider.class)
class SignInController {

    private final WhoCanSignIn who;
    private final Sessions sessions;
    private final InstantSource clock;
    private final StorageKind storage;

    SignInController(WhoCanSignIn who, Sessions sessions, InstantSource clock, StorageKind storage) {
        this.who = who;
        this.sessions = sessions;
        this.clock = clock;
        this.storage = storage;
    }

    @GetMapping("/sign-in")
    Reply show(@RequestParam @Nullable String area, @RequestParam @Nullable String role,
            @RequestParam @Nullable String words, @RequestParam(defaultValue = "1") int page,
            @RequestParam @Nullable String written, HttpServletRequest request) {
        return storage == StorageKind.EMBEDDED
                ? page(who.all(clock.instant()), Filter.of(area, role, words), page,
                        written != null && Sessions.keepsWriting(request), Answers.blank())
                : new NoWayInPage();
    }

    @PostMapping("/sign-in")
    Reply create(Answers answers, HttpServletRequest request, HttpServletResponse response) {
        if (storage != StorageKind.EMBEDDED) {
            return new NotFoundPage();
        }
        var people = who.all(clock.instant());
        var field = answers.typed().containsKey(SignInPage.ANYONE) || answers.typed().containsKey("everyone")
                ? SignInPage.ANYONE : SignInPage.FIRST;
        var chosen = answers.oneOf(field, "who you want to be",
                people.stream().map(person -> person.officer().toString()).collect(Collectors.toSet()));
        if (!answers.ok()) {
            return page(people, Filter.of("", "", ""), 1, false, answers);
        }
        var officer = OfficerId.of(chosen.get());
        try {
            sessions.begin(officer, request, response);
        } catch (NoLongerInOffice goneSince) {
            answers.reject(field, "This officer is no longer in office: select someone else");
            return page(people, Filter.of("", "", ""), 1, false, answers);
        }
        return new SeeOther(Sessions.firstPage(officer, request));
    }

    @PostMapping("/sign-out")
    SeeOther end(HttpServletRequest request) {
        sessions.signOut(request);
        return new SeeOther("/signed-out");
    }

    private static SignInPage page(List<Person> people, Filter filter, int page, boolean written, Answers answers) {
        var found = people.stream().filter(person -> person.matches(filter)).toList();
        return new SignInPage(WhoCanSignIn.first(people), found, filter,
                Math.clamp(page, 1, SignInPage.pages(found.size())), written,
                people.stream().flatMap(person -> person.areas().stream()).distinct().sorted().toList(), answers);
    }
}
