package org.concordat.sampling;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import org.concordat.access.Act;
import org.concordat.access.Acting;
import org.concordat.access.Decision;
import org.concordat.access.Gate;
import org.concordat.access.Look;
import org.concordat.access.SignedIn;
import org.concordat.access.Viewer;
import org.concordat.draw.Malformed;
import org.concordat.draw.Population;
import org.concordat.draw.Ticket;
import org.concordat.kernel.Words;
import org.concordat.ledger.Ledger;
import org.concordat.partnership.Area;
import org.concordat.partnership.Body;
import org.concordat.sharing.Page;
import org.springframework.stereotype.Component;

/// Rounds of sampling: planned from the ledger, committed to, thrown for, and drawn, so that nobody can have chosen what comes out.
@Component
public class Rounds {

    public static final int NAMES_MAX = 200;
    public static final int NONCE_MIN = 16;
    public static final int NONCE_MAX = 200;
    public static final int SIZE_MAX = 1000;
    public static final int STRATA_MAX = 36;

    /// A round as its viewer sees it, and what they could do next.
    public record Sight(Course course, boolean mayCommit, boolean mayRoll, boolean mayReveal, boolean mayDraw) {
    }

    /// Of what a round could be planned: areas, or bodies whose disclosures are sampled.
    public record Prospect(List<Area> areas, List<Body> bodies) {

        public Prospect {
            areas = List.copyOf(areas);
            bodies = List.copyOf(bodies);
        }

        boolean isEmpty() {
            return areas.isEmpty() && bodies.isEmpty();
        }
    }

    /// What the viewer could plan, by the same rules as plans are refused by.
    public record Offer(boolean round, boolean choice) {
    }

    /// What is done in a round until it is drawn.
    public enum Doing { COMMIT, ROLL, REVEAL, DRAW }

    private final Acting acting;
    private final Gate gate;
    private final Ledger ledger;
    private final RoundSql sql;
    private final Inspected inspected;

    Rounds(Acting acting, Gate gate, Ledger ledger, RoundSql sql, Inspected inspected) {
        this.acting = acting;
        this.gate = gate;
        this.ledger = ledger;
        this.sql = sql;
        this.inspected = inspected;
    }

    /// The last first. Pages count from 0.
    public Look<Page<Round>> list(SignedIn who, int page) {
        return acting.as(who, viewer -> gate.refuses(viewer, RoundRules.LIST, viewer.body(), viewer.body().value())
                .<Look<Page<Round>>>map(Look.Refused::new)
                .orElseGet(() -> {
                    var found = Page.of(page, sql::list);
                    ledger.record(viewer.entry("sampling.round.listed").with("ids", Page.ids(found.rows(), it -> it.id().value())));
                    return new Look.Seen<>(found);
                }));
    }

    /// Of what the viewer could plan a round; or why of nothing.
    public Look<Prospect> mayPlan(SignedIn who) {
        return acting.as(who, viewer -> {
            var open = inspected.of(viewer);
            return gate.refuses(viewer, RoundRules.PLAN, RoundRules.blank(viewer, !open.isEmpty()), viewer.body().value()).<Look<Prospect>>map(Look.Refused::new)
                    .orElseGet(() -> new Look.Seen<>(open));
        });
    }

    public Offer offer(SignedIn who) {
        return acting.as(who, viewer -> {
            var open = inspected.of(viewer);
            return new Offer(gate.allows(viewer, RoundRules.PLAN, RoundRules.blank(viewer, !open.isEmpty())),
                    gate.allows(viewer, ChoiceRules.PLAN, ChoiceRules.blank(viewer, open)));
        });
    }

    /// How many decisions the log holds of which a round would be drawn; none for one who does not oversee it.
    public int population(SignedIn who, Round.Plan plan) {
        return acting.as(who, viewer -> sql.population(plan).size());
    }

    /// The strata into which a plan divides its population, none of which asks for any yet; or why the viewer plans none.
    public Look<List<Stratum>> strata(SignedIn who, Round.Plan plan) {
        return acting.as(who, viewer -> {
            var overseen = inspected.holds(viewer, plan);
            var strata = overseen ? divided(plan) : List.<Stratum>of();
            var planning = new RoundRules.Planning(plan.drawing(1), overseen, strata.stream().mapToInt(it -> it.population().size()).sum(), true);
            return gate.refuses(viewer, RoundRules.PLAN, planning, plan.of()).<Look<List<Stratum>>>map(Look.Refused::new).orElseGet(() -> {
                ledger.record(viewer.entry("sampling.strata.read").about(plan.of()));
                return new Look.Seen<>(strata);
            });
        });
    }

    private List<Stratum> divided(Round.Plan plan) {
        return plan.division() == null ? List.of() : sql.strata(plan, plan.division());
    }

    /// Plans a round whose population is not divided.
    public Acted plan(SignedIn who, UUID act, Round.Plan plan) {
        return plan(who, act, plan, Map.of());
    }

