package org.concordat.sampling;

import java.time.Instant;
import java.time.YearMonth;
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

/// What may be done in a round of sampling.
final class SamplingSamples implements Samples {

    private static final Instant AT = TestClock.BEGINNING;
    private static final BodyId BODY = new BodyId(new UUID(1, 1));
    private static final OfficerId OFFICER = new OfficerId(new UUID(3, 1));
    private static final OfficerId OTHER = new OfficerId(new UUID(3, 2));
    private static final String NONCE = "a nonce of sixteen";
    private static final Viewer SAM = new Viewer(OFFICER, "Sam", BODY, "A body", BodyKind.LOCAL_POLICING_BODY, "ENGLAND", Set.of(), Set.of(),
            Set.of(), AT, AT, null);

    @Override
    public List<Sample<?>> all() {
        var planned = course(false, false, false, false);
        var committed = course(true, false, false, false);
        var rolled = course(true, true, false, false);
        var revealed = course(true, true, true, false);
        var drawn = course(true, true, true, true);
        var intended = chosen(false);
        return List.of(
                Sample.of(ChoiceRules.PLAN, SAM).in("own area", intended(planning(true, 10, 10), true)).in("another area", intended(planning(false, 10, 10), true))
                        .in("a month that is not over", intended(planning(true, 11, 10), true)).in("of four", intended(planning(true, 10, 4), true))
                        .in("that serves nothing", intended(planning(true, 10, 10), false)),
                Sample.of(ChoiceRules.CHOOSE, SAM).in("planned by another", new ChoiceRules.Choosing(intended, List.of(1)))
                        .in("chosen", new ChoiceRules.Choosing(chosen(true), List.of(1))).in("that is drawn", new ChoiceRules.Choosing(planned, List.of(1)))
                        .in("a line that is not there", new ChoiceRules.Choosing(intended, List.of(3)))
                        .and("who planned it", viewer -> Sample.by(viewer, OTHER)),
                Sample.of(ChallengeRules.CHALLENGE, SAM).in("drawn", asking(drawn, "7", Sort.CASE_DECISION))
                        .in("not drawn", asking(drawn, "8", Sort.CASE_DECISION)).in("what is left out of another sort", asking(drawn, "7", Sort.DISCLOSURE)),
                Sample.of(ChallengeRules.LIST, SAM).in("own body", BODY).in("another body", new BodyId(new UUID(1, 2)))
                        .in("own body, which is overseen nationally", BODY, viewer -> Sample.of(viewer, BodyKind.SECURITY_SERVICE)),
                Sample.of(ChallengeRules.READ, SAM).in("of a case", asked(Challenge.MadeIn.CASE)).in("of a panel", asked(Challenge.MadeIn.PANEL))
                        .in("of a disclosure", asked(Challenge.MadeIn.DISCLOSURE)),
                Sample.of(ChallengeRules.ANSWER, SAM).in("asked", new ChallengeRules.Answering(challenged(), Set.of()))
                        .in("answered", new ChallengeRules.Answering(challenged(answer(false)), Set.of()))
                        .in("with a name", new ChallengeRules.Answering(challenged(), Set.of(Sensitive.NAME))),
                Sample.of(ChallengeRules.CHECK, SAM).in("answered by another", new ChallengeRules.Checking(challenged(answer(false)), true, Set.of()))
                        .in("not answered", new ChallengeRules.Checking(challenged(), true, Set.of()))
                        .in("passed", new ChallengeRules.Checking(challenged(answer(true)), true, Set.of()))
                        .in("with a name", new ChallengeRules.Checking(challenged(answer(false)), true, Set.of(Sensitive.NAME)))
                        .and("who answered it", viewer -> Sample.by(viewer, OTHER)),
                Sample.of(RoundRules.LIST, SAM).in("own body", BODY).in("another body", new BodyId(new UUID(1, 2))),
                Sample.of(RoundRules.READ, SAM).in("planned", planned.of()),
                Sample.of(RoundRules.PLAN, SAM).in("own area", planning(true, 10, 10)).in("another area", planning(false, 10, 10))
                        .in("a month that is not over", planning(true, 11, 10)).in("of none", planning(true, 10, 0))
                        .in("that leaves out a stratum", new RoundRules.Planning(planning(true, 10, 10).plan(), true, 10, false)),
                Sample.of(RoundRules.COMMIT, SAM).in("planned", committing(planned)).in("committed", committing(committed)).in("rolled", committing(rolled))
                        .in("another's nonce", new RoundRules.Committing(copied(), Seeds.sha256(NONCE))),
                Sample.of(RoundRules.ROLL, SAM).in("planned", planned).in("committed", committed).in("revealed", revealed).in("drawn", drawn),
                Sample.of(RoundRules.REVEAL, SAM).in("committed", new RoundRules.Revealing(committed, NONCE))
                        .in("rolled", new RoundRules.Revealing(rolled, NONCE)).in("another nonce", new RoundRules.Revealing(rolled, "x"))
                        .and("who did not commit", viewer -> Sample.by(viewer, new OfficerId(new UUID(3, 9)))),
                Sample.of(RoundRules.DRAW, SAM).in("rolled", rolled).in("revealed", revealed).in("drawn", drawn),
                Sample.of(RoundRules.JUDGE, SAM).in("drawn", new RoundRules.Judging(drawn, "7", false, false))
                        .in("not drawn", new RoundRules.Judging(drawn, "8", false, false))
                        .in("judged", new RoundRules.Judging(drawn, "7", true, false))
                        .in("two are in", new RoundRules.Judging(drawn, "7", false, true)));
    }

