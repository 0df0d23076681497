package org.concordat.succession;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.concordat.TestClock;
import org.concordat.access.Sample;
import org.concordat.access.Samples;
import org.concordat.access.Viewer;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.BodyKind;
import org.concordat.kernel.OfficerId;

/// Who may offer the work of a body, and accept it; and who goes on with the cases of a force.
final class SuccessionSamples implements Samples {

    private static final Instant AT = TestClock.BEGINNING;
    private static final BodyId ENDS = new BodyId(new UUID(1, 1));
    private static final BodyId FOLLOWS = new BodyId(new UUID(1, 2));
    private static final BodyId OTHER = new BodyId(new UUID(1, 3));
    private static final OfficerId WILL = new OfficerId(new UUID(3, 2));
    private static final LocalDate TODAY = AT.atZone(Viewer.ZONE).toLocalDate();
    private static final TakeoverRules.State OPEN = new TakeoverRules.State(false, false);
    private static final TakeoverRules.State TAKEN = new TakeoverRules.State(true, false);
    private static final TakeoverRules.State CIRCULAR = new TakeoverRules.State(false, true);
    private static final Viewer ABE = viewer(ENDS);
    private static final Viewer MIA = viewer(FOLLOWS);

    @Override
    public List<Sample<?>> all() {
        return List.of(
                Sample.of(TakeoverRules.LIST, ABE).in("any day", AT.atZone(Viewer.ZONE).toLocalDate()),
                Sample.of(TakeoverRules.READ, ABE).in("waits", offer(new OfficerId(new UUID(3, 2)))),
                Sample.of(TakeoverRules.OFFER, ABE).in("own", offering(false, true, true, OPEN)).in("ended", offering(true, true, true, OPEN))
                        .in("nobody follows by law", offering(true, false, true, OPEN)).in("of another kind", offering(true, true, false, OPEN))
                        .in("taken over", offering(true, true, true, TAKEN)).in("to whom it went on for", offering(true, true, true, CIRCULAR))
                        .and("of the national board", viewer -> new Viewer(viewer.officer(), viewer.name(), FOLLOWS, viewer.bodyName(),
                                BodyKind.NATIONAL_BOARD, viewer.nation(), viewer.roles(), viewer.lapsed(), viewer.inForce(), viewer.at(),
                                viewer.provedAt(), viewer.purpose())),
                Sample.of(TakeoverRules.ACCEPT, MIA).in("ended", accepting(true, OPEN, new UUID(3, 2)))
                        .in("in being still", accepting(false, OPEN, new UUID(3, 2))).in("taken over", accepting(true, TAKEN, new UUID(3, 2)))
                        .in("of whom it went on for", accepting(true, CIRCULAR, new UUID(3, 2)))
                        .in("offered by themselves", accepting(true, OPEN, MIA.officer().value()))
                        .and("who goes on for it", viewer -> Sample.in(viewer, new BodyId(new UUID(1, 3))).goingOnFor(Set.of(FOLLOWS))),
                Sample.of(StandInRules.READ, MIA).in("it follows", standing(true, List.of(MIA.officer()), MIA.officer()))
                        .in("of another force", standing(false, List.of(MIA.officer()), MIA.officer()))
                        .and("of the force that ends", viewer -> Sample.in(viewer, ENDS)),
                Sample.of(StandInRules.TAKE, MIA).in("it follows", standing(true, List.of(MIA.officer(), WILL), MIA.officer()))
                        .in("of another force", standing(false, List.of(MIA.officer()), MIA.officer()))
                        .in("led by another", standing(true, List.of(WILL, MIA.officer()), MIA.officer()))
                        .in("taken on by another force", standing(left(TODAY, Optional.of(OTHER)), MIA.officer()))
                        .in("taken on already", standing(left(TODAY, Optional.of(FOLLOWS), stands(MIA.officer())), MIA.officer())),
                Sample.of(StandInRules.LET_IN, MIA).in("stands in", standing(left(TODAY, Optional.of(FOLLOWS), stands(MIA.officer())), WILL))
                        .in("does not stand in", standing(left(TODAY, Optional.of(FOLLOWS), stands(new OfficerId(new UUID(3, 9)))), WILL))
                        .in("not of the team", standing(left(TODAY, Optional.of(FOLLOWS), stands(MIA.officer())), new OfficerId(new UUID(3, 8))))
                        .in("let in already", standing(left(TODAY, Optional.of(FOLLOWS), stands(MIA.officer()), stands(WILL)), WILL))
                        .in("taken on by another force since", standing(left(TODAY, Optional.of(OTHER), stands(MIA.officer())), WILL))
                        .in("of another force", new StandInRules.Standing(left(TODAY, Optional.of(FOLLOWS), stands(MIA.officer())), false,
                                List.of(MIA.officer(), WILL), WILL)),
                Sample.of(StandInRules.ACT, MIA).in("it has ended", standing(left(TODAY, Optional.of(FOLLOWS), stands(MIA.officer())), MIA.officer()))
                        .in("it is there still", standing(left(TODAY.plusDays(1), Optional.of(FOLLOWS), stands(MIA.officer())), MIA.officer()))
                        .in("does not stand in", standing(left(TODAY, Optional.of(FOLLOWS)), MIA.officer())));
    }

    private static StandInRules.Standing standing(boolean goesOn, List<OfficerId> team, OfficerId whom) {
        return new StandInRules.Standing(left(TODAY, Optional.empty()), goesOn, team, whom);
    }

    private static StandInRules.Standing standing(LeftCases left, OfficerId whom) {
        return new StandInRules.Standing(left, true, List.of(MIA.officer(), WILL), whom);
    }

    private static LeftCases left(LocalDate until, Optional<BodyId> keptIn, StandIn... standIns) {
        return new LeftCases(ENDS, until, Optional.of(FOLLOWS), keptIn, 1, List.of(standIns));
    }

    private static StandIn stands(OfficerId of) {
        return new StandIn(new OfficerId(new UUID(4, of.value().getLeastSignificantBits())), ENDS, of, FOLLOWS, of, AT);
    }

    private static TakeoverRules.Offering offering(boolean ended, boolean enacted, boolean like, TakeoverRules.State state) {
        return new TakeoverRules.Offering(ENDS, ended, enacted, like, state);
    }

    private static TakeoverRules.Accepting accepting(boolean ended, TakeoverRules.State state, UUID by) {
        return new TakeoverRules.Accepting(offer(new OfficerId(by)), ended, state);
    }

    private static Offer offer(OfficerId by) {
        return new Offer(new UUID(7, 1), ENDS, FOLLOWS, ENDS, by, AT, "Words.", Optional.empty());
    }

    private static Viewer viewer(BodyId body) {
        return new Viewer(new OfficerId(new UUID(3, 1)), "Abe", body, "A body", BodyKind.LOCAL_POLICING_BODY, "ENGLAND", Set.of(), Set.of(),
                Set.of(), AT, AT, null);
    }
}
