package org.concordat.demonstration.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import org.concordat.access.Acting;
import org.concordat.access.SignedIn;
import org.concordat.access.Viewer;
import org.concordat.access.web.Sessions;
import org.concordat.access.web.ShowAgainPage;
import org.concordat.govuk.NotFoundPage;
import org.concordat.govuk.Reply;
import org.concordat.govuk.SeeOther;
import org.concordat.storage.StorageKind;
import org.springframework.context.annotation.Conditional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/// Showing again who one is, by saying so. It is there where [SignInController] is.
@Controller
@Conditional(NoIdentityProvider.class)
class ConfirmController {

    private final Acting acting;
    private final Sessions sessions;
    private final InstantSource clock;
    private final StorageKind storage;

    ConfirmController(Acting acting, Sessions sessions, InstantSource clock, StorageKind storage) {
        this.acting = acting;
        this.sessions = sessions;
        this.clock = clock;
        this.storage = storage;
    }

    @GetMapping(ShowAgainPage.PLACE)
    Reply ask(SignedIn who) {
        return storage == StorageKind.EMBEDDED
                ? new ConfirmPage(acting.as(who, Viewer::name))
                : new NotFoundPage();
    }

    @PostMapping(ShowAgainPage.PLACE)
    Reply create(SignedIn who, HttpServletRequest request, HttpServletResponse response) {
        if (storage != StorageKind.EMBEDDED) {
            return new NotFoundPage();
        }
        sessions.showedAgain(clock.instant(), request, response);
        return new SeeOther(Sessions.firstPage(who.officer(), request));
    }
}
