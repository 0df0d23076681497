package org.concordat.casework;

import static org.concordat.casework.CasePaper.FORCE;
import static org.concordat.casework.CasePaper.PAT;
import static org.concordat.casework.CasePaper.QUINN;
import static org.concordat.casework.CasePaper.ROBIN;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.concordat.access.Sample;
import org.concordat.access.Samples;
import org.concordat.intake.Outcome;
import org.concordat.kernel.GatewayId;
import org.jspecify.annotations.Nullable;

/// What may be done to cases, by their owners, those to whom they are offered, and the lead.
final class CaseSamples implements Samples {

    private static final Team TEAM = CasePaper.team(PAT, QUINN, ROBIN);
    private static final Case CASE = CasePaper.ofQuinn(FORCE);

    @Override
    public List<Sample<?>> all() {
        var all = new ArrayList<Sample<?>>();
        all.add(Sample.of(CaseRules.LIST, CasePaper.viewer(PAT)).in("own body", FORCE).in("another body", CasePaper.OTHER));
        all.add(Sample.of(CaseRules.READ, CasePaper.viewer(PAT)).in("own body", CASE)
                .in("another body", CasePaper.ofQuinn(CasePaper.OTHER)));
        all.add(Sample.of(CaseRules.OFFER, CasePaper.viewer(QUINN))
                .in("to a colleague", new CaseRules.Offering(CASE, TEAM, Optional.empty(), ROBIN))
                .in("to themselves", new CaseRules.Offering(CASE, TEAM, Optional.empty(), QUINN))
                .in("offered already", new CaseRules.Offering(CASE, TEAM, Optional.of(CasePaper.offered()), ROBIN))
                .and("a colleague", viewer -> Sample.by(viewer, PAT)));
        for (var act : List.of(CaseRules.ACCEPT, CaseRules.DECLINE, CaseRules.WITHDRAW)) {
            all.add(Sample.of(act, CasePaper.viewer(ROBIN))
                    .in("offered", answering(CasePaper.offered()))
                    .in("overdue", answering(CasePaper.overdue()))
                    .in("answered", answering(CasePaper.offer(QUINN, CasePaper.DAY, new Handover.State.Accepted(CasePaper.AT))))
                    .and("its giver", viewer -> Sample.by(viewer, QUINN))
                    .and("the lead", viewer -> Sample.by(viewer, PAT)));
        }
        all.add(Sample.of(CaseRules.TAKE, CasePaper.viewer(PAT))
                .in("owner in post", new CaseRules.Taking(CASE, TEAM, Optional.empty()))
                .in("owner has left", new CaseRules.Taking(CASE, CasePaper.team(PAT, ROBIN), Optional.empty()))
                .in("offer unanswered", new CaseRules.Taking(CASE, TEAM, Optional.of(CasePaper.overdue())))
                .and("a colleague", viewer -> Sample.by(viewer, ROBIN)));
        all.add(Sample.of(BundleRules.EXPORT, CasePaper.viewer(PAT))
                .in("own body", new BundleRules.Exporting(CASE, TEAM))
                .in("another body", new BundleRules.Exporting(CasePaper.ofQuinn(CasePaper.OTHER), TEAM))
                .and("a colleague", viewer -> Sample.by(viewer, ROBIN)));
        all.add(Sample.of(DecisionRules.DECIDE, CasePaper.viewer(QUINN))
                .in("to be assessed", deciding(Stage.TO_ASSESS, Choice.Assessment.PANEL, true, null))
                .in("no gateway in force", deciding(Stage.TO_ASSESS, Choice.Assessment.PANEL, false, null))
                .in("not deconflicted", deciding(Stage.RECEIVED, Choice.Assessment.PANEL, true, null))
                .in("its last decision", deciding(Stage.TO_PANEL, Choice.Assessment.PANEL, true, new UUID(8, 2)))
                .in("through another gateway", new DecisionRules.Deciding(CasePaper.at(Stage.TO_ASSESS), Choice.Assessment.PANEL,
                        new GatewayId("another"), true, null, Optional.empty()))
                .in("closing", deciding(Stage.TO_PANEL, Choice.Closing.CLOSED, true, null))
                .in("as a panel", deciding(Stage.TO_PANEL, Choice.Panel.ADOPT, true, null))
                .in("one before the last", deciding(Stage.TO_PANEL, Choice.Assessment.PANEL, true, new UUID(8, 1)))
                .and("a colleague", viewer -> Sample.by(viewer, PAT)));
        all.add(Sample.of(AskingRules.ASK, CasePaper.viewer(QUINN))
                .in("received", CasePaper.at(Stage.RECEIVED))
                .in("held", CasePaper.at(Stage.HELD))
                .in("to be assessed", CasePaper.at(Stage.TO_ASSESS))
                .in("closed", CasePaper.at(Stage.CLOSED))
                .and("a colleague", viewer -> Sample.by(viewer, PAT)));
        all.addAll(tellings());
        all.addAll(closures());
        all.add(Sample.of(SubjectRules.IDENTIFY, CasePaper.viewer(QUINN))
                .in("of a person", new SubjectRules.Identifying(CASE, Optional.empty()))
                .in("of something online", new SubjectRules.Identifying(CasePaper.online(), Optional.empty()))
                .in("recorded already", new SubjectRules.Identifying(CASE, Optional.of(CasePaper.subject())))
                .and("a colleague", viewer -> Sample.by(viewer, PAT)));
        return all;
    }

