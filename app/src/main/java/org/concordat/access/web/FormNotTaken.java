package org.concordat.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.concordat.govuk.Language;
import org.concordat.govuk.Pages;
import org.concordat.govuk.UnavailablePage;
import org.concordat.ledger.LedgerBehind;
import org.springframework.http.HttpMethod;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;

/// Answers a form that came without the session's own token: the session it was written in has ended, or somebody else's
/// page sent it. Either way nothing is done, and it is recorded of whoever is signed in. What was written is shown again,
/// on its form, to whoever is signed in as its author; where there is nothing to show, a page says what went wrong.
@Component
class FormNotTaken implements AccessDeniedHandler {

    private final TurnedAway turnedAway;
    private final Pages pages;

    FormNotTaken(TurnedAway turnedAway, Pages pages) {
        this.turnedAway = turnedAway;
        this.pages = pages;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        var officer = Sessions.officer();
        if (officer.isEmpty()) {
            toSignIn(request, response);
            return;
        }
        var kept = isForm(request) && Writing.keep(request).isPresent();
        var form = kept ? Writing.returnTo(request, officer.get()) : Optional.<String>empty();
        answer(request, response, form, kept);
    }

    /// A form that another site sent along with an officer's cookie: nothing of it is kept.
    void fromElsewhere(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(request, response, Optional.empty(), false);
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, Optional<String> form, boolean kept)
            throws IOException {
        try {
            turnedAway.form(request);
        } catch (LedgerBehind behind) {
            pages.write(new UnavailablePage(Language.of(request), kept), request, response);
            return;
        }
        if (form.isPresent()) {
            response.sendRedirect(form.get());
        } else {
            pages.write(new FormNotTakenPage(), request, response);
        }
    }

    /// Nobody is signed in. What they sent is kept for when they are.
    static void toSignIn(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var writing = isForm(request) && Writing.keep(request).isPresent();
        response.sendRedirect(writing ? "/sign-in?written" : "/sign-in");
    }

    private static boolean isForm(HttpServletRequest request) {
        return HttpMethod.POST.matches(request.getMethod());
    }
}
