package org.concordat.demonstration;

import java.util.ArrayList;
import java.util.List;
import org.concordat.access.Role;
import org.concordat.access.SignedIn;
import org.concordat.kernel.Quarter;
import org.concordat.statistics.ReleaseId;

/// Figures of the last quarter that was over two days before the loading, made by one member of the national board and released by
/// another the day after.
final class FigurePlan {

    private static final List<String> RELEASED = List.of("referrals-by-sector", "referrals-by-age");

    private FigurePlan() {
    }

    static List<Scene> of(long seed, Cast cast, Days days) {
        var draw = Draw.of(seed, "figures");
        var board = cast.holders(cast.body("", "board"), Role.BOARD_MEMBER);
        var quarter = Quarter.over(days.ago(2), 1).getFirst();
        var scenes = new ArrayList<Scene>();
        for (var table : RELEASED) {
            var act = draw.id();
            scenes.add(new FigureScene.Make(at(board.getFirst(), days, 2, 10, draw), act, table, quarter));
            scenes.add(new FigureScene.Release(at(board.getLast(), days, 1, 15, draw), draw.id(), new ReleaseId(act)));
        }
        return List.copyOf(scenes);
    }

    private static SignedIn at(CastOfficer who, Days days, int day, int hour, Draw draw) {
        return new SignedIn(who.id(), days.at(day, hour, draw.between(0, 59)));
    }
}