    private static RoundRules.Committing committing(Course at) {
        return new RoundRules.Committing(at, Seeds.sha256("a nonce of their own"));
    }

    /// The other alone committed.
    private static Course copied() {
        return new Course(course(false, false, false, false).of(), List.of(new Commitment(OTHER, AT, Seeds.sha256(NONCE), Optional.empty())), List.of(),
                Optional.empty());
    }

    private static RoundRules.Planning planning(boolean own, int month, int population) {
        var of = YearMonth.of(2026, month);
        return new RoundRules.Planning(new Round.Plan(new UUID(4, 1), Sort.CASE_DECISION, of, of, 1), own, population, true);
    }

    private static ChallengeRules.Asking asking(Course at, String number, Sort sort) {
        return new ChallengeRules.Asking(new RoundRules.Judging(at, number, false, false), sort, LeftOut.REASONS);
    }

    private static Challenge asked(Challenge.MadeIn madeIn) {
        return new Challenge(new UUID(8, 1), new RoundId(new UUID(7, 1)), "7", new BodyId(new UUID(1, 3)), OTHER, AT, LeftOut.REASONS, "Why?", BODY, madeIn);
    }

    private static Challenged challenged(Answer... answers) {
        return new Challenged(asked(Challenge.MadeIn.CASE), List.of(answers));
    }

    /// By the other.
    private static Answer answer(boolean passed) {
        return new Answer(1, OTHER, AT, new Answer.Said(Answer.Kind.WORDS, null, "Two were."), passed ? Optional.of(new Answer.Check(OFFICER, AT, null))
                : Optional.empty());
    }

    private static ChoiceRules.Intended intended(RoundRules.Planning of, boolean serves) {
        return new ChoiceRules.Intended(of, serves);
    }

    /// Planned by the other.
    private static Course chosen(boolean made) {
        var id = new RoundId(new UUID(7, 2));
        var of = new Round(id, id.reference(), BODY, OTHER, AT, planning(true, 10, 2).plan(), List.of("7", "8"), List.of(), Seeds.root(List.of("7", "8")),
                new Purpose(Purpose.Serves.PRIORITY, new UUID(5, 1), "Few were looked at."));
        return new Course(of, List.of(), List.of(), Optional.empty(), made ? Optional.of(new Chosen(OFFICER, AT, List.of(1), List.of("8"))) : Optional.empty());
    }

    private static Course course(boolean committed, boolean rolled, boolean revealed, boolean drawn) {
        var id = new RoundId(new UUID(7, 1));
        var of = new Round(id, id.reference(), BODY, OFFICER, AT, planning(true, 10, 2).plan(), List.of("7", "8"), List.of(), Seeds.root(List.of("7", "8")));
        var nonce = revealed ? Optional.of(NONCE) : Optional.<String>empty();
        var hash = Seeds.sha256(NONCE);
        return new Course(of, committed ? List.of(new Commitment(OFFICER, AT, hash, nonce), new Commitment(OTHER, AT, hash, nonce)) : List.of(),
                rolled ? List.of(new Roll(1, OFFICER, AT, new Roll.Thrown("31415926535897932384", "Two", "There"))) : List.of(),
                drawn ? Optional.of(new Drawn(OFFICER, AT, hash, List.of("7"), 0, false)) : Optional.empty());
    }
}
