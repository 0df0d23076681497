package org.concordat.sharing;

import static org.concordat.access.Role.PANEL_CHAIR;
import static org.concordat.access.Role.SAFEGUARDING_LEAD;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.concordat.access.Act;
import org.concordat.access.Sample;
import org.concordat.access.Samples;
import org.concordat.access.Viewer;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.OfficerId;
import org.concordat.kernel.Purpose;
import org.jspecify.annotations.Nullable;
import org.concordat.sharing.Breaking.Outcome;
import org.concordat.sharing.ReceivingRules.Address;
import org.concordat.sharing.ReceivingRules.Visit;
import org.concordat.sharing.WayRules.Opened;

/// What may be done with what was opened to others than those addressed, and about the opening of it.
final class OpenedSamples implements Samples {

    private static final Viewer ANN = Paper.viewer(Paper.ANN);
    private static final Viewer BEA = Paper.viewer(Paper.BEA);
    private static final Instant AHEAD = Paper.AT.plusSeconds(60);
    private static final Purpose ANOTHER = new Purpose("serious-crime");
    private static final BodyId ELSEWHERE = new BodyId(new UUID(1, 9));

    @Override
    public List<Sample<?>> all() {
        return Stream.of(granted(), broken(), breaking(), grants()).flatMap(List::stream).toList();
    }

    private static List<Sample<?>> granted() {
        return opened(new Way.Granted(AHEAD), new Way.Granted(Paper.AT), WayRules.OPEN_GRANTED, WayRules.ACCEPT_GRANTED,
                WayRules.READ_GRANTED, WayRules.ANSWER_GRANTED);
    }

    private static List<Sample<?>> broken() {
        return opened(new Way.Broken(AHEAD), new Way.Broken(Paper.AT), WayRules.OPEN_BROKEN, WayRules.ACCEPT_BROKEN,
                WayRules.READ_BROKEN);
    }

    @SafeVarargs
    private static List<Sample<?>> opened(Way open, Way over, Act<Opened>... acts) {
        return Stream.of(acts).<Sample<?>>map(act -> Sample.of(act, Paper.reader())
                .in("open", new Opened(visit(AHEAD, false), open))
                .in("open, accepted", new Opened(visit(AHEAD, true), open))
                .in("open, answered", new Opened(answered(), open))
                .in("not sent", new Opened(visit(null, AHEAD, true, false, null, Cast.PREVENT), open))
                .in("severed", new Opened(visit(Paper.AT, AHEAD, true, true, null, Cast.PREVENT), open))
                .in("for another purpose", new Opened(visit(Paper.AT, AHEAD, true, false, null, ANOTHER), open))
                .in("over", new Opened(visit(AHEAD, true), over))
                .in("disclosure ended", new Opened(visit(Paper.AT, true), open))
                .in("agreement suspended", new Opened(visit(AHEAD, true), open), Sample::withoutAgreement)).toList();
    }

    private static List<Sample<?>> breaking() {
        var all = new ArrayList<Sample<?>>();
        all.add(Sample.of(BreakingRules.TRY, ANN).in("first today", new BreakingRules.Attempt(0))
                .in("five led nowhere", new BreakingRules.Attempt(5)));
        all.add(Sample.of(BreakingRules.BREAK, ANN).in("sent to the body", new BreakingRules.Named(Optional.of(visit(AHEAD, false))))
                .in("ended", new BreakingRules.Named(Optional.of(visit(Paper.AT, false))))
                .in("nothing there", new BreakingRules.Named(Optional.empty())));
        all.add(Sample.of(BreakingRules.SEE, BEA).in("not reviewed", broken(Paper.ANN)).in("reviewed", broken(Paper.ANN, Outcome.JUSTIFIED)));
        all.add(Sample.of(BreakingRules.REVIEW, BEA).in("not reviewed", new BreakingRules.Word(broken(Paper.ANN), true))
                .in("to be looked into", new BreakingRules.Word(broken(Paper.ANN, Outcome.TO_BE_LOOKED_INTO), true))
                .in("to be looked into, again", new BreakingRules.Word(broken(Paper.ANN, Outcome.TO_BE_LOOKED_INTO), false))
                .in("reviewed", new BreakingRules.Word(broken(Paper.ANN, Outcome.JUSTIFIED), true))
                .and("every role, and broke it", it -> Sample.by(it, Paper.ANN)));
        return all;
    }

