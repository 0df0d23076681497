package org.concordat.pilots;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.access.Acting;
import org.concordat.access.Act;
import org.concordat.access.Decision;
import org.concordat.access.Gate;
import org.concordat.access.Look;
import org.concordat.access.SignedIn;
import org.concordat.access.Viewer;
import org.concordat.kernel.Words;
import org.concordat.ledger.Ledger;
import org.concordat.measures.Measure;
import org.concordat.measures.MeasureDefinitions;
import org.concordat.partnership.Area;
import org.concordat.partnership.Areas;
import org.concordat.pilots.PilotStep.Kind;
import org.concordat.sharing.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Pilots of the national board: written by one of it and settled by another before they begin. What is said in their areas is
/// [PilotAreas]; what came of them [Evaluations].
@Component
public class Pilots {

    public static final int TITLE_MAX = 200;
    public static final int LINE_MAX = 500;
    public static final int QUESTION_MAX = 2000;
    public static final int WORDS_MAX = 4000;
    public static final int MEASURES_MAX = 12;

    /// A pilot as its viewer sees it.
    ///
    /// @param names of its areas, by name
    public record Sight(Pilot pilot, Map<UUID, String> names, List<Measure> measures, boolean mayDecide, boolean mayEnd, boolean mayEvaluate) {

        public Sight {
            measures = List.copyOf(measures);
        }
    }

    /// What a pilot can be made of.
    ///
    /// @param areas by name
    /// @param measures those of which there is a share
    public record Choice(List<Area> areas, List<Measure> measures) {

        public Choice {
            areas = List.copyOf(areas);
            measures = List.copyOf(measures);
        }
    }

    /// A consultation that is closed.
    public record Consulted(UUID id, String reference, String title, LocalDate closedOn) {
    }

    private final Acting acting;
    private final Gate gate;
    private final Ledger ledger;
    private final PilotTidings tidings;
    private final PilotSql sql;
    private final Areas areas;
    private final MeasureDefinitions definitions;

    Pilots(Acting acting, Gate gate, Ledger ledger, PilotTidings tidings, PilotSql sql, Areas areas, MeasureDefinitions definitions) {
        this.acting = acting;
        this.gate = gate;
        this.ledger = ledger;
        this.tidings = tidings;
        this.sql = sql;
        this.areas = areas;
        this.definitions = definitions;
    }

    /// All of them, the newest first. Pages count from 0.
    public Look<Page<Pilot>> list(SignedIn who, int page) {
        return acting.as(who, viewer -> gate.refuses(viewer, PilotRules.LIST, viewer.body(), viewer.body().value())
                .<Look<Page<Pilot>>>map(Look.Refused::new).orElseGet(() -> {
                    var found = Page.of(page, sql::list);
                    ledger.record(viewer.entry("pilots.pilot.listed").with("ids", Page.ids(found.rows(), Pilot::id)));
                    return new Look.Seen<>(found);
                }));
    }

    public Optional<Sight> find(SignedIn who, UUID id) {
        return acting.as(who, viewer -> {
            var found = pilot(viewer, id);
            found.ifPresentOrElse(it -> ledger.record(viewer.entry("pilots.pilot.read").about(id)),
                    () -> gate.unknown(viewer, PilotRules.READ, id));
            return found.map(it -> new Sight(it, names(it), measures(it), gate.allows(viewer, PilotRules.DECIDE, it),
                    gate.allows(viewer, PilotRules.END, it), gate.allows(viewer, EvaluationRules.WRITE, it)));
        });
    }

    /// If the viewer may read it, with those of its evaluations that they may; nothing is recorded.
    Optional<Pilot> pilot(Viewer viewer, UUID id) {
        return sql.find(id).filter(it -> gate.allows(viewer, PilotRules.READ, it))
                .map(it -> it.with(it.evaluations().stream().filter(each -> gate.allows(viewer, EvaluationRules.READ, each)).toList()));
    }

    /// As they were called on the first day of the pilot.
    Map<UUID, String> names(Pilot it) {
        return areas.on(it.plan().first()).stream().filter(area -> it.plan().areas().contains(area.id()) || it.plan().compared().contains(area.id()))
                .collect(Collectors.toMap(Area::id, Area::name, (one, _) -> one, LinkedHashMap::new));
    }

    List<Measure> measures(Pilot it) {
        return it.plan().measures().stream().flatMap(id -> definitions.find(id).stream()).toList();
    }

