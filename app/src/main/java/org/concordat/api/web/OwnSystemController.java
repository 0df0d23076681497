package org.concordat.api.web;

import java.util.List;
import java.util.UUID;
import org.concordat.access.Decision;
import org.concordat.access.Look;
import org.concordat.access.RuleWords;
import org.concordat.access.SignedIn;
import org.concordat.access.web.RefusedPage;
import org.concordat.access.web.ShowAgain;
import org.concordat.api.Clients;
import org.concordat.api.Deciding;
import org.concordat.govuk.BackLink;
import org.concordat.govuk.NotFoundPage;
import org.concordat.govuk.Reply;
import org.concordat.govuk.SeeOther;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Which systems act for the officer: they agree to each themselves, and can withdraw it.
@Controller
class OwnSystemController {

    private final Clients clients;
    private final RuleWords words;
    private final ShowAgain showAgain;

    OwnSystemController(Clients clients, RuleWords words, ShowAgain showAgain) {
        this.clients = clients;
        this.words = words;
        this.showAgain = showAgain;
    }

    /// The other addresses are where the page stands when it is shown again.
    @GetMapping({"/my-systems", "/my-systems/{id}/agree", "/my-systems/{id}/withdraw"})
    Reply list(SignedIn who) {
        return switch (clients.own(who)) {
            case Look.Seen<List<Clients.Own>>(var all) -> new OwnSystemsPage(all);
            case Look.Refused<List<Clients.Own>>(var refused) -> refused(refused, BackLink.to("/home"));
        };
    }

    @PostMapping("/my-systems/{id}/agree")
    Reply agree(SignedIn who, @PathVariable UUID id) {
        return reply(clients.agree(who, id));
    }

    @PostMapping("/my-systems/{id}/withdraw")
    Reply withdraw(SignedIn who, @PathVariable UUID id) {
        return reply(clients.withdraw(who, id));
    }

    private Reply reply(Deciding came) {
        return switch (came) {
            case Deciding.Done _ -> new SeeOther("/my-systems");
            case Deciding.Refused(var refused) -> refused(refused, BackLink.to("/my-systems"));
            case Deciding.KnownAlready _, Deciding.Unknown _ -> new NotFoundPage();
        };
    }

    private Reply refused(Decision.Refused refused, BackLink back) {
        return showAgain.instead(refused, back).<Reply>map(it -> it)
                .orElseGet(() -> RefusedPage.of("You cannot do this", refused, words, back));
    }
}
