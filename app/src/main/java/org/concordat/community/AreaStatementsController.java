package org.concordat.community;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Pattern;
import org.concordat.govuk.Language;
import org.concordat.govuk.NotFoundPage;
import org.concordat.govuk.Page;
import org.concordat.ledger.PublicReceipts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// What the local policing body of an area has stated about its quarters, for anybody. A quarter is written `2026-Q3`.
@Controller
class AreaStatementsController {

    private static final ZoneId ZONE = ZoneId.of("Europe/London");
    private static final Pattern QUARTER = Pattern.compile("(20[0-9]{2})-Q([1-4])");
    private static final int PAGES_MAX = 100_000;

    private final PublishedAreaSql areas;
    private final PublicStatementSql statements;
    private final PublicReceipts receipts;
    private final InstantSource clock;

    AreaStatementsController(PublishedAreaSql areas, PublicStatementSql statements, PublicReceipts receipts, InstantSource clock) {
        this.areas = areas;
        this.statements = statements;
        this.receipts = receipts;
        this.clock = clock;
    }

    @GetMapping("/areas/{code}/statements")
    Page list(Language language, @PathVariable String code, @RequestParam(defaultValue = "1") int page) {
        var day = today();
        int asked = Math.clamp(page, 1, PAGES_MAX);
        return areas.find(day, code).<Page>map(area -> {
            var listed = statements.ofArea(day, code, AreaStatementsPage.ROWS, (asked - 1) * AreaStatementsPage.ROWS);
            return new AreaStatementsPage(language, area, listed.statements(), listed.total(), asked);
        }).orElseGet(() -> new NotFoundPage(language));
    }

    /// What is not signed is answered like what is not there.
    @GetMapping("/areas/{code}/statements/{quarter}")
    Page show(Language language, @PathVariable String code, @PathVariable String quarter) {
        var day = today();
        return areas.find(day, code).<Page>flatMap(area -> first(quarter).flatMap(it -> statements.find(day, code, it))
                        .map(it -> new AreaStatementPage(language, area, it, statements.sentences(it.id()), statements.challenges(it.id()),
                                new PublishedReceipts(language, receipts.about(it.id())))))
                .orElseGet(() -> new NotFoundPage(language));
    }

    /// Its first day.
    private static Optional<LocalDate> first(String quarter) {
        var written = QUARTER.matcher(quarter);
        return written.matches() ? Optional.of(LocalDate.of(Integer.parseInt(written.group(1)), Integer.parseInt(written.group(2)) * 3 - 2, 1))
                : Optional.empty();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }
}
