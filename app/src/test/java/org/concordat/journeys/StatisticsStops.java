package org.concordat.journeys;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.concordat.kernel.OfficerId;
import org.concordat.statistics.Figured;

/// The way to every page on which figures are made, released and withdrawn.
final class StatisticsStops {

    private final Map<String, CaseStops.Way> all = new LinkedHashMap<>();

    private StatisticsStops() {
    }

    /// By the type of page and what is peculiar about it, in the order of going.
    ///
    /// @param at with figures by age that are withdrawn, others that wait, and figures by sector that are released
    static Map<String, CaseStops.Way> of(Figured at) {
        var stops = new StatisticsStops();
        stops.figures(at);
        return stops.all;
    }

    private void figures(Figured at) {
        var withdrawn = at.version("referrals-by-age", 1);
        var released = at.version("referrals-by-sector", 1);
        var waits = "/figure-releases/" + at.version("referrals-by-age", 2);
        at(at.bo(), "FigureReleasesPage of the board", "/figure-releases");
        at(at.bo(), "FiguresNewPage of the board", "/figure-releases/new");
        at(at.bo(), "FigureReleasePage withdrawn", "/figure-releases/" + withdrawn);
        at(at.bex(), "FigureReleasePage that waits", waits);
        at(at.bex(), "FigureReleasePage released", "/figure-releases/" + released);
        stop(at.bo(), "FiguresNewPage with errors", it -> it.open("/figure-releases/new").press("Make these figures"));
        stop(at.bex(), "FigureReleasePage with errors", it -> it.open(waits).press("Record your decision"));
    }

    private void at(OfficerId officer, String name, String path) {
        stop(officer, name, it -> it.open(path));
    }

    private void stop(OfficerId officer, String name, Consumer<Visitor> steps) {
        all.put(name, new CaseStops.Way(officer, steps));
    }
}
