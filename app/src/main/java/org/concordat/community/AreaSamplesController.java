package org.concordat.community;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import org.concordat.govuk.Language;
import org.concordat.govuk.NotFoundPage;
import org.concordat.govuk.Page;
import org.concordat.ledger.PublicReceipts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// Samples of the decisions of an area, for anybody: that nobody chose them, and how they were judged.
@Controller
class AreaSamplesController {

    private static final ZoneId ZONE = ZoneId.of("Europe/London");
    private static final int PAGES_MAX = 100_000;

    private final PublishedAreaSql areas;
    private final PublicSampleSql samples;
    private final PublicReceipts receipts;
    private final LawWords law;
    private final InstantSource clock;

    AreaSamplesController(PublishedAreaSql areas, PublicSampleSql samples, PublicReceipts receipts, LawWords law,
            InstantSource clock) {
        this.areas = areas;
        this.samples = samples;
        this.receipts = receipts;
        this.law = law;
        this.clock = clock;
    }

    @GetMapping("/areas/{code}/samples")
    Page list(Language language, @PathVariable String code, @RequestParam(defaultValue = "1") int page) {
        var day = today();
        int asked = Math.clamp(page, 1, PAGES_MAX);
        return areas.place(language, day, code).<Page>map(area -> {
            var listed = samples.ofArea(day, code, AreaSamplesPage.ROWS, (asked - 1) * AreaSamplesPage.ROWS);
            return new AreaSamplesPage(language, area, listed.samples(), listed.total(), asked);
        }).orElseGet(() -> new NotFoundPage(language));
    }

    @GetMapping("/areas/{code}/samples/{reference}")
    Page show(Language language, @PathVariable String code, @PathVariable String reference) {
        var day = today();
        return areas.place(language, day, code).<Page>flatMap(area -> samples.find(day, code, reference)
                        .map(it -> new AreaSamplePage(language, area, it, law.in(language, day), samples.strata(it.id()),
                                samples.commitments(it.id()), samples.rolls(it.id()), samples.outcomes(it.id()), samples.serving(it.id()).orElse(null), new PublishedReceipts(language, receipts.about(it.id())))))
                .orElseGet(() -> new NotFoundPage(language));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }
}
