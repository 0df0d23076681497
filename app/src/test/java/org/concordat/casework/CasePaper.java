package org.concordat.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.concordat.TestClock;
import org.concordat.access.Role;
import org.concordat.access.Viewer;
import org.concordat.intake.Concern;
import org.concordat.intake.Outcome;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.BodyKind;
import org.concordat.kernel.OfficerId;
import org.concordat.partnership.Holder;
import org.concordat.requests.RequestId;
import org.jspecify.annotations.Nullable;

/// Cases on paper, with no database behind them. Pat leads; Quinn owns; Robin is offered it.
final class CasePaper {

    static final Instant AT = TestClock.BEGINNING;
    static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    static final BodyId FORCE = new BodyId(new UUID(1, 1));
    static final BodyId OTHER = new BodyId(new UUID(1, 2));
    static final OfficerId PAT = new OfficerId(new UUID(3, 1));
    static final OfficerId QUINN = new OfficerId(new UUID(3, 2));
    static final OfficerId ROBIN = new OfficerId(new UUID(3, 3));

    private CasePaper() {
    }

    static Viewer viewer(OfficerId officer, Role... roles) {
        return new Viewer(officer, "Pat", FORCE, "Police", BodyKind.POLICE_FORCE, "ENGLAND", Set.of(roles), Set.of(), Set.of(),
                AT, AT, null);
    }

    static Team team(OfficerId... officers) {
        return new Team(Arrays.stream(officers).map(it -> new Holder(it, "" + it, FORCE, Role.PREVENT_OFFICER)).toList(), Optional.empty());
    }

    static Case ofQuinn(BodyId body) {
        return of(Concern.Kind.PERSON, body);
    }

    static Case online() {
        return of(Concern.Kind.ONLINE, FORCE);
    }

    private static Case of(Concern.Kind kind, BodyId body) {
        return new Case(new CaseId(new UUID(5, 1)), "C-0000-0000", kind, false, body, AT, QUINN, AT, DAY.plusDays(7),
                Stage.RECEIVED, DAY.plusDays(2), false, DAY.plusDays(14));
    }

    /// At a stage.
    static Case at(Stage stage) {
        var it = ofQuinn(FORCE);
        return new Case(it.id(), it.reference(), it.kind(), it.urgent(), it.body(), it.openedAt(), it.owner(), it.ownedSince(),
                it.dueOn(), stage, null, it.fromPublic(), it.hearBy());
    }

    /// That somebody shared in public.
    static Case shared(Stage stage) {
        var it = at(stage);
        return new Case(it.id(), it.reference(), it.kind(), it.urgent(), it.body(), it.openedAt(), it.owner(), it.ownedSince(),
                it.dueOn(), stage, null, true, null);
    }

    /// By Quinn, on a day, in order.
    static CaseDecision decided(int number, Choice choice, Stage stage, Instant at, @Nullable UUID corrects) {
        return new CaseDecision(new UUID(8, number), new CaseId(new UUID(5, 1)), number, choice, stage,
                Passages.next(stage, choice).orElseThrow(), new CaseDecision.Grounds("All.", "So.",
                        choice.leaves() ? DecisionRules.CHANNEL : null, null), QUINN, at, corrects);
    }

    static Closure.Key awaited() {
        return new Closure.Key(new RequestId(new UUID(9, 1)), OTHER);
    }

    /// Proposed by an officer for a case of Quinn's, naming nothing.
    static ClosureRules.Answering closing(Stage stage, OfficerId by, Closure.State state, Set<Closure.Key> awaited) {
        return new ClosureRules.Answering(at(stage), new Closure(new UUID(10, 1), new CaseId(new UUID(5, 1)), "C-0000-0000", by, AT,
                Set.of(ClosureGround.EXPLAINED), new CaseDecision.Grounds("All.", "So.", null, null), List.of(), List.of(), state), awaited, Set.of(),
                false);
    }

    /// The same while that is not done, of which it says nothing.
    static ClosureRules.Answering leaving(Set<UUID> notDone) {
        var it = closing(Stage.SIGNPOSTED, QUINN, new Closure.State.Proposed(), Set.of());
        return new ClosureRules.Answering(it.of(), it.closure(), it.awaited(), notDone, false);
    }

    /// The same while what a provider raised waits.
    static ClosureRules.Answering raised() {
        var it = leaving(Set.of());
        return new ClosureRules.Answering(it.of(), it.closure(), it.awaited(), it.notDone(), true);
    }

    /// By Quinn, to whoever referred it for a body; nothing leaves.
    static Telling told(OfficerId to, BodyId in, Outcome outcome, Instant at) {
        return new Telling(new UUID(11, 1), new CaseId(new UUID(5, 1)), to, in, outcome, null, QUINN, at,
                outcome.isLast() ? null : DAY.plusDays(28));
    }

    static SubjectSql.Recorded subject() {
        return new SubjectSql.Recorded(new UUID(7, 1), QUINN, AT);
    }

    static Handover offer(OfficerId giver, LocalDate dueOn, Handover.State state) {
        return new Handover(new UUID(6, 1), new CaseId(new UUID(5, 1)), "C-0000-0000", FORCE, giver, AT, ROBIN, "Leave.", dueOn,
                state);
    }

    static Handover offered() {
        return offer(QUINN, DAY.plusDays(2), new Handover.State.Offered());
    }

    static Handover overdue() {
        return offer(QUINN, DAY.minusDays(1), new Handover.State.Offered());
    }
}
