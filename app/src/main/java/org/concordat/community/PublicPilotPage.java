package org.concordat.community;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.concordat.govuk.BackLink;
import org.concordat.govuk.Cell;
import org.concordat.govuk.Language;
import org.concordat.govuk.Page;
import org.concordat.govuk.SummaryList;
import org.concordat.govuk.SummaryList.Row;
import org.concordat.kernel.Quarter;
import org.concordat.measures.MeasureDefinitions;

/// One pilot: what it asks, what was said of it where it is tried, and what came of it.
///
/// @param figures by evaluation
public record PublicPilotPage(Language language, PublicPilot pilot, List<PublicPilot.Place> places, List<PublicPilot.Said> said,
                              List<PublicPilot.Evaluation> evaluations, Map<UUID, List<PublicPilot.Figure>> figures,
                              MeasureDefinitions definitions, LocalDate day, PublishedReceipts receipts) implements Page {

    public PublicPilotPage {
        places = List.copyOf(places);
        said = List.copyOf(said);
        evaluations = List.copyOf(evaluations);
        figures = Map.copyOf(figures);
    }

    @Override
    public String title() {
        return pilot.title();
    }

    @Override
    public BackLink back() {
        return BackLink.to(PublicPilot.ALL, language);
    }

    @Override
    public boolean bilingual() {
        return true;
    }

    @Override
    public boolean sameForAll() {
        return true;
    }

    public boolean isEnded() {
        return pilot.endedOn() != null;
    }

    public String endedOn() {
        return of("ended").formatted(words().on(pilot.endedOn()));
    }

    public SummaryList summary() {
        var rows = new ArrayList<>(List.of(Row.of(of("state"), words().of("state", pilot.state(day, places))),
                Row.of(of("question"), Cell.english(pilot.question())), Row.of(of("otherwise"), Cell.english(pilot.otherwise())),
                Row.of(of("body"), Cell.english(pilot.body())), Row.of(of("first"), words().on(pilot.first())),
                Row.of(of("last"), words().on(pilot.last()))));
        if (pilot.standsOn() != null) {
            rows.add(Row.of(of("stands-on"), Cell.english(pilot.standsOn())));
        }
        rows.add(Row.of(of("compared"), places.stream().filter(PublicPilot.Place::compared).map(it -> Cell.english(it.name())).toArray(Cell[]::new)));
        rows.add(Row.of(of("measures"), pilot.measures().stream().flatMap(it -> definitions.find(it).stream())
                .map(it -> Cell.of(new FigureWords(language).in(it.title()))).toArray(Cell[]::new)));
        rows.add(Row.of(of("expected"), Cell.english(pilot.success())));
        rows.add(Row.of(of("settled"), words().on(pilot.settledOn())));
        rows.add(Row.of(of("reference"), pilot.reference()));
        return SummaryList.of(rows);
    }

    /// Where it is tried, by name.
    public List<PublicPilot.Place> tried() {
        return places.stream().filter(it -> !it.compared()).toList();
    }

    /// What was said in an area, in its order.
    public SummaryList said(PublicPilot.Place of) {
        return SummaryList.of(said.stream().filter(it -> it.area().equals(of.code())).map(this::row).toList());
    }

    private Row row(PublicPilot.Said it) {
        var cells = new ArrayList<Cell>();
        if (it.opinion() != null) {
            cells.add(Cell.of(of("opinion." + CommunityWords.slug(it.opinion()))));
        }
        if (it.words() != null) {
            cells.add(Cell.english(it.words()));
        }
        if (it.source() != null) {
            cells.add(Cell.of(of("source") + ":"));
            cells.add(Cell.english(it.source()));
        }
        if (it.consultation() != null) {
            cells.add(Cell.link(of("consultation"), "/consultations/" + it.consultation()));
        }
        cells.add(Cell.english(it.body()));
        cells.add(Cell.of(words().on(it.on())));
        return Row.of(of("kind." + CommunityWords.slug(it.kind())), cells.toArray(Cell[]::new));
    }

    public String heading(PublicPilot.Evaluation it) {
        return of(it.interim() ? "evaluation.interim" : "evaluation.final").formatted(words().on(it.approvedOn()));
    }

    public SummaryList summary(PublicPilot.Evaluation it) {
        return SummaryList.of(Row.of(of("found"), Cell.english(it.found())), Row.of(of("limits"), Cell.english(it.limits())),
                Row.of(of("decided"), of("decided." + CommunityWords.slug(it.decided()))), Row.of(of("why"), Cell.english(it.why())));
    }

    public String periods(PublicPilot.Evaluation it) {
        return of("figures.lead").formatted(period(it.beforeFrom(), it.beforeUntil()), period(it.duringFrom(), it.duringUntil()));
    }

    private String period(Quarter from, Quarter until) {
        return of("periods").formatted(words().on(from.first()), words().on(until.last()));
    }

    /// Of measures that there are still, in the order in which they were chosen.
    public List<PilotMeasured> counted(PublicPilot.Evaluation it) {
        var all = figures.getOrDefault(it.id(), List.of());
        return pilot.measures().stream().flatMap(id -> definitions.find(id).stream())
                .map(measure -> PilotMeasured.of(language, measure, all)).toList();
    }

    public String of(String key) {
        return words().of(key);
    }

    private CommunityWords words() {
        return CommunityWords.pilots(language);
    }
}
