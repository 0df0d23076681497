package org.concordat.statistics;

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
import org.concordat.kernel.Quarter;
import org.concordat.statistics.ReleaseRules.Deciding;
import org.concordat.statistics.ReleaseRules.Wanted;
import org.concordat.statistics.ReleaseStep.Kind;

/// Who makes figures, releases and withdraws them, in each state in which they stand.
final class StatisticsSamples implements Samples {

    private static final Instant AT = TestClock.BEGINNING;
    private static final LocalDate TODAY = AT.atZone(Viewer.ZONE).toLocalDate();
    private static final Quarter OVER = new Quarter(2026, 3);
    private static final BodyId BOARD = new BodyId(new UUID(1, 1));
    private static final OfficerId OTHER = new OfficerId(new UUID(3, 2));
    private static final Viewer BO = new Viewer(new OfficerId(new UUID(3, 1)), "Bo", BOARD, "A board", BodyKind.NATIONAL_BOARD, "ENGLAND",
            Set.of(), Set.of(), Set.of(), AT, AT, null);

    @Override
    public List<Sample<?>> all() {
        var falls = List.of("a cell would be known");
        return List.of(
                Sample.of(ReleaseRules.READ, BO).in("any day", TODAY),
                Sample.of(ReleaseRules.MAKE, BO).in("the first", new Wanted(OVER, Optional.empty(), false, List.of()))
                        .in("the first with a reason", new Wanted(OVER, Optional.empty(), true, List.of()))
                        .in("of a quarter that goes on", new Wanted(new Quarter(2026, 4), Optional.empty(), false, List.of()))
                        .in("another", new Wanted(OVER, Optional.of(made(OTHER, Kind.DECLINED)), true, List.of()))
                        .in("another without a reason", new Wanted(OVER, Optional.of(made(OTHER, Kind.DECLINED)), false, List.of()))
                        .in("while one waits", new Wanted(OVER, Optional.of(made(OTHER)), true, List.of()))
                        .in("that fall", new Wanted(OVER, Optional.empty(), false, falls)),
                Sample.of(ReleaseRules.DECIDE, BO).in("of another", new Deciding(made(OTHER), List.of(), true))
                        .in("their own", new Deciding(made(BO.officer()), List.of(), true))
                        .in("released", new Deciding(made(OTHER, Kind.RELEASED), List.of(), true))
                        .in("that fall", new Deciding(made(OTHER), falls, true))
                        .in("attacked too early", new Deciding(made(OTHER), List.of(), false)),
                Sample.of(ReleaseRules.ASK_WITHDRAWAL, BO).in("waits", made(OTHER)).in("released", made(OTHER, Kind.RELEASED))
                        .in("asked", made(OTHER, Kind.RELEASED, Kind.WITHDRAWAL_ASKED)),
                Sample.of(ReleaseRules.WITHDRAW, BO).in("released", made(OTHER, Kind.RELEASED))
                        .in("asked by another", made(OTHER, Kind.RELEASED, Kind.WITHDRAWAL_ASKED))
                        .in("asked by themselves", made(BO.officer(), Kind.RELEASED, Kind.WITHDRAWAL_ASKED)));
    }

    /// With everything that was done about it done by the same officer.
    static Release made(OfficerId by, Kind... kinds) {
        return new Release(new ReleaseId(new UUID(7, 1)), TablesFile.shipped().getFirst(), OVER, 1, null, by, AT,
                List.of(kinds).stream().map(kind -> new ReleaseStep(new UUID(8, kind.ordinal()), kind, by, AT, null)).toList());
    }
}
