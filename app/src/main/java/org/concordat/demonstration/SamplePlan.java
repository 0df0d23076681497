package org.concordat.demonstration;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.concordat.access.Role;
import org.concordat.access.SignedIn;
import org.concordat.access.Viewer;
import org.concordat.partnership.ReferenceIds;
import org.concordat.sampling.Judgement.Outcome;
import org.concordat.sampling.Purpose;
import org.concordat.sampling.Roll;
import org.concordat.sampling.Round;
import org.concordat.sampling.Sort;
import org.concordat.scrutiny.Strand;

/// A sample of what the police of an area decided in two months that were over, and one of what the Security Service disclosed, drawn in public
/// and judged by two; and beside the first some that were chosen for a priority. Where there is too little, none is drawn or chosen.
final class SamplePlan {

    /// As many as it takes for outcomes to be public.
    static final int SIZE = 5;

    private static final int PLANNED = 10;
    private static final int DRAWN = 9;
    private static final int CHOSEN = 7;
    private static final int DIGITS = 20;
    private static final int HALF_A_YEAR = 6;

    private static final List<Outcome> FIRST = List.of(Outcome.APPROPRIATE, Outcome.APPROPRIATE, Outcome.WITH_OBSERVATIONS, Outcome.APPROPRIATE,
            Outcome.WITH_OBSERVATIONS);
    private static final List<Outcome> SECOND = List.of(Outcome.APPROPRIATE, Outcome.APPROPRIATE, Outcome.WITH_OBSERVATIONS, Outcome.APPROPRIATE,
            Outcome.INAPPROPRIATE);

    private SamplePlan() {
    }

    /// @param told of the whole plan
    static List<Scene> of(long seed, Cast cast, Days days, String area, Stream<? extends Scene> told) {
        var plan = plan(days, area);
        int decided = decided(cast, area, told, plan);
        return decided < SIZE ? List.of() : drawn(Draw.of(seed, "sample " + area), days, scrutineers(cast, area), plan, decided);
    }

    /// What is chosen of the same, for the priority of the area under Prevent: where there are more to choose from than are chosen.
    ///
    /// @param told of the whole plan
    static List<Scene> choice(long seed, Cast cast, Days days, String area, List<? extends Scene> told) {
        var plan = plan(days, area);
        int decided = decided(cast, area, told.stream(), plan);
        return decided <= SIZE ? List.of() : told.stream().filter(ScrutinyScene.Prioritise.class::isInstance).map(ScrutinyScene.Prioritise.class::cast)
                .filter(it -> it.words().area().equals(plan.of()) && it.words().strand() == Strand.PREVENT).findFirst()
                .map(it -> chosen(Draw.of(seed, "choice " + area), days, scrutineers(cast, area), plan, it.act(), decided)).orElse(List.of());
    }

    private static Round.Plan plan(Days days, String area) {
        var last = YearMonth.from(days.ago(PLANNED)).minusMonths(1);
        return new Round.Plan(ReferenceIds.area(area), Sort.CASE_DECISION, last.minusMonths(1), last, SIZE);
    }

    private static int decided(Cast cast, String area, Stream<? extends Scene> told, Round.Plan plan) {
        var force = cast.officers().stream().filter(it -> it.body().equals(cast.body(area, "force"))).map(CastOfficer::id).collect(Collectors.toSet());
        return (int) told.filter(it -> it instanceof CaseScene.Decide && force.contains(it.who().officer()))
                .map(it -> YearMonth.from(it.who().at().atZone(Viewer.ZONE))).filter(it -> !it.isBefore(plan.from()) && !it.isAfter(plan.last())).count();
    }

    private static List<CastOfficer> scrutineers(Cast cast, String area) {
        return cast.holders(cast.body(area, "policing body"), Role.SCRUTINY_OFFICER);
    }

