package org.concordat.community;

import jakarta.servlet.http.HttpServletRequest;
import org.concordat.govuk.Answers;
import org.concordat.govuk.Language;
import org.concordat.govuk.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/// Whoever sent a concern asks whether it has come in. A reference that is guessed is answered like one that is not there.
@Controller
class WayBackController {

    private static final int TYPED_MAX = 40;

    private final SharedConcernSql sql;
    private final Turnstile turnstile;

    WayBackController(SharedConcernSql sql, Turnstile turnstile) {
        this.sql = sql;
        this.turnstile = turnstile;
    }

    @GetMapping("/share-a-concern/sent")
    Page ask(Language language) {
        return new WayBackPage(language, Answers.blank(), false);
    }

    @PostMapping("/share-a-concern/sent")
    Page show(Language language, Answers answers, HttpServletRequest request) {
        var words = CommunityWords.voices(language);
        var reference = answers.in(language).line("reference", words.of("way-back.reference.noun"), TYPED_MAX);
        var secret = answers.line("secret", words.of("way-back.secret.noun"), TYPED_MAX);
        if (!answers.ok()) {
            return new WayBackPage(language, answers, false);
        }
        if (!turnstile.lets(Turnstile.Form.LOOK, request.getRemoteAddr())) {
            answers.reject("reference", words.of("way-back.too-many"));
            return new WayBackPage(language, answers, true);
        }
        var asked = WayBack.reference(reference.get());
        var found = sql.find(asked, WayBack.hash(secret.get()));
        if (found.isEmpty()) {
            answers.reject("reference", words.of("way-back.unknown"));
            return new WayBackPage(language, answers, false);
        }
        return new WayBackFoundPage(language, asked, found.get());
    }
}