    /// What a form offers, or why the viewer writes none.
    public Look<Choice> mayWrite(SignedIn who) {
        return acting.as(who, viewer -> gate.refuses(viewer, PilotRules.WRITE, viewer.body(), viewer.body().value())
                .<Look<Choice>>map(Look.Refused::new).orElseGet(() -> new Look.Seen<>(choice(viewer))));
    }

    private Choice choice(Viewer viewer) {
        return new Choice(areas.on(viewer.day()), definitions.all().stream().filter(Measure::hasShare).toList());
    }

    /// Writes a pilot, which waits for a second person.
    ///
    /// @param act made with the form, and the id of the pilot
    /// *Errors*: what the form would not have sent throws: areas that are compared with themselves, a first day that is not to come,
    /// areas or measures that there are not.
    public Acted write(SignedIn who, UUID act, Plan plan) {
        return acting.as(who, viewer -> {
            sql.hold(act);   // then a form that is sent twice at once is found below
            if (sql.find(act).filter(it -> it.by().equals(viewer.officer())).isPresent()) {
                return new Acted.Done(act);
            }
            return gate.refuses(viewer, PilotRules.WRITE, viewer.body(), viewer.body().value())
                    .<Acted>map((Decision.Refused it) -> new Acted.Refused(it)).orElseGet(() -> written(viewer, act, plan));
        });
    }

    private Acted written(Viewer viewer, UUID act, Plan plan) {
        Words.official(TITLE_MAX, plan.title());
        Words.official(QUESTION_MAX, plan.question());
        Words.official(WORDS_MAX, plan.otherwise());
        Words.official(QUESTION_MAX, plan.success());
        Stream.ofNullable(plan.standsOn()).forEach(it -> Words.official(QUESTION_MAX, it));
        var chosen = plan.measures().stream().map(id -> definitions.find(id).filter(Measure::hasShare).orElseThrow()).toList();
        if (!sql.write(new Pilot(act, viewer.body(), viewer.officer(), viewer.at(), plan, List.of(), List.of(), List.of()), ChosenMeasures.json(chosen))) {
            return unknown(viewer, PilotRules.WRITE, act);   // the id is that of another officer's
        }
        ledger.record(viewer.entry("pilots.pilot.written").about(act).with("measures", String.join(" ", plan.measures())));
        tidings.written(viewer, act);
        return new Acted.Done(act);
    }

    /// A second person settles it: from now on anybody reads it, and nothing of it changes.
    ///
    /// @param act made with the form, and the id of the step; so it is for every step
    public Acted settle(SignedIn who, UUID id, UUID act) {
        return step(who, id, act, PilotRules.DECIDE, Kind.SETTLED, null, "pilots.pilot.settled");
    }

    /// A second person does not, and says why.
    public Acted drop(SignedIn who, UUID id, UUID act, String words) {
        return step(who, id, act, PilotRules.DECIDE, Kind.DROPPED, words, "pilots.pilot.dropped");
    }

    /// Brings it to an end before its last day; anybody reads why.
    public Acted end(SignedIn who, UUID id, UUID act, String words) {
        return step(who, id, act, PilotRules.END, Kind.ENDED, words, "pilots.pilot.ended");
    }

    private Acted step(SignedIn who, UUID id, UUID act, Act<Pilot> asked, Kind kind, @Nullable String words, String entry) {
        return acting.as(who, viewer -> {
            sql.hold(id);
            var found = pilot(viewer, id);
            if (found.isEmpty()) {
                return unknown(viewer, asked, id);
            }
            if (found.get().steps().stream().anyMatch(it -> it.id().equals(act) && it.by().equals(viewer.officer()))) {
                return new Acted.Done(id);
            }
            return gate.refuses(viewer, asked, found.get(), id).<Acted>map((Decision.Refused it) -> new Acted.Refused(it)).orElseGet(() -> {
                Stream.ofNullable(words).forEach(it -> Words.official(QUESTION_MAX, it));
                if (!sql.step(viewer, id, new PilotStep(act, null, kind, viewer.officer(), viewer.at(), words))) {
                    return unknown(viewer, asked, id);   // the id is that of another's
                }
                var done = viewer.entry(entry).about(id).with("step", act.toString());
                ledger.record(done);
                ledger.publish(done, 0);   // nothing of what was dropped
                tidings.stepped(viewer, found.get(), kind);
                return new Acted.Done(id);
            });
        });
    }

    private Acted unknown(Viewer viewer, Act<?> act, UUID about) {
        gate.unknown(viewer, act, about);
        return new Acted.Unknown();
    }
}
