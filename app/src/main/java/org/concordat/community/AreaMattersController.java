package org.concordat.community;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.concordat.govuk.Language;
import org.concordat.govuk.NotFoundPage;
import org.concordat.govuk.Page;
import org.concordat.ledger.PublicReceipts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// What is raised in a police area, and what came of it, for anybody.
@Controller
class AreaMattersController {

    private static final ZoneId ZONE = ZoneId.of("Europe/London");
    private static final int PAGES_MAX = 100_000;

    private final PublishedAreaSql areas;
    private final PublicMatterSql matters;
    private final PublicReceipts receipts;
    private final InstantSource clock;

    AreaMattersController(PublishedAreaSql areas, PublicMatterSql matters, PublicReceipts receipts, InstantSource clock) {
        this.areas = areas;
        this.matters = matters;
        this.receipts = receipts;
        this.clock = clock;
    }

    @GetMapping("/areas/{code}/matters")
    Page list(Language language, @PathVariable String code, @RequestParam(defaultValue = "1") int page) {
        var day = today();
        int asked = Math.clamp(page, 1, PAGES_MAX);
        return areas.place(language, day, code).<Page>map(area -> {
            var listed = matters.ofArea(day, code, AreaMattersPage.ROWS, (asked - 1) * AreaMattersPage.ROWS);
            return new AreaMattersPage(language, area, area.isNational() ? List.of() : matters.priorities(day, code), listed.matters(), listed.total(), asked);
        }).orElseGet(() -> new NotFoundPage(language));
    }

    /// What is withheld is answered like what is not there.
    @GetMapping("/areas/{code}/matters/{reference}")
    Page show(Language language, @PathVariable String code, @PathVariable String reference) {
        var day = today();
        return areas.place(language, day, code).<Page>flatMap(area -> matters.find(day, code, reference)
                        .map(it -> new AreaMatterPage(language, area, it, matters.steps(day, it.id()), matters.changedBy(day, reference),
                                new PublishedReceipts(language, receipts.about(it.id())))))
                .orElseGet(() -> new NotFoundPage(language));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }
}