    /// Plans a round: its population, and its strata, are what the ledger says, and their roots are entered there.
    ///
    /// @param act made with the form, and the id of the round
    /// @param asked how many are to be drawn of each stratum, by its value; a stratum that has fewer is taken whole
    public Acted plan(SignedIn who, UUID act, Round.Plan plan, Map<String, Integer> asked) {
        return acting.as(who, viewer -> {
            var id = new RoundId(act);
            if (sql.find(id).filter(it -> it.plannedBy().equals(viewer.officer())).isPresent()) {
                return new Acted.Done(act);
            }
            var overseen = inspected.holds(viewer, plan);
            var population = overseen ? sql.population(plan) : List.<String>of();
            var strata = (overseen ? divided(plan) : List.<Stratum>of()).stream().map(it -> it.asking(asked.getOrDefault(it.value(), 0))).toList();
            var whole = plan.division() == null ? plan : plan.drawing(strata.stream().mapToInt(Stratum::size).sum());
            var said = strata.size() <= STRATA_MAX && whole.size() <= SIZE_MAX && asked.values().stream().allMatch(it -> it >= 0 && it <= SIZE_MAX)
                    && asked.keySet().equals(strata.stream().map(Stratum::value).collect(Collectors.toSet()));
            return gate.refuses(viewer, RoundRules.PLAN, new RoundRules.Planning(whole, overseen, population.size(), said), plan.of())
                    .<Acted>map((Decision.Refused it) -> new Acted.Refused(it))
                    .orElseGet(() -> planned(viewer, new Round(id, id.reference(), viewer.body(), viewer.officer(), viewer.at(), whole,
                            population, strata, Seeds.root(population))));
        });
    }

    private Acted planned(Viewer viewer, Round it) {
        if (!sql.plan(it)) {   // the id is that of another officer's
            return unknown(viewer, RoundRules.PLAN, it.id());
        }
        var entry = viewer.entry("sampling.round.planned").about(it.id().value()).with("kind", it.plan().sort().kind())
                .with("months", it.plan().from() + " " + it.plan().last()).with("size", String.valueOf(it.plan().size()))
                .with("population", String.valueOf(it.population().size())).with("root", it.root());
        var by = it.plan().division();
        ledger.record(by == null ? entry : entry.with("divided", by.name()).with("strata", Stratum.root(it.strata())));
        ledger.publish(entry, 0);
        return new Acted.Done(it.id().value());
    }

    /// The round; empty when there is none for the viewer.
    public Optional<Sight> find(SignedIn who, RoundId id) {
        return acting.as(who, viewer -> {
            var found = course(viewer, id).map(it -> new Sight(it, gate.allows(viewer, RoundRules.COMMIT, new RoundRules.Committing(it, "")),
                    gate.allows(viewer, RoundRules.ROLL, it),
                    reveals(viewer, it),
                    gate.allows(viewer, RoundRules.DRAW, it)));
            found.ifPresentOrElse(it -> ledger.record(viewer.entry("sampling.round.read").about(id.value())),
                    () -> gate.unknown(viewer, RoundRules.READ, id.value()));
            return found;
        });
    }

    /// Whether all that is missing is the right nonce: no nonce is empty.
    private boolean reveals(Viewer viewer, Course it) {
        return gate.asks(viewer, RoundRules.REVEAL, new RoundRules.Revealing(it, "")) instanceof Decision.Refused refused
                && refused.rules().equals(RoundRules.COMMITTED_TO.id());
    }

    /// Why the viewer cannot do it now, whatever they typed, which is recorded; empty where they can.
    public Optional<Acted> refuses(SignedIn who, RoundId id, Doing doing) {
        return acting.as(who, viewer -> course(viewer, id).map(at -> switch (doing) {
            case COMMIT -> refusal(viewer, RoundRules.COMMIT, new RoundRules.Committing(at, ""), id);
            case ROLL -> refusal(viewer, RoundRules.ROLL, at, id);
            case REVEAL -> reveals(viewer, at) ? Optional.<Acted>empty() : refusal(viewer, RoundRules.REVEAL, new RoundRules.Revealing(at, ""), id);
            case DRAW -> refusal(viewer, RoundRules.DRAW, at, id);
        }).orElseGet(() -> Optional.of(unknown(viewer, RoundRules.READ, id))));
    }

    /// Commits to a nonce, by its SHA-256 in hexadecimal.
    public Acted commit(SignedIn who, RoundId id, String hash) {
        return act(who, id, RoundRules.COMMIT, (viewer, at) -> at.of(viewer.officer()).filter(it -> it.hash().equals(hash)).isPresent(),
                (viewer, at) -> refusal(viewer, RoundRules.COMMIT, new RoundRules.Committing(at, hash), id), (viewer, at) -> {
            sql.commit(viewer, id, hash);
            ledger.record(viewer.entry("sampling.nonce.committed").about(id.value()).with("hash", hash));
        });
    }

