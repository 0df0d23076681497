package org.concordat.community;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.concordat.govuk.Language;
import org.concordat.govuk.NotFoundPage;
import org.concordat.govuk.Page;
import org.concordat.ledger.PublicReceipts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// The public register of agreements, for people.
@Controller
class PublishedAgreementsController {

    private static final ZoneId ZONE = ZoneId.of("Europe/London");

    private static final int PAGES_MAX = 100_000;

    private final PublishedAgreementSql published;
    private final PublishedAreaSql areas;
    private final PublishedFigureSql figures;
    private final LawWords law;
    private final PublicReceipts receipts;
    private final InstantSource clock;

    PublishedAgreementsController(PublishedAgreementSql published, PublishedAreaSql areas, PublishedFigureSql figures, LawWords law, PublicReceipts receipts,
            InstantSource clock) {
        this.published = published;
        this.areas = areas;
        this.figures = figures;
        this.law = law;
        this.receipts = receipts;
        this.clock = clock;
    }

    @GetMapping("/published-agreements")
    Page list(Language language, @RequestParam(defaultValue = "1") int page) {
        var day = today();
        int asked = Math.clamp(page, 1, PAGES_MAX);
        var listed = published.list(day, asked, PublishedAgreementsPage.ROWS);
        return new PublishedAgreementsPage(language, Optional.empty(), listed.agreements(), listed.total(), asked, Optional.empty(), law.in(language, day));
    }

    /// Each with how often it is used, as on the page of the area.
    @GetMapping("/areas/{code}/agreements")
    Page ofArea(Language language, @PathVariable String code, @RequestParam(defaultValue = "1") int page) {
        var day = today();
        int asked = Math.clamp(page, 1, PAGES_MAX);
        return areas.find(day, code).<Page>map(area -> {
            var listed = published.everOfArea(day, code, asked, PublishedAgreementsPage.ROWS);
            return new PublishedAgreementsPage(language, Optional.of(area), listed.agreements(), listed.total(), asked,
                    Optional.of(figures.use(day, figures.newest())), law.in(language, day));
        }).orElseGet(() -> new NotFoundPage(language));
    }

    @GetMapping("/published-agreements/{reference}")
    Page show(Language language, @PathVariable String reference) {
        var day = today();
        return published.find(day, reference).<Page>map(it -> new PublishedAgreementPage(language, it,
                Optional.ofNullable(it.supersedes()).flatMap(id -> published.find(day, id)), published.after(day, it.id()),
                figures.use(day, figures.newest()), law.in(language, day), new PublishedReceipts(language, receipts.about(it.id())))).orElseGet(() -> new NotFoundPage(language));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }
}
