package org.concordat.community;

import io.swagger.v3.oas.annotations.Operation;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import org.concordat.govuk.Language;
import org.concordat.govuk.NotFoundPage;
import org.concordat.govuk.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// What was granted for an area and who worked there, for anybody: as a page, and as a table.
@Controller
class AreaResourcesController {

    private static final ZoneId ZONE = ZoneId.of("Europe/London");

    private final PublishedAreaSql areas;
    private final PublicResourceSql resources;
    private final InstantSource clock;

    AreaResourcesController(PublishedAreaSql areas, PublicResourceSql resources, InstantSource clock) {
        this.areas = areas;
        this.resources = resources;
        this.clock = clock;
    }

    @GetMapping("/areas/{code}/resources")
    Page show(Language language, @PathVariable String code) {
        return areas.find(today(), code).<Page>map(area -> new AreaResourcesPage(language, area, resources.ofArea(today(), code)))
                .orElseGet(() -> new NotFoundPage(language));
    }

    @GetMapping("/areas/{code}/resources.csv")
    @Operation(operationId = "takeAreaResources", summary = "Money and staff of a police area")
    Object table(Language language, @PathVariable String code) {
        return areas.find(today(), code).<Object>map(area -> PublicFiles.csv("resources-" + area.code() + ".csv",
                ResourceTable.of(area, resources.ofArea(today(), code)))).orElseGet(() -> new NotFoundPage(language));
    }

    @GetMapping("/areas/{code}/resources.csv-metadata.json")
    @Operation(operationId = "readAreaResourceColumns", summary = "What the columns of that table hold (CSVW)")
    Object columns(Language language, @PathVariable String code) {
        return areas.find(today(), code).<Object>map(area -> PublicFiles.csvw(OpenData.columns(OpenData.resources(area), PublicFiles.address())))
                .orElseGet(() -> new NotFoundPage(language));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }
}