    /// Enters what was thrown in public. A roll after another is entered as one.
    public Acted roll(SignedIn who, RoundId id, Roll.Thrown thrown) {
        return act(who, id, RoundRules.ROLL, (viewer, at) -> at.roll().filter(it -> it.thrown().equals(thrown)
                && it.by().equals(viewer.officer())).isPresent(), (viewer, at) -> refusal(viewer, RoundRules.ROLL, at, id), (viewer, at) -> {
            Words.official(NAMES_MAX, thrown.by());
            Words.official(NAMES_MAX, thrown.place());
            int number = at.rolls().size() + 1;
            sql.roll(viewer, id, number, thrown);
            ledger.record(viewer.entry(number == 1 ? "sampling.dice.rolled" : "sampling.dice.rolled-again").about(id.value())
                    .with("digits", thrown.digits()).with("number", String.valueOf(number)));
        });
    }

    /// Reveals the nonce that the viewer committed to.
    public Acted reveal(SignedIn who, RoundId id, String nonce) {
        return act(who, id, RoundRules.REVEAL, (viewer, at) -> at.of(viewer.officer()).filter(it -> it.nonce().equals(Optional.of(nonce)))
                .isPresent(), (viewer, at) -> refusal(viewer, RoundRules.REVEAL, new RoundRules.Revealing(at, nonce), id), (viewer, at) -> {
                    sql.reveal(viewer, id, nonce);
                    ledger.record(viewer.entry("sampling.nonce.revealed").about(id.value()));
                });
    }

    /// Draws, from everything that was entered. Nonces that are missing, and a population that the ledger no longer gives, are said.
    public Acted draw(SignedIn who, RoundId id) {
        return act(who, id, RoundRules.DRAW, (viewer, at) -> at.drawn().filter(it -> it.by().equals(viewer.officer())).isPresent(),
                (viewer, at) -> refusal(viewer, RoundRules.DRAW, at, id), (viewer, at) -> {
            var seed = at.seed().orElseThrow();
            var drawn = new Drawn(viewer.officer(), viewer.at(), seed, numbers(at.of(), seed), at.missing(),
                    !sql.population(at.of().plan()).equals(at.of().population()));
            sql.draw(id, viewer.body(), drawn);
            var entry = viewer.entry("sampling.sample.drawn").about(id.value()).with("seed", seed)
                    .with("numbers", String.join(" ", drawn.numbers()));
            ledger.record(entry);
            ledger.publish(entry, 0);
            if (drawn.missing() > 0) {
                ledger.record(viewer.entry("sampling.nonce.missing").about(id.value()).with("number", String.valueOf(drawn.missing())));
            }
            if (drawn.changed()) {
                ledger.record(viewer.entry("sampling.population.changed").about(id.value()));
            }
        });
    }

    /// In each stratum by itself, one after the other, under the one seed.
    private static List<String> numbers(Round of, String seed) {
        return of.plan().division() == null ? drawn(of.population(), seed, of.plan().size())
                : of.strata().stream().flatMap(it -> drawn(it.population(), seed, it.size()).stream()).toList();
    }

    private static List<String> drawn(List<String> population, String seed, int size) {
        try {
            return Population.of(population).draw(seed, size).stream().map(Ticket::id).toList();
        } catch (Malformed impossible) {
            throw new IllegalStateException("numbers in the log stand once each", impossible);
        }
    }

    /// @param before whether it was done before, by an earlier submit of the same form
    private Acted act(SignedIn who, RoundId id, Act<?> asked, BiPredicate<Viewer, Course> before, BiFunction<Viewer, Course, Optional<Acted>> refused,
            BiConsumer<Viewer, Course> done) {
        return acting.as(who, viewer -> {
            course(viewer, id).ifPresent(it -> sql.hold(id));
            return course(viewer, id).map(at -> before.test(viewer, at) ? new Acted.Done(id.value())
                    : refused.apply(viewer, at).orElseGet(() -> {
                done.accept(viewer, at);
                return new Acted.Done(id.value());
            })).orElseGet(() -> unknown(viewer, asked, id));
        });
    }

    /// Those of these references that the viewer may read; nothing is recorded.
    public Map<String, RoundId> readable(Viewer viewer, Set<String> references) {
        return sql.called(references).stream().filter(it -> gate.allows(viewer, RoundRules.READ, it))
                .collect(Collectors.toMap(Round::reference, Round::id));
    }

    /// If the viewer may read it; nothing is recorded.
    Optional<Course> course(Viewer viewer, RoundId id) {
        return sql.find(id).filter(it -> gate.allows(viewer, RoundRules.READ, it)).map(sql::course);
    }

    private <T> Optional<Acted> refusal(Viewer viewer, Act<T> act, T thing, RoundId about) {
        return gate.refuses(viewer, act, thing, about.value()).map((Decision.Refused it) -> new Acted.Refused(it));
    }

    private Acted unknown(Viewer viewer, Act<?> act, RoundId about) {
        gate.unknown(viewer, act, about.value());
        return new Acted.Unknown();
    }
}
