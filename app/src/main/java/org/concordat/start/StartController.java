package org.concordat.start;

import org.concordat.govuk.Language;
import org.concordat.govuk.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class StartController {

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
        return new PlainPage("privacy", language);
    }
}
