package org.concordat.notices.web;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.concordat.access.Decision;
import org.concordat.access.Doorway;
import org.concordat.access.Look;
import org.concordat.access.Role;
import org.concordat.access.RuleWords;
import org.concordat.access.SignedIn;
import org.concordat.access.web.RefusedPage;
import org.concordat.govuk.BackLink;
import org.concordat.govuk.Reply;
import org.concordat.notices.Letters;
import org.concordat.notices.Notices;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// What waits for an officer, what was sent to them by mail, and what of a body's mail came to nothing.
@Controller
class NoticesController {

    static final String ALL = "/notices";
    static final String MAIL = ALL + "/mail";
    static final String TROUBLE = ALL + "/trouble";

    private final Notices notices;
    private final Letters letters;
    private final OfficerNames names;
    private final RuleWords words;

    NoticesController(Notices notices, Letters letters, OfficerNames names, RuleWords words) {
        this.notices = notices;
        this.letters = letters;
        this.names = names;
        this.words = words;
    }

    /// From 0; the first when what stands in the address is no number of a page.
    static int asked(String page) {
        return page.matches("[1-9][0-9]{0,5}") ? Integer.parseInt(page) - 1 : 0;
    }

    @GetMapping(ALL)
    Reply list(SignedIn who, @RequestParam(defaultValue = "1") String page) {
        var number = asked(page);
        return switch (notices.list(who, number)) {
            case Look.Seen<Notices.Listing>(var listing) -> NoticesPage.of(listing);
            case Look.Refused<Notices.Listing>(var refused) -> refused(refused);
        };
    }

    @GetMapping(MAIL)
    Reply mail(SignedIn who) {
        return switch (letters.own(who)) {
            case Look.Seen<List<Letters.Own>>(var own) -> new LettersPage(own);
            case Look.Refused<List<Letters.Own>>(var refused) -> refused(refused);
        };
    }

    @GetMapping(TROUBLE)
    Reply trouble(SignedIn who) {
        return switch (letters.troubles(who)) {
            case Look.Seen<Letters.Troubles>(var troubles) -> TroublePage.of(troubles, names.of(who, troubles.letters()));
            case Look.Refused<Letters.Troubles>(var refused) -> refused(refused);
        };
    }

    private RefusedPage refused(Decision.Refused refused) {
        return RefusedPage.of("You cannot see these notices", refused, words, BackLink.to("/home"));
    }

    /// Everyone is told; administrators also see what came to nothing.
    @Configuration(proxyBeanMethods = false)
    static class Entrances {

        @Bean
        Doorway noticesDoor() {
            return new Doorway("Notices", ALL, 88, EnumSet.allOf(Role.class));
        }

        @Bean
        Doorway troubleDoor() {
            return new Doorway("Mail that did not arrive", TROUBLE, 89, Set.of(Role.ADMINISTRATOR));
        }
    }
}
