package org.concordat.sdc;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;

/// Protects figures, attacks what it made, and gives it out only if the attack fails.
public final class Protection {

    private final Rules rules;
    private final Records records;
    private final Optional<SecretKey> key;
    private final List<Release> earlier;
    private final Progress progress;
    private final Simplex.Clock clock;

    Protection(Rules rules, Records records, Optional<SecretKey> key, List<Release> earlier, Progress progress) {
        this(rules, records, key, earlier, progress, Attack.within(rules));
    }

    Protection(Rules rules, Records records, Optional<SecretKey> key, List<Release> earlier, Progress progress, Simplex.Clock clock) {
        this.rules = rules;
        this.records = records;
        this.key = key;
        this.earlier = earlier;
        this.progress = progress;
        this.clock = clock;
    }

    /// What came of it.
    public sealed interface Outcome {

        record Released(Release release, Map<String, String> utility, AttackReport attack) implements Outcome {
        }

        /// Nothing is released.
        ///
        /// @param because sentences, each on a cell or a rule
        record Refused(List<String> because) implements Outcome {
        }
    }

    /// **Errors:** [Malformed] if the rules, the records and earlier releases do not go together.
    Outcome run() throws Malformed {
        for (var release : earlier) {
            RulesAgree.notLaxer(rules, release.rules());
        }
        try {
            return rules.method() instanceof Rules.Method.Suppress ? suppressed() : noisy();
        } catch (Simplex.OutOfTime tooLong) {
            return new Outcome.Refused(List.of("it could not be protected and attacked within " + rules.secondsMax()
                    + " seconds: publish fewer cells, or allow more (seconds N)"));
        }
    }

    private Cells cells() throws Malformed {
        var names = rules.variables().stream().map(Rules.VariableLine::name).toList();
        var tables = new ArrayList<Table>();
        for (var line : rules.tables()) {
            tables.add(new Table(line.name(), line.variables().stream().mapToInt(names::indexOf).sorted().toArray(),
                    line.printed()));
        }
        return new Cells(records.variables(), tables);
    }

    private Outcome noisy() throws Malformed {
        var secret = key.orElseThrow(() -> new Malformed("the method needs a secret key (--key FILE)"));
        var cells = cells();
        var tabulation = new Tabulation(records, cells);
        tabulation.check();
        var truth = tabulation.counts();
        var keys = records.drawn() == null ? tabulation.sums(secret.recordKeys(records.ids()))
                : secret.cellKeys(tabulation.sums(records.drawn()));
        var changed = changed(cells, truth, keys);
        if (changed.isEmpty()) {
            return new Outcome.Refused(List.of("no rounding of these tables was found in which everything still adds up: publish fewer"
                    + " linked tables or variables, or round each figure by itself (method round)"));
        }
        var plan = new Plan(cells, rules, truth);
        PrimaryRules.unprinted(plan);
        var figure = new long[truth.length];
        for (int cell = 0; cell < figure.length; cell++) {
            figure[cell] = plan.status[cell] == Status.PRINTED ? changed.get()[cell] : 0;
        }
        return judged(new Release(rules, cells, figure, plan.status, secret.fingerprint()), truth);
    }

    private Optional<long[]> changed(Cells cells, long[] truth, long[] keys) throws Malformed {
        if (rules.method() instanceof Rules.Method.ControlledRound(int base)) {
            return ControlledRounding.of(cells, truth, base, publishedBefore(cells), new SplittableRandom(keys[cells.find(0)]), clock);
        }
        var noise = Noise.of(rules.method());
        var figure = new long[truth.length];
        Arrays.setAll(figure, cell -> noise.changed(truth[cell], keys[cell]));
        return Optional.of(figure);
    }

    /// What earlier releases say of each cell; -1 where they say nothing.
    private long[] publishedBefore(Cells cells) throws Malformed {
        var before = new long[cells.count()];
        Arrays.fill(before, -1);
        var all = new ArrayList<>(earlier);
        all.add(new Release(rules, cells, before, new Status[0], ""));
        Publications.merged(all);
        for (var release : earlier) {
            for (int cell = 0; cell < before.length; cell++) {
                int at = Publications.place(cells, cell, release.cells());
                if (at >= 0 && release.status()[at] == Status.PRINTED) {
                    before[cell] = release.figure()[at];
                }
            }
        }
        return before;
    }

