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

    private final PublishedAgreementSql published;
    private final PublishedFigureSql figures;
    private final LawWords law;
    private final PublicReceipts receipts;
    private final InstantSource clock;

    PublishedAgreementsController(PublishedAgreementSql published, PublishedFigureSql figures, LawWords law, PublicReceipts receipts, InstantSource clock) {
        this.published = published;
        this.figures = figures;
        this.law = law;
        this.receipts = receipts;
        this.clock = clock;
    }

    @GetMapping("/published-agreements")
    Page list(Language language, @RequestParam(defaultValue = "1") int page) {
        var day = today();
        int asked = Math.clamp(page, 1, 100_000);
        var listed = published.list(day, asked, PublishedAgreementsPage.ROWS);
        return new PublishedAgreementsPage(language, listed.agreements(), listed.total(), asked, law.in(language, day));
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
