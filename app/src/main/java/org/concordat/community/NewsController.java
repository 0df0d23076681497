package org.concordat.community;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.concordat.community.AtomFeed.Told;
import org.concordat.govuk.Language;
import org.concordat.govuk.NotFoundPage;
import org.concordat.kernel.Quarter;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// Everything that is published, and everything of one area, as feeds.
@Controller
class NewsController {

    static final String FEED = "/news.atom";

    private static final ZoneId ZONE = ZoneId.of("Europe/London");

    private final PublishedEditionSql publications;
    private final PublishedAgreementSql agreements;
    private final PublishedFigureSql figures;
    private final PublishedAreaSql areas;
    private final PublicStatementSql statements;
    private final PublicConsultationSql consultations;
    private final PublicPilotSql pilots;
    private final NewsSql news;
    private final LawWords law;
    private final InstantSource clock;

    NewsController(PublishedEditionSql publications, PublishedAgreementSql agreements, PublishedFigureSql figures, PublishedAreaSql areas,
            PublicStatementSql statements, PublicConsultationSql consultations, PublicPilotSql pilots, NewsSql news, LawWords law,
            InstantSource clock) {
        this.publications = publications;
        this.agreements = agreements;
        this.figures = figures;
        this.areas = areas;
        this.statements = statements;
        this.consultations = consultations;
        this.pilots = pilots;
        this.news = news;
        this.law = law;
        this.clock = clock;
    }

    @GetMapping(FEED)
    @Operation(operationId = "readNews", summary = "Everything that is published, the newest first")
    ResponseEntity<byte[]> everything(Language language) {
        var told = told(language, Optional.empty());
        told.addAll(new FigureFeed(language, PublicFiles.address()).told(figures.all()));
        return feed(language, told, CommunityWords.publications(language).of("news"), "/publications", FEED);
    }

    /// Figures are of all areas, and so of none.
    @GetMapping("/areas/{code}" + FEED)
    @Operation(operationId = "readAreaNews", summary = "Everything that is published of a police area, the newest first")
    Object ofArea(Language language, @PathVariable String code) {
        return areas.find(today(), code).<Object>map(area -> feed(language, told(language, Optional.of(area)),
                CommunityWords.publications(language).of("news.area").formatted(area.name()), area.path(), area.path() + FEED))
                .orElseGet(() -> new NotFoundPage(language));
    }

    private ResponseEntity<byte[]> feed(Language language, List<Told> told, String title, String path, String self) {
        return PublicFiles.atom(new AtomFeed(language, PublicFiles.address()).of(told, title, path, self, clock.instant()));
    }

    private List<Told> told(Language language, Optional<PublishedArea> of) {
        var day = today();
        var area = of.map(PublishedArea::code).orElse(null);
        var words = CommunityWords.publications(language);
        var told = new ArrayList<Told>();
        publications.list(clock.instant(), area, AtomFeed.ENTRIES, 0).publications().forEach(it -> told.add(new Told("urn:uuid:" + it.id(),
                it.title(language), it.changedAt(), it.path(),
                words.of(it.isWithdrawn() ? "withdrawn" : "kind." + CommunityWords.slug(it.kind())) + ". " + it.body() + ".")));
        told.addAll(new AgreementFeed(language, law.in(language, day), PublicFiles.address())
                .told(agreements.news(day, area, AtomFeed.ENTRIES)));
        var voices = CommunityWords.voices(language);
        news.matters(day, area, AtomFeed.ENTRIES).forEach(it -> told.add(new Told(PublicFiles.address() + it.path(), it.title(),
                moment(it.lastOn()), it.path(), voices.of("raised.kind." + CommunityWords.slug(it.kind())) + ". " + it.reference() + ".")));
        of.map(it -> statements.ofArea(day, it.code(), AtomFeed.ENTRIES, 0).statements().stream().map(each -> new NewsSql.Statement(each.id(),
                        it.code(), it.name(), each.quarter(), each.signedOn())).toList())
                .orElseGet(() -> news.statements(day, AtomFeed.ENTRIES)).forEach(it -> told.add(statement(language, it)));
        consultations.news(day, area, AtomFeed.ENTRIES).forEach(it -> told.add(consultation(language, it, day)));
        pilots.list(day, area, AtomFeed.ENTRIES, 0).pilots().forEach(it -> told.add(new Told("urn:uuid:" + it.id(), it.title(), it.toldAt(),
                it.path(), CommunityWords.pilots(language).of("news") + ". " + it.body() + ".")));
        told.addAll(overseen(language, day, area));
        return told;
    }

    /// Samples once they are drawn, priorities from their first day on, and money and staff year by year, anew with each that is entered.
    private List<Told> overseen(Language language, LocalDate day, @Nullable String area) {
        var voices = CommunityWords.voices(language);
        var told = new ArrayList<Told>();
        news.samples(day, area, AtomFeed.ENTRIES).forEach(it -> told.add(new Told("urn:uuid:" + it.id(),
                voices.of("sampled.told").formatted(it.areaName()), moment(it.drawnOn()), "/areas/" + it.area() + "/samples/" + it.reference(),
                voices.of("sampled.drawn-on") + ": " + voices.on(it.drawnOn()) + ". " + it.body() + ".")));
        news.priorities(day, area, AtomFeed.ENTRIES).forEach(it -> told.add(new Told("urn:uuid:" + it.id(), it.title(), moment(it.from()),
                "/areas/" + it.area() + "/matters", voices.of("raised.priority.told").formatted(it.areaName()) + " " + it.body() + ".")));
        news.resources(day, area, AtomFeed.ENTRIES).forEach(it -> told.add(new Told(
                PublicFiles.address() + "/areas/" + it.area() + "/resources#" + it.year(),
                voices.of("resourced.title").formatted(it.areaName()) + ", " + it.year(), moment(it.lastOn()), "/areas/" + it.area() + "/resources",
                voices.of("resourced.told").formatted(it.many()))));
        return told;
    }

    /// From its first day on, and anew with each step.
    private Told consultation(Language language, PublicConsultation it, LocalDate day) {
        var last = consultations.steps(it.id(), day).stream().map(PublicConsultation.Step::on).max(Comparator.naturalOrder())
                .filter(on -> on.isAfter(it.opens())).orElse(it.opens());
        return new Told("urn:uuid:" + it.id(), it.title().in(language), moment(last), it.path(),
                CommunityWords.voices(language).of("consult.state", it.state(day)) + ". " + it.body() + ".");
    }

    private static Told statement(Language language, NewsSql.Statement it) {
        var voices = CommunityWords.voices(language);
        var quarter = Quarter.of(it.quarter());
        var said = voices.of("stated.quarter." + quarter.number()).formatted(quarter.year());
        return new Told("urn:uuid:" + it.id(), voices.of("stated.of").formatted(it.areaName(), said), moment(it.signedOn()),
                "/areas/" + it.area() + "/statements/" + quarter, voices.of("stated.lead"));
    }

    private static Instant moment(LocalDate day) {
        return day.atStartOfDay(ZONE).toInstant();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }
}
