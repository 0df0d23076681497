package org.concordat.community;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import org.concordat.govuk.Language;
import org.concordat.govuk.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// The rules, for anybody.
@Controller
class RuleBookController {

    private static final ZoneId ZONE = ZoneId.of("Europe/London");

    private final RuleBook book;
    private final LawWords law;
    private final InstantSource clock;

    RuleBookController(RuleBook book, LawWords law, InstantSource clock) {
        this.book = book;
        this.law = law;
        this.clock = clock;
    }

    @GetMapping("/rule-book")
    Page show(Language language) {
        var day = LocalDate.ofInstant(clock.instant(), ZONE);
        return new RuleBookPage(language, day, book, law.in(language, day));
    }
}
