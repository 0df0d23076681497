package org.concordat.community;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.concordat.govuk.Language;
import org.concordat.govuk.NotFoundPage;
import org.concordat.govuk.Page;
import org.concordat.ledger.PublicReceipts;
import org.concordat.measures.MeasureDefinitions;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// Pilots that were settled, for anybody.
@Controller
class PilotsController {

    private static final ZoneId ZONE = ZoneId.of("Europe/London");
    private static final int PAGES_MAX = 100_000;

    private final PublicPilotSql pilots;
    private final PublicReceipts receipts;
    private final MeasureDefinitions definitions;
    private final InstantSource clock;

    PilotsController(PublicPilotSql pilots, PublicReceipts receipts, MeasureDefinitions definitions, InstantSource clock) {
        this.pilots = pilots;
        this.receipts = receipts;
        this.definitions = definitions;
        this.clock = clock;
    }

    @GetMapping(PublicPilot.ALL)
    Page list(Language language, @RequestParam(defaultValue = "1") int page) {
        int asked = Math.clamp(page, 1, PAGES_MAX);
        var listed = pilots.list(today(), null, PublicPilotsPage.ROWS, (asked - 1) * PublicPilotsPage.ROWS);
        return new PublicPilotsPage(language, listed.pilots(), listed.total(), asked);
    }

    /// What is not settled is answered like what is not there.
    @GetMapping(PublicPilot.ALL + "/{reference}")
    Page show(Language language, @PathVariable String reference) {
        var day = today();
        return pilots.find(day, reference).<Page>map(it -> {
            var evaluations = pilots.evaluations(it.id());
            return new PublicPilotPage(language, it, pilots.places(it.id()), pilots.said(it.id(), day), evaluations, evaluations.stream()
                    .map(PublicPilot.Evaluation::id).collect(Collectors.toMap(Function.identity(), pilots::figures)), definitions, day,
                    new PublishedReceipts(language, receipts.about(it.id())));
        }).orElseGet(() -> new NotFoundPage(language));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }
}
