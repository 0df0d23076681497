package org.concordat.start;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import org.concordat.govuk.Language;
import org.concordat.govuk.Page;
import org.concordat.law.TimeLimits;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class StartController {

    private static final ZoneId ZONE = ZoneId.of("Europe/London");

    private final TimeLimits limits;
    private final InstantSource clock;
    private final PersonalData data = PersonalData.shipped();

    StartController(TimeLimits limits, InstantSource clock) {
        this.limits = limits;
        this.clock = clock;
    }

    @GetMapping("/")
    Page start(Language language) {
        return new StartPage(language);
    }

    @GetMapping("/about")
    Page about(Language language) {
        return new PlainPage("about", language);
    }

    @GetMapping("/what-this-is-not")
    Page limits(Language language) {
        return new PlainPage("not", language);
    }

    @GetMapping("/accessibility")
    Page accessibility(Language language) {
        return new PlainPage("accessibility", language);
    }

    @GetMapping("/privacy")
    Page privacy(Language language) {
        var today = LocalDate.ofInstant(clock.instant(), ZONE);
        return new PrivacyPage(language, limits.all().stream().filter(it -> it.slug().endsWith(PrivacyPage.KEPT))
                .filter(it -> limits.limit(it.slug(), today).filter(it::equals).isPresent()).toList(), data);
    }
}