    private static List<Sample<?>> tellings() {
        return List.of(Sample.of(TellingRules.TELL, CasePaper.viewer(QUINN))
                        .in("as it stands", new TellingRules.Saying(CasePaper.at(Stage.SIGNPOSTED), Outcome.SIGNPOSTED, true))
                        .in("not assessed", new TellingRules.Saying(CasePaper.at(Stage.HELD), Outcome.ACTED, true))
                        .in("shared in public", new TellingRules.Saying(CasePaper.shared(Stage.SIGNPOSTED), Outcome.SIGNPOSTED, true))
                        .in("no gateway", new TellingRules.Saying(CasePaper.at(Stage.SIGNPOSTED), Outcome.SIGNPOSTED, false))
                        .and("a colleague", viewer -> Sample.by(viewer, PAT)),
                Sample.of(TellingRules.HEAR, CasePaper.viewer(PAT))
                        .in("what they referred", CasePaper.told(PAT, FORCE, Outcome.ACTED, CasePaper.AT))
                        .in("for a body before", CasePaper.told(PAT, CasePaper.OTHER, Outcome.ACTED, CasePaper.AT))
                        .in("what a colleague referred", CasePaper.told(QUINN, FORCE, Outcome.ACTED, CasePaper.AT)));
    }

    private static List<Sample<?>> closures() {
        var all = new ArrayList<Sample<?>>();
        var key = CasePaper.awaited();
        var risk = Set.of(ClosureGround.CONCERN_ADDRESSED);
        all.add(Sample.of(ClosureRules.PROPOSE, CasePaper.viewer(QUINN))
                .in("assessed", new ClosureRules.Proposing(CasePaper.at(Stage.SIGNPOSTED), risk, Set.of(), Set.of(), Set.of(), Set.of(), false, false))
                .in("not assessed", new ClosureRules.Proposing(CasePaper.at(Stage.TO_ASSESS), risk, Set.of(), Set.of(), Set.of(), Set.of(), false, false))
                .in("no ideology", new ClosureRules.Proposing(CasePaper.at(Stage.SIGNPOSTED), Set.of(ClosureGround.NO_IDEOLOGY),
                        Set.of(), Set.of(), Set.of(), Set.of(), false, false))
                .in("awaited", new ClosureRules.Proposing(CasePaper.at(Stage.SIGNPOSTED), risk, Set.of(), Set.of(key), Set.of(), Set.of(), false, false))
                .in("something is not done", new ClosureRules.Proposing(CasePaper.at(Stage.SIGNPOSTED), risk, Set.of(), Set.of(), Set.of(),
                        Set.of(new UUID(12, 1)), false, false))
                .in("proposed already", new ClosureRules.Proposing(CasePaper.at(Stage.SIGNPOSTED), risk, Set.of(), Set.of(), Set.of(), Set.of(), true, false))
                .in("a concern waits", new ClosureRules.Proposing(CasePaper.at(Stage.SIGNPOSTED), risk, Set.of(), Set.of(), Set.of(), Set.of(),
                        false, true))
                .and("a colleague", viewer -> Sample.by(viewer, PAT)));
        for (var act : List.of(ClosureRules.CONFIRM, ClosureRules.REFUSE, ClosureRules.WITHDRAW)) {
            all.add(Sample.of(act, CasePaper.viewer(PAT))
                    .in("proposed", CasePaper.closing(Stage.SIGNPOSTED, QUINN, new Closure.State.Proposed(), Set.of()))
                    .in("something more is awaited", CasePaper.closing(Stage.SIGNPOSTED, QUINN, new Closure.State.Proposed(), Set.of(key)))
                    .in("something more is to do", CasePaper.leaving(Set.of(new UUID(12, 1))))
                    .in("a concern waits", CasePaper.raised())
                    .in("held meanwhile", CasePaper.closing(Stage.HELD, QUINN, new Closure.State.Proposed(), Set.of()))
                    .in("by an owner before", CasePaper.closing(Stage.SIGNPOSTED, ROBIN, new Closure.State.Proposed(), Set.of()))
                    .in("answered", CasePaper.closing(Stage.CLOSED, QUINN, new Closure.State.Confirmed(PAT, CasePaper.AT), Set.of()))
                    .and("its owner", viewer -> Sample.by(viewer, QUINN)));
        }
        return all;
    }

    private static DecisionRules.Deciding deciding(Stage stage, Choice choice, boolean inForce, @Nullable UUID corrects) {
        return new DecisionRules.Deciding(CasePaper.at(stage), choice, DecisionRules.CHANNEL, inForce, corrects, Optional.of(
                CasePaper.decided(2, Choice.Assessment.NO_FURTHER_ACTION, Stage.TO_ASSESS, CasePaper.AT, null)));
    }

    private static CaseRules.Answering answering(Handover offer) {
        return new CaseRules.Answering(CASE, TEAM, offer);
    }
}
