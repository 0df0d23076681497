package org.concordat.sampling;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.concordat.access.Act;
import org.concordat.access.Acting;
import org.concordat.access.Decision;
import org.concordat.access.Gate;
import org.concordat.access.Look;
import org.concordat.access.SignedIn;
import org.concordat.access.Viewer;
import org.concordat.kernel.Words;
import org.concordat.ledger.Ledger;
import org.concordat.partnership.Area;
import org.springframework.stereotype.Component;

/// Rounds that are chosen and not drawn: for a priority of the area or a direction given there, planned by one and chosen by another, from
/// lines that tell of nobody.
@Component
public class Choices {

    public static final int REASON_MAX = 1000;
    public static final int SIZE_MAX = 20;
    /// From fewer nobody chooses: they would be told apart.
    public static final int POPULATION_MIN = 5;

    /// What a viewer could choose for.
    public record Asked(Area area, List<Purpose.Possible> purposes) {
    }

    /// A choice as its viewer sees it.
    ///
    /// @param lines that it is chosen from; none for one who may not choose
    public record Sight(List<Line> lines, Optional<Purpose.Possible> purpose, boolean mayChoose) {
    }

    private final Acting acting;
    private final Gate gate;
    private final Ledger ledger;
    private final RoundSql rows;
    private final ChoiceSql sql;
    private final Rounds rounds;
    private final Inspected inspected;

    Choices(Acting acting, Gate gate, Ledger ledger, RoundSql rows, ChoiceSql sql, Rounds rounds, Inspected inspected) {
        this.acting = acting;
        this.gate = gate;
        this.ledger = ledger;
        this.rows = rows;
        this.sql = sql;
        this.rounds = rounds;
        this.inspected = inspected;
    }

    /// The areas of which the viewer could plan a choice, each with what it may serve; or why there are none.
    public Look<List<Asked>> mayPlan(SignedIn who) {
        return acting.as(who, viewer -> {
            var open = inspected.of(viewer);
            return gate.refuses(viewer, ChoiceRules.PLAN, ChoiceRules.blank(viewer, open), viewer.body().value())
                    .<Look<List<Asked>>>map(Look.Refused::new).orElseGet(() -> {
                        ledger.record(viewer.entry("sampling.purpose.listed"));
                        return new Look.Seen<>(open.areas().stream().map(it -> new Asked(it, sql.purposes(it.id()))).toList());
                    });
        });
    }

    /// Plans a choice: what it serves and why, and its population, which is what the ledger says.
    ///
    /// @param act made with the form, and the id of the round
    public Acted plan(SignedIn who, UUID act, Round.Plan plan, Purpose purpose) {
        return acting.as(who, viewer -> {
            var id = new RoundId(act);
            if (rows.find(id).filter(it -> it.plannedBy().equals(viewer.officer())).isPresent()) {
                return new Acted.Done(act);
            }
            Words.official(REASON_MAX, purpose.reason());
            var ownArea = !plan.sort().ofOneBody() && inspected.holds(viewer, plan);
            var population = ownArea ? rows.population(plan) : List.<String>of();
            var serves = sql.purposes(plan.of()).stream().anyMatch(it -> it.serves() == purpose.serves() && it.id().equals(purpose.id()));
            var intended = new ChoiceRules.Intended(new RoundRules.Planning(plan, ownArea, population.size(), true), serves);
            return refusal(viewer, ChoiceRules.PLAN, intended, plan.of()).orElseGet(() -> planned(viewer, new Round(id, id.reference(),
                    viewer.body(), viewer.officer(), viewer.at(), plan, population, List.of(), Seeds.root(population), purpose)));
        });
    }

    private Acted planned(Viewer viewer, Round it) {
        var purpose = it.purpose();
        if (purpose == null || !rows.plan(it)) {   // the id is that of another officer's
            gate.unknown(viewer, ChoiceRules.PLAN, it.id().value());
            return new Acted.Unknown();
        }
        var entry = viewer.entry("sampling.choice.planned").about(it.id().value()).with("kind", it.plan().sort().kind())
                .with("months", it.plan().from() + " " + it.plan().last()).with("size", String.valueOf(it.plan().size()))
                .with("population", String.valueOf(it.population().size())).with("root", it.root())
                .with("serves", purpose.serves() + " " + purpose.id());
        ledger.record(entry);
        ledger.publish(entry, 0);
        return new Acted.Done(it.id().value());
    }

    /// The lines of a choice and what it serves; empty when there is none for the viewer.
    public Optional<Sight> find(SignedIn who, RoundId id) {
        return acting.as(who, viewer -> {
            var found = rounds.course(viewer, id).filter(it -> it.of().isChosen()).map(it -> new Sight(sql.lines(id), sql.purpose(id),
                    gate.asks(viewer, ChoiceRules.CHOOSE, new ChoiceRules.Choosing(it, List.of())) instanceof Decision.Refused refused
                            && refused.rules().equals(ChoiceRules.AS_PLANNED.id())));
            found.ifPresentOrElse(it -> ledger.record(viewer.entry("sampling.choice.read").about(id.value())),
                    () -> gate.unknown(viewer, RoundRules.READ, id.value()));
            return found;
        });
    }

    /// Chooses lines, as many as were planned. What their numbers in the log are is known from then on.
    public Acted choose(SignedIn who, RoundId id, List<Integer> lines) {
        return acting.as(who, viewer -> {
            rounds.course(viewer, id).ifPresent(it -> rows.hold(id));
            return rounds.course(viewer, id).map(at -> at.chosen().filter(it -> it.by().equals(viewer.officer()) && it.lines().equals(lines))
                    .<Acted>map(it -> new Acted.Done(id.value()))
                    .orElseGet(() -> refusal(viewer, ChoiceRules.CHOOSE, new ChoiceRules.Choosing(at, lines), id.value())
                            .orElseGet(() -> chosen(viewer, id, lines)))).orElseGet(() -> {
                gate.unknown(viewer, ChoiceRules.CHOOSE, id.value());
                return new Acted.Unknown();
            });
        });
    }

    private Acted chosen(Viewer viewer, RoundId id, List<Integer> lines) {
        sql.choose(viewer, id, lines);
        var numbers = sql.chosen(id).orElseThrow().numbers();
        var entry = viewer.entry("sampling.sample.chosen").about(id.value()).with("numbers", String.join(" ", numbers));
        ledger.record(entry);
        ledger.publish(entry, 0);
        return new Acted.Done(id.value());
    }

    private <T> Optional<Acted> refusal(Viewer viewer, Act<T> act, T thing, UUID about) {
        return gate.refuses(viewer, act, thing, about).map((Decision.Refused it) -> new Acted.Refused(it));
    }
}