    private Outcome suppressed() throws Malformed {
        var own = cells();
        var empty = new Release(rules, own, new long[own.count()], new Status[0], "");
        var all = new ArrayList<>(List.of(empty));
        all.addAll(earlier);
        var cells = earlier.isEmpty() ? own : Publications.merged(all);
        if (cells.variables().size() > own.variables().size()) {
            throw new Malformed("an earlier release has variables that the rules do not name; name them, so that the"
                    + " records can be reckoned with");
        }
        var tabulation = new Tabulation(records, cells);
        tabulation.check();
        var truth = rules.sums().isPresent() ? tabulation.sums(records.value()) : tabulation.counts();
        var plan = new Plan(cells, rules, truth);
        var contributions = rules.sums().map(_ -> new Contributions(records, cells));
        mark(plan, contributions);
        PrimaryRules.before(plan, own, earlier);
        var together = contributions.map(it -> new HiddenTogether(plan, it));
        var rounds = new Rounds(plan, clock, progress);
        var fallen = together.map(rounds::run).orElseGet(rounds::run);
        var untold = together.map(HiddenTogether::untold).orElse(Set.of());
        if (!fallen.isEmpty() || !untold.isEmpty()) {
            return refused(plan, fallen, untold);
        }
        return judged(own(plan, own), Arrays.stream(places(own, cells)).mapToLong(at -> truth[at]).toArray());
    }

    private static void mark(Plan plan, Optional<Contributions> contributions) {
        contributions.map(it -> new PrimaryRules(plan, it.counts(), it.largest(new Concentration(plan.rules).most())))
                .orElseGet(() -> new PrimaryRules(plan, plan.truth, null)).mark();
    }

    private static int[] places(Cells own, Cells all) {
        var places = new int[own.count()];
        Arrays.setAll(places, cell -> own == all ? cell : Publications.place(own, cell, all));
        return places;
    }

    private Release own(Plan plan, Cells own) {
        var places = places(own, plan.cells);
        var status = new Status[places.length];
        var figure = new long[places.length];
        for (int cell = 0; cell < places.length; cell++) {
            status[cell] = plan.status[places[cell]];
            figure[cell] = status[cell] == Status.PRINTED ? plan.truth[places[cell]] : 0;
        }
        return new Release(rules, own, figure, status, "");
    }

    private Outcome refused(Plan plan, List<Attack.Bounds> fallen, Set<String> untold) {
        var because = new ArrayList<>(untold);
        for (var bounds : fallen) {
            because.add(plan.cells.name(bounds.cell()) + " would be known to be from " + rules.shown(bounds.low()) + " to "
                    + rules.shown(bounds.high()) + ", and nothing more can be hidden for it");
        }
        because.add("the tables are too sparse to be protected by these rules: publish coarser codes or fewer tables"
                + (rules.primaryMarked() ? ", or give both kinds of hidden cell one mark (marks one)" : ""));
        return new Outcome.Refused(because);
    }

    /// The attack of somebody who has the published figures and nothing else, on this release and those before it. Where
    /// a release stands alone and every protected cell has its proof, that attack has been answered.
    private Outcome judged(Release release, long[] truth) throws Malformed {
        var all = new ArrayList<>(earlier);
        all.add(release);
        boolean proven = rules.method() instanceof Rules.Method.Suppress && earlier.isEmpty();
        var report = proven ? AttackReport.proven(release) : new Publications(all).attack(false, clock, progress);
        if (report.fallen().isEmpty()) {
            return new Outcome.Released(release, Utility.of(release, truth), report);
        }
        var because = new ArrayList<String>();
        report.fallen().forEach(it -> because.add(it.cell() + " would be known to be from " + rules.shown(it.low()) + " to "
                + rules.shown(it.high())));
        if (rules.noiseMax() > 0 && rules.noiseMax() < rules.width()) {
            because.add("noise of at most " + rules.noiseMax() + " leaves what has a figure of 0 from 0 to " + rules.noiseMax() + ", and width asks for "
                    + rules.width() + ": allow more noise, round to a larger base, or ask for less");
        }
        return new Outcome.Refused(because);
    }
}