    private static List<Sample<?>> grants() {
        var all = new ArrayList<Sample<?>>();
        var day = Paper.AT.plus(Duration.ofDays(1));
        all.add(Sample.of(GrantRules.ASK, Paper.reader())
                .in("for a colleague", asking(Paper.ANN, day))
                .in("for another", asking(Paper.BEA, day))
                .in("for longer", asking(Paper.ANN, Paper.AT.plus(Duration.ofDays(15))))
                .in("disclosure ended", asking(ended(Paper.AT, false), Paper.ANN, day))
                .in("severed", asking(ended(AHEAD, true), Paper.ANN, day))
                .in("agreement suspended", asking(Paper.ANN, day), Sample::withoutAgreement));
        for (var act : List.of(GrantRules.GIVE, GrantRules.DECLINE)) {
            all.add(Sample.of(act, BEA)
                    .in("asked", new GrantRules.Deciding(grant(new Grant.State.Asked(), AHEAD), true))
                    .in("asked, disclosure ended", new GrantRules.Deciding(grant(new Grant.State.Asked(), AHEAD), false))
                    .in("too late", new GrantRules.Deciding(grant(new Grant.State.Asked(), Paper.AT), true))
                    .in("given", new GrantRules.Deciding(grant(new Grant.State.Given(Paper.BEA, Paper.AT), AHEAD), true)));
        }
        for (var act : List.of(GrantRules.WITHDRAW, GrantRules.SEE)) {
            all.add(Sample.of(act, BEA)
                    .in("asked", grant(new Grant.State.Asked(), AHEAD))
                    .in("given", grant(new Grant.State.Given(Paper.BEA, Paper.AT), AHEAD))
                    .in("over", grant(new Grant.State.Given(Paper.BEA, Paper.AT), Paper.AT))
                    .in("withdrawn", grant(new Grant.State.Withdrawn(Paper.BEA, Paper.AT, "No longer."), AHEAD)));
        }
        return all;
    }

    private static GrantRules.Asking asking(OfficerId colleague, Instant until) {
        return asking(ended(AHEAD, false), colleague, until);
    }

    /// Of what was addressed to the reader's body and role.
    private static GrantRules.Asking asking(Envelope of, OfficerId colleague, Instant until) {
        return new GrantRules.Asking(new Visit(of, Set.of(new Address(Paper.SCHOOL, SAFEGUARDING_LEAD)), Optional.empty()),
                Set.of(Paper.ANN), colleague, until);
    }

    private static Envelope ended(Instant until, boolean severed) {
        return visit(Paper.AT, until, false, severed, null, Cast.PREVENT).envelope();
    }

    private static Visit visit(Instant until, boolean accepted) {
        return visit(Paper.AT, until, accepted, false, null, Cast.PREVENT);
    }

    private static Visit answered() {
        return visit(Paper.AT, AHEAD, true, false, new Holding.Answer(Paper.BEA, Paper.AT, AnswerKind.OF_USE, "Yes."),
                Cast.PREVENT);
    }

    private static Visit visit(@Nullable Instant sent, Instant until, boolean accepted, boolean severed,
            Holding.@Nullable Answer answer, Purpose stated) {
        var it = Paper.envelope();
        return new Visit(new Envelope(it.id(), it.reference(), it.from(), it.agreement(), it.purpose(), it.about(), it.terms(),
                sent, it.answerDue(), until, null, accepted, 0, answer, null, severed),
                Set.of(new Address(Paper.POLICE, PANEL_CHAIR)), Optional.of(stated));
    }

    private static Breaking broken(OfficerId by, Outcome... said) {
        return new Breaking(new UUID(5, 1), Paper.ID, "D-1111-1111", ELSEWHERE, by, Paper.AT, Paper.AT.plusSeconds(3600),
                new Breaking.Why("a", "b", "c"), Paper.POLICE, Paper.DAY, Set.of(),
                Stream.of(said).map(it -> new Breaking.Review(Paper.BEA, Paper.AT, it, "Because.")).toList());
    }

    private static Grant grant(Grant.State state, Instant until) {
        return new Grant(new UUID(6, 1), Paper.ID, "D-1111-1111", ELSEWHERE, SAFEGUARDING_LEAD, Paper.ANN, Paper.AT, Paper.ANN,
                until, "Leave.", Paper.POLICE, state);
    }
}
