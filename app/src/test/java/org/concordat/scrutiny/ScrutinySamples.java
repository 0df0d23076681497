package org.concordat.scrutiny;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.concordat.TestClock;
import org.concordat.access.Sample;
import org.concordat.access.Samples;
import org.concordat.access.Viewer;
import org.concordat.kernel.Between;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.BodyKind;
import org.concordat.kernel.OfficerId;
import org.concordat.scrutiny.Step.Kind;
import org.concordat.scrutiny.Step.Outcome;
import org.jspecify.annotations.Nullable;

/// What may be raised, answered and set, by those who oversee and those who answer.
final class ScrutinySamples implements Samples {

    private static final Instant AT = TestClock.BEGINNING;
    private static final LocalDate TODAY = AT.atZone(Viewer.ZONE).toLocalDate();
    private static final BodyId OVERSEER = new BodyId(new UUID(1, 1));
    private static final BodyId FORCE = new BodyId(new UUID(1, 2));
    private static final UUID AREA = new UUID(4, 1);
    private static final Viewer SAM = viewer(OVERSEER, BodyKind.LOCAL_POLICING_BODY);
    private static final Viewer OLU = viewer(FORCE, BodyKind.POLICE_FORCE);

    @Override
    public List<Sample<?>> all() {
        var all = new ArrayList<Sample<?>>(List.of(
                Sample.of(MatterRules.LIST, SAM).in("own body", OVERSEER).in("another body", FORCE),
                Sample.of(MatterRules.READ, SAM).in("followed", matter(MatterKind.FINDING)).and("who has to answer", ScrutinySamples::inTheForce),
                raising(),
                Sample.of(ReviewRules.LIST, SAM).in("any day", TODAY),
                Sample.of(ReviewRules.READ, SAM).in("any day", TODAY),
                Sample.of(ReviewRules.IMPORT, SAM).in("any day", TODAY),
                Sample.of(PriorityRules.LIST, SAM).in("any day", TODAY).and("of the Investigatory Powers Commissioner", Sample::ofTheCommissioner),
                Sample.of(PriorityRules.SET, SAM).in("own area", setting(Set.of(AREA), true, TODAY.plusYears(1)))
                        .in("another area", setting(Set.of(), true, TODAY.plusYears(1)))
                        .in("of what is replaced", setting(Set.of(AREA), false, TODAY.plusYears(1)))
                        .in("without an end", setting(Set.of(AREA), true, null))));
        all.addAll(steps());
        return all;
    }

    private static Viewer inTheForce(Viewer viewer) {
        return Sample.in(viewer, FORCE);
    }

    private static Sample<?> raising() {
        var serves = Duty.EQUALITY;
        return Sample.of(MatterRules.RAISE, SAM)
                .in("finding", raising(MatterKind.FINDING, null, BodyKind.SCHOOL, true, true, YearMonth.of(2026, 10)))
                .in("finding without evidence", raising(MatterKind.FINDING, null, BodyKind.SCHOOL, true, true, null))
                .in("out of reach", raising(MatterKind.QUESTION, null, null, true, true, null))
                .in("evidence of elsewhere", raising(MatterKind.QUESTION, null, BodyKind.SCHOOL, false, true, null))
                .in("direction", raising(MatterKind.DIRECTION, serves, BodyKind.POLICE_FORCE, true, true, null))
                .in("direction to a school", raising(MatterKind.DIRECTION, serves, BodyKind.SCHOOL, true, true, null))
                .in("direction that serves nothing", raising(MatterKind.DIRECTION, null, BodyKind.POLICE_FORCE, true, true, null))
                .in("direction for a priority that is over", raising(MatterKind.DIRECTION, serves, BodyKind.POLICE_FORCE, true, false, null))
                .and("of the Investigatory Powers Commissioner", Sample::ofTheCommissioner)
                .and("of the national board", viewer -> Sample.of(viewer, BodyKind.NATIONAL_BOARD));
    }

    private static List<Sample<?>> steps() {
        var waits = course(MatterKind.FINDING);
        var accepted = course(MatterKind.FINDING, step(Kind.ANSWER, Outcome.ACCEPTED));
        var refused = course(MatterKind.FINDING, step(Kind.ANSWER, Outcome.NOT_ACCEPTED));
        var closed = course(MatterKind.FINDING, step(Kind.CLOSING, null));
        return List.of(
                Sample.of(StepRules.ANSWER, OLU).in("accepted", new StepRules.Answering(waits, Outcome.ACCEPTED, TODAY))
                        .in("accepted for no day", new StepRules.Answering(waits, Outcome.ACCEPTED, null))
                        .in("not accepted", new StepRules.Answering(waits, Outcome.NOT_ACCEPTED, null))
                        .in("closed", new StepRules.Answering(closed, Outcome.NOT_ACCEPTED, null)),
                Sample.of(StepRules.COMPLETE, OLU).in("waits", waits).in("accepted", accepted).in("not accepted", refused),
                Sample.of(StepRules.REPLY, SAM).in("waits", waits).in("accepted", accepted).in("not accepted", refused).in("closed", closed),
                Sample.of(StepRules.CLOSE, SAM).in("waits", waits).in("accepted", accepted).in("closed", closed));
    }

    private static Viewer viewer(BodyId body, BodyKind kind) {
        return new Viewer(new OfficerId(new UUID(3, 1)), "Sam", body, "A body", kind, "ENGLAND", Set.of(), Set.of(), Set.of(), AT, AT,
                null);
    }

    private static Matter matter(MatterKind kind) {
        var id = new MatterId(new UUID(7, 1));
        return new Matter(id, id.reference(), OVERSEER, SAM.officer(), AT, OVERSEER, FORCE, Scrutinised.words(kind), TODAY.plusDays(20));
    }

    private static Course course(MatterKind kind, Step... steps) {
        return new Course(matter(kind), List.of(steps));
    }

    private static Step step(Kind kind, @Nullable Outcome outcome) {
        return new Step(new UUID(8, 1), 1, FORCE, OLU.officer(), AT, new Step.Said(kind, outcome, "Words.",
                outcome == Outcome.ACCEPTED ? TODAY : null));
    }

    private static MatterRules.Raising raising(MatterKind kind, @Nullable Duty duty, @Nullable BodyKind to, boolean overseen,
            boolean holds, @Nullable YearMonth measured) {
        return new MatterRules.Raising(new Matter.Wording(kind, "A title", "Words.", new Evidence(List.of(), measured), duty, null, null),
                Optional.ofNullable(to), overseen, holds);
    }

    private static PriorityRules.Setting setting(Set<UUID> areas, boolean standsFor, @Nullable LocalDate until) {
        return new PriorityRules.Setting(new Priority.Wording(AREA, Strand.PREVENT, "Title", "Plan", new Between(TODAY, until), null), areas,
                standsFor);
    }
}
