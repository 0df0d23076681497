package org.concordat.demonstration;

import java.util.List;
import org.concordat.statistics.Acted;
import org.concordat.statistics.ReleaseSteps;
import org.concordat.statistics.Releases;
import org.concordat.statistics.TableDefinitions;
import org.springframework.stereotype.Component;

/// Does for the national board what a plan says. Where nothing came in in the quarter there are no figures of it.
@Component
class FigurePerformer {

    private final TableDefinitions tables;
    private final Releases releases;
    private final ReleaseSteps steps;

    FigurePerformer(TableDefinitions tables, Releases releases, ReleaseSteps steps) {
        this.tables = tables;
        this.releases = releases;
        this.steps = steps;
    }

    void perform(FigureScene scene) {
        var came = switch (scene) {
            case FigureScene.Make it -> releases.make(it.who(), it.act(), tables.find(it.table()).orElseThrow(), it.quarter(), null);
            case FigureScene.Release it -> steps.release(it.who(), it.of(), it.act());
        };
        if (came instanceof Acted.Refused refused && !refused.falls().equals(List.of("nothing was counted in the quarter"))) {
            throw new IllegalStateException(scene + " came to " + came);
        }
    }
}
