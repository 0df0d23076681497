package org.concordat.community;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import org.concordat.govuk.Language;
import org.concordat.govuk.Page;
import org.concordat.law.Purposes;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The public register of agreements.
@Controller
class PublishedAgreementsController {

    private static final ZoneId ZONE = ZoneId.of("Europe/London");

    private final PublishedAgreementSql published;
    private final Purposes purposes;
    private final InstantSource clock;

    PublishedAgreementsController(PublishedAgreementSql published, Purposes purposes, InstantSource clock) {
        this.published = published;
        this.purposes = purposes;
        this.clock = clock;
    }

    @GetMapping("/published-agreements")
    Page list(Language language, @RequestParam(defaultValue = "1") int page) {
        var day = LocalDate.ofInstant(clock.instant(), ZONE);
        int asked = Math.clamp(page, 1, 100_000);
        var listed = published.list(day, asked, PublishedAgreementsPage.ROWS);
        return new PublishedAgreementsPage(language, listed.agreements(), listed.total(), asked,
                purpose -> purposes.find(purpose, day).map(it -> language == Language.CY ? it.label().cy()
                        : it.label().en()).orElse(purpose.slug()));
    }
}
