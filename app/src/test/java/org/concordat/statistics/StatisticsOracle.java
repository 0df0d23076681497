package org.concordat.statistics;

import static org.concordat.walls.GeneratedRegister.NOW;
import static org.concordat.walls.GeneratedRegister.TODAY;
import static org.concordat.walls.Ground.each;
import static org.concordat.walls.Ground.with;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.concordat.kernel.OfficerId;
import org.concordat.walls.Asker;
import org.concordat.walls.GeneratedStatistics;
import org.concordat.walls.Ground;
import org.concordat.walls.Protected;
import org.concordat.walls.Row;

/// What is said of the protected tables of statistics: board members read all of it, add what they make and do themselves, and
/// change no count.
public final class StatisticsOracle {

    /// What a rule about who is acting is asked of: anything.
    private static final Release ANY = StatisticsSamples.made(new OfficerId(new UUID(3, 1)));

    private final Ground ground;

    private StatisticsOracle(Ground ground) {
        this.ground = ground;
    }

    /// One line for each protected table.
    public static List<Protected> over(Ground ground) {
        var it = new StatisticsOracle(ground);
        return List.of(Protected.of("statistics.referrals", "area quarter sector age gender", StatisticsOracle::reads),
                Protected.of("statistics.decisions", "area quarter kind chosen beside age gender", StatisticsOracle::reads),
                Protected.of("statistics.agreement_acts", "agreement quarter act connection", StatisticsOracle::reads), it.releases(), it.files(),
                it.steps());
    }

    private Protected releases() {
        return Protected.of("statistics.release", "id", StatisticsOracle::reads)
                .added(of -> spoilt(officer -> GeneratedStatistics.release(ground.id(), bodyOf(officer), officer.id("id"))),
                        (asker, row) -> asker.of(row.body("made_in")) && own(asker, row) && makes(asker));
    }

    private Protected steps() {
        return Protected.of("statistics.step", "id", StatisticsOracle::reads)
                .added(of -> spoilt(officer -> GeneratedStatistics.step(ground.id(), ground.id(), bodyOf(officer), officer.id("id"))),
                        (asker, row) -> asker.of(row.body("body")) && own(asker, row) && asker.may(ReleaseRules.DECIDE, ReleaseRules.board().id(),
                                new ReleaseRules.Deciding(ANY, List.of(), true)));
    }

    /// With the release to which it belongs, in the same moment.
    private Protected files() {
        return Protected.of("statistics.file", "release name", StatisticsOracle::reads)
                .added(of -> ground.rows("statistics.release").stream().map(it -> GeneratedStatistics.file(it.id("id"), "new.csv")).toList(),
                        (asker, row) -> ground.where("statistics.release", "id", row.id("release")).stream().anyMatch(it -> own(asker, it) && makes(asker)));
    }

    private static boolean reads(Asker asker, Row row) {
        return asker.may(ReleaseRules.READ, TODAY);
    }

    private static boolean own(Asker asker, Row row) {
        return asker.officer(row.officer("made_by")) && NOW.equals(row.at("made_at"));
    }

    private static boolean makes(Asker asker) {
        return asker.may(ReleaseRules.MAKE, ReleaseRules.board().id(), new ReleaseRules.Wanted(ANY.quarter(), Optional.empty(), true, List.of()));
    }

    private List<Row> spoilt(Function<Row, Row> by) {
        return each(ground.rows("partnership.officer").stream().map(by).toList(), it -> it, it -> with(it, "made_at", NOW.minusSeconds(1)));
    }

    private UUID bodyOf(Row officer) {
        return ground.once(3) ? ground.one(ground.rows("partnership.body")).id("id") : officer.id("body");
    }
}
