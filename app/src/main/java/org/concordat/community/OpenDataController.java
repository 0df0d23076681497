package org.concordat.community;

import static org.concordat.community.PublicFiles.address;

import io.swagger.v3.oas.annotations.Operation;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import org.concordat.govuk.Language;
import org.concordat.govuk.NotFoundPage;
import org.concordat.govuk.Page;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// What is published, as files: tables, feeds, and what describes them.
@Controller
class OpenDataController {

    private static final ZoneId ZONE = ZoneId.of("Europe/London");

    /// In a file, which is not turned page by page.
    private static final int ALL = 100_000;

    private final PublishedAgreementSql agreements;
    private final PublishedAreaSql areas;
    private final PublishedFigureSql figures;
    private final OpenTableSql tables;
    private final PublicDescription description;
    private final LawWords law;
    private final InstantSource clock;

    OpenDataController(PublishedAgreementSql agreements, PublishedAreaSql areas, PublishedFigureSql figures, OpenTableSql tables,
            PublicDescription description, LawWords law, InstantSource clock) {
        this.agreements = agreements;
        this.areas = areas;
        this.figures = figures;
        this.tables = tables;
        this.description = description;
        this.law = law;
        this.clock = clock;
    }

    @GetMapping("/open-data")
    Page show(Language language) {
        return new OpenDataPage(language);
    }

    @GetMapping("/open-data/catalogue.jsonld")
    @Operation(operationId = "readCatalogue", summary = "Everything that is published as data (DCAT)")
    ResponseEntity<byte[]> catalogue() {
        return PublicFiles.jsonLd(new Catalogue(address()).of(agreements.list(today(), 1, ALL).agreements(), areas.all(today()), figures.all()));
    }

    @GetMapping(PublicDescription.PATH)
    @Operation(operationId = "readDescription", summary = "This description (OpenAPI)")
    ResponseEntity<byte[]> description() {
        return PublicFiles.json(description.of(address()));
    }

    @GetMapping("/published-agreements.csv")
    @Operation(operationId = "takeAgreements", summary = "Every published agreement")
    ResponseEntity<byte[]> agreements() {
        return PublicFiles.csv("published-agreements.csv",
                AgreementTable.of(agreements.list(today(), 1, ALL).agreements(), address()));
    }

    @GetMapping("/areas.csv")
    @Operation(operationId = "takeAreas", summary = "Each police area and who answers for it")
    ResponseEntity<byte[]> areas() {
        return PublicFiles.csv("areas.csv", AreaTable.of(areas.all(today()), address()));
    }

    @GetMapping("/published-agreements.csv-metadata.json")
    @Operation(operationId = "readAgreementColumns", summary = "What the columns of published agreements hold (CSVW)")
    ResponseEntity<byte[]> columnsOfAgreements() {
        return PublicFiles.csvw(OpenData.columns(OpenData.AGREEMENTS, address()));
    }

    @GetMapping("/areas.csv-metadata.json")
    @Operation(operationId = "readAreaColumns", summary = "What the columns of police areas hold (CSVW)")
    ResponseEntity<byte[]> columnsOfAreas() {
        return PublicFiles.csvw(OpenData.columns(OpenData.AREAS, address()));
    }

    @GetMapping(OpenData.TABLES + "{name}.csv")
    @Operation(operationId = "takeTable", summary = "A table of all areas: matters, statements, samples, resources, publications, "
            + "consultations, pilots, pilot-figures or priorities")
    Object table(Language language, @PathVariable String name) {
        return OpenData.find(name).<Object>map(it -> PublicFiles.csv(name + ".csv",
                OpenTable.of(it.columns(), tables.rows(it, today(), clock.instant(), address())))).orElseGet(() -> new NotFoundPage(language));
    }

    @GetMapping(OpenData.TABLES + "{name}.csv-metadata.json")
    @Operation(operationId = "readTableColumns", summary = "What the columns of such a table hold (CSVW)")
    Object columns(Language language, @PathVariable String name) {
        return OpenData.find(name).<Object>map(it -> PublicFiles.csvw(OpenData.columns(it, address()))).orElseGet(() -> new NotFoundPage(language));
    }

    @GetMapping("/published-agreements/{reference}.jsonld")
    @Operation(operationId = "readPolicy", summary = "A published agreement as a policy (ODRL)")
    Object policy(Language language, @PathVariable String reference) {
        return agreements.find(today(), reference).<Object>map(it -> PublicFiles.jsonLd(AgreementPolicy.of(it, address())))
                .orElseGet(() -> new NotFoundPage(language));
    }

    @GetMapping("/published-agreements.atom")
    @Operation(operationId = "readAgreementNews", summary = "What became of published agreements, the newest first")
    ResponseEntity<byte[]> news(Language language) {
        return PublicFiles.atom(feed(language).of(agreements.news(today(), null, AtomFeed.ENTRIES),
                CommunityWords.in(language).of("title"), "/published-agreements", "/published-agreements.atom",
                clock.instant()));
    }

    @GetMapping("/areas/{code}/agreements.atom")
    @Operation(operationId = "readAreaAgreementNews", summary = "What became of the agreements of a police area, the newest first")
    Object news(Language language, @PathVariable String code) {
        return areas.find(today(), code).<Object>map(area -> PublicFiles.atom(feed(language).of(
                agreements.news(today(), code, AtomFeed.ENTRIES), CommunityWords.in(language).of("title") + ": " + area.name(),
                area.path(), area.path() + "/agreements.atom", clock.instant())))
                .orElseGet(() -> new NotFoundPage(language));
    }

    private AgreementFeed feed(Language language) {
        return new AgreementFeed(language, law.in(language, today()), address());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }
}
