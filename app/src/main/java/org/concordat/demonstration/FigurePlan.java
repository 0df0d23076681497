package org.concordat.demonstration;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.concordat.access.Role;
import org.concordat.access.SignedIn;
import org.concordat.kernel.Quarter;
import org.concordat.statistics.ReleaseId;

/// Figures of the last quarter that was over two days before the loading, and of those in which past panels assessed and decided; made by
/// one member of the national board and released by another the day after.
final class FigurePlan {

    private FigurePlan() {
    }

    static List<Scene> of(long seed, Cast cast, Days days) {
        var draw = Draw.of(seed, "figures");
        var board = cast.holders(cast.body("", "board"), Role.BOARD_MEMBER);
        var last = quarter(days);
        var released = List.of(Map.entry("referrals-by-sector", last), Map.entry("referrals-by-age", last), Map.entry("referrals-by-gender", last),
                Map.entry("concerns-again", Quarter.of(days.ago(PastPanelPlan.ASSESSED - 1))),
                Map.entry("support-ended", Quarter.of(days.ago(PastPanelPlan.THIRD))),
                Map.entry("shared-under-agreements", last), Map.entry("recalled-under-agreements", last), Map.entry("complaints-under-agreements", last));
        var scenes = new ArrayList<Scene>();
        for (var each : released) {
            var act = draw.id();
            scenes.add(new FigureScene.Make(at(board.getFirst(), days, 2, 10, draw), act, each.getKey(), each.getValue()));
            scenes.add(new FigureScene.Release(at(board.getLast(), days, 1, 15, draw), draw.id(), new ReleaseId(act)));
        }
        return List.copyOf(scenes);
    }

    /// The last that was over two days before the loading.
    static Quarter quarter(Days days) {
        return Quarter.over(days.ago(2), 1).getFirst();
    }

    private static SignedIn at(CastOfficer who, Days days, int day, int hour, Draw draw) {
        return new SignedIn(who.id(), days.at(day, hour, draw.between(0, 59)));
    }
}
