package org.concordat.community;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.concordat.govuk.Language;
import org.concordat.govuk.NotFoundPage;
import org.concordat.govuk.Page;
import org.concordat.statistics.TableDefinition;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// The police areas, for anybody.
@Controller
class YourAreasController {

    private static final ZoneId ZONE = ZoneId.of("Europe/London");

    private final PublishedAreaSql areas;
    private final PublishedAgreementSql agreements;
    private final PublishedFigureSql figures;
    private final PublicMatterSql matters;
    private final PublicConsultationSql consultations;
    private final PublicPilotSql pilots;
    private final LawWords law;
    private final InstantSource clock;

    YourAreasController(PublishedAreaSql areas, PublishedAgreementSql agreements, PublishedFigureSql figures, PublicMatterSql matters,
            PublicConsultationSql consultations, PublicPilotSql pilots, LawWords law, InstantSource clock) {
        this.areas = areas;
        this.agreements = agreements;
        this.figures = figures;
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
            var newest = figures.newest();
            var listed = agreements.ofArea(day, code, YourAreaPage.ROWS);
            return new YourAreaPage(language, area, areas.serving(day, code), areas.before(day, code), listed.agreements(), listed.total(),
                    figures.use(day, newest), law.in(language, day), figures(area, newest), raised(language, area, day), consultations.ofArea(day, code, YourAreaPage.ASKED).consultations(),
                    pilots.list(day, code, YourAreaPage.TRIED, 0).pilots(), day);
        }).orElseGet(() -> new NotFoundPage(language));
    }

    /// An area that the register learned of later has none.
    private List<PlaceFigure> figures(PublishedArea area, List<PublishedFigures> newest) {
        return newest.stream().filter(it -> it.table().rows() == TableDefinition.Rows.AREA).flatMap(it -> figures.table(it).filter(table -> table.places().contains(area.code()))
                .map(table -> new PlaceFigure(it, table, area.code(), area.name())).stream()).toList();
    }

    private AreaMattersPage raised(Language language, PublishedArea area, LocalDate day) {
        var newest = matters.ofArea(day, area.code(), YourAreaPage.RAISED, 0);
        return new AreaMattersPage(language, area, matters.priorities(day, area.code()), newest.matters(), newest.total(), 1);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }
}
