package org.concordat.community;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Optional;
import org.concordat.govuk.Language;
import org.concordat.govuk.NotFoundPage;
import org.concordat.govuk.Page;
import org.concordat.ledger.PublicReceipts;
import org.concordat.ledger.PublicReceipts.Published;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// What those who oversee published in their own words, for anybody.
@Controller
class PublicationsController {

    private static final ZoneId ZONE = ZoneId.of("Europe/London");
    private static final int PAGES_MAX = 100_000;

    private final PublishedEditionSql publications;
    private final PublishedAreaSql areas;
    private final PublicReceipts receipts;
    private final InstantSource clock;

    PublicationsController(PublishedEditionSql publications, PublishedAreaSql areas, PublicReceipts receipts, InstantSource clock) {
        this.publications = publications;
        this.areas = areas;
        this.receipts = receipts;
        this.clock = clock;
    }

    @GetMapping("/publications")
    Page list(Language language, @RequestParam(defaultValue = "1") int page) {
        int asked = Math.clamp(page, 1, PAGES_MAX);
        var listed = publications.list(clock.instant(), null, PublicationsPage.ROWS, (asked - 1) * PublicationsPage.ROWS);
        return new PublicationsPage(language, Optional.empty(), listed.publications(), listed.total(), asked);
    }

    @GetMapping("/areas/{code}/publications")
    Page ofArea(Language language, @PathVariable String code, @RequestParam(defaultValue = "1") int page) {
        int asked = Math.clamp(page, 1, PAGES_MAX);
        return areas.place(language, LocalDate.ofInstant(clock.instant(), ZONE), code).<Page>map(area -> {
            var listed = publications.list(clock.instant(), code, PublicationsPage.ROWS, (asked - 1) * PublicationsPage.ROWS);
            return new PublicationsPage(language, Optional.of(area), listed.publications(), listed.total(), asked);
        }).orElseGet(() -> new NotFoundPage(language));
    }

    /// What is not approved, or whose time has not come, is answered like what is not there.
    @GetMapping("/publications/{reference}")
    Page show(Language language, @PathVariable String reference) {
        var now = clock.instant();
        return publications.find(now, reference).<Page>map(it -> {
            var editions = publications.editions(now, it.id());
            return new PublicationPage(language, it, editions, new PublishedReceipts(language, editions.stream()
                    .flatMap(edition -> receipts.about(edition.id()).stream()).sorted(Comparator.comparing(Published::at)).toList()),
                    PublicFiles.address());
        }).orElseGet(() -> new NotFoundPage(language));
    }
}
