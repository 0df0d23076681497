package org.concordat.community;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import org.concordat.govuk.Language;
import org.concordat.govuk.NotFoundPage;
import org.concordat.govuk.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// The police areas, for anybody.
@Controller
class YourAreasController {

    private static final ZoneId ZONE = ZoneId.of("Europe/London");

    private final PublishedAreaSql areas;
    private final PublishedAgreementSql agreements;
    private final PublicMatterSql matters;
    private final PublicConsultationSql consultations;
    private final PublicPilotSql pilots;
    private final LawWords law;
    private final InstantSource clock;

    YourAreasController(PublishedAreaSql areas, PublishedAgreementSql agreements, PublicMatterSql matters,
            PublicConsultationSql consultations, PublicPilotSql pilots, LawWords law, InstantSource clock) {
        this.areas = areas;
        this.agreements = agreements;
        this.matters = matters;
        this.consultations = consultations;
        this.pilots = pilots;
        this.law = law;
        this.clock = clock;
    }

    @GetMapping("/areas")
    Page list(Language language) {
        return new YourAreasPage(language, areas.all(today()));
    }

    @GetMapping("/areas/{code}")
    Page show(Language language, @PathVariable String code) {
        var day = today();
        return areas.find(day, code).<Page>map(area -> {
            var listed = agreements.ofArea(day, code, YourAreaPage.ROWS);
            return new YourAreaPage(language, area, areas.serving(day, code), areas.before(day, code), listed.agreements(), listed.total(),
                    law.in(language, day), raised(language, area, day), consultations.ofArea(day, code, YourAreaPage.ASKED).consultations(),
                    pilots.list(day, code, YourAreaPage.TRIED, 0).pilots(), day);
        }).orElseGet(() -> new NotFoundPage(language));
    }

    private AreaMattersPage raised(Language language, PublishedArea area, LocalDate day) {
        var newest = matters.ofArea(day, area.code(), YourAreaPage.RAISED, 0);
        return new AreaMattersPage(language, area, matters.priorities(day, area.code()), newest.matters(), newest.total(), 1);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }
}