    /// What the Security Service disclosed in half a year, by the Investigatory Powers Commissioner.
    ///
    /// @param told of the whole plan
    static List<Scene> national(long seed, Cast cast, Days days, Stream<? extends Scene> told) {
        var last = YearMonth.from(days.ago(PLANNED)).minusMonths(1);
        var from = last.minusMonths(HALF_A_YEAR - 1);
        var service = cast.body("", "service");
        var its = cast.officers().stream().filter(it -> it.body().equals(service)).map(CastOfficer::id).collect(Collectors.toSet());
        int approved = (int) told.filter(it -> it instanceof SharingScene.Approve && its.contains(it.who().officer()))
                .map(it -> YearMonth.from(it.who().at().atZone(Viewer.ZONE))).filter(it -> !it.isBefore(from) && !it.isAfter(last)).count();
        return approved < SIZE ? List.of() : drawn(Draw.of(seed, "sample of disclosures"), days, cast.holders(cast.body("", "commissioner"),
                Role.SCRUTINY_OFFICER), new Round.Plan(service.id().value(), Sort.DISCLOSURE, from, last, SIZE), approved);
    }

    private static List<Scene> drawn(Draw draw, Days days, List<CastOfficer> both, Round.Plan plan, int decided) {
        var first = both.getFirst();
        var second = both.getLast();
        var round = draw.id();
        var nonces = List.of("nonce " + draw.id(), "nonce " + draw.id());
        var digits = IntStream.range(0, DIGITS).mapToObj(_ -> "" + draw.between(0, 9)).collect(Collectors.joining());
        var scenes = new ArrayList<Scene>(List.of(
                new SampleScene.Plan(at(first, days, PLANNED, 10), round, plan, decided),
                new SampleScene.Commit(at(first, days, PLANNED, 11), round, nonces.getFirst()),
                new SampleScene.Commit(at(second, days, PLANNED, 12), round, nonces.getLast()),
                new SampleScene.Throw(at(first, days, DRAWN, 18), round, new Roll.Thrown(digits, "Two members of the public", "The public meeting")),
                new SampleScene.Reveal(at(first, days, DRAWN, 19), round, nonces.getFirst()),
                new SampleScene.Reveal(at(second, days, DRAWN, 19), round, nonces.getLast()),
                new SampleScene.Take(at(second, days, DRAWN, 20), round)));
        for (int i = 0; i < SIZE; i++) {
            scenes.add(judge(at(first, days, 6, 10 + i), round, i, FIRST.get(i)));
            scenes.add(judge(at(second, days, 5, 10 + i), round, i, SECOND.get(i)));
        }
        return List.copyOf(scenes);
    }

    /// Lines far from each other, of which nobody knows which number each is.
    private static List<Scene> chosen(Draw draw, Days days, List<CastOfficer> both, Round.Plan plan, UUID priority, int decided) {
        var first = both.getFirst();
        var second = both.getLast();
        var round = draw.id();
        var scenes = new ArrayList<Scene>(List.of(
                new SampleScene.Intend(at(second, days, CHOSEN, 10), round, plan, new Purpose(Purpose.Serves.PRIORITY, priority,
                        "Whoever referred somebody hears what was decided. We look at what there was to tell them."), decided),
                new SampleScene.Choose(at(first, days, CHOSEN, 14), round, IntStream.range(0, SIZE).mapToObj(it -> 1 + it * decided / SIZE).toList())));
        for (int i = 0; i < SIZE; i++) {
            scenes.add(judge(at(second, days, 3, 10 + i), round, i, FIRST.get(i)));
            scenes.add(judge(at(first, days, 2, 10 + i), round, i, FIRST.get(i)));
        }
        return List.copyOf(scenes);
    }

    private static SampleScene judge(SignedIn who, UUID round, int which, Outcome outcome) {
        return new SampleScene.Judge(who, round, which, outcome, switch (outcome) {
            case APPROPRIATE -> "What was weighed is said, and the choice follows from it.";
            case WITH_OBSERVATIONS -> "The choice follows from what was weighed. What else was possible is not said.";
            case INAPPROPRIATE -> "Nothing says why the other ways were left out.";
            case COULD_NOT_AGREE -> "We saw it differently.";
        });
    }

    private static SignedIn at(CastOfficer who, Days days, int day, int hour) {
        return new SignedIn(who.id(), days.at(day, hour, 0));
    }
}
