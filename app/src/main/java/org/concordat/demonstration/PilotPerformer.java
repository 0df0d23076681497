package org.concordat.demonstration;

import org.concordat.pilots.Acted;
import org.concordat.pilots.Evaluations;
import org.concordat.pilots.PilotAreas;
import org.concordat.pilots.Pilots;
import org.springframework.stereotype.Component;

/// Runs pilots as a plan says.
@Component
class PilotPerformer {

    private final Pilots pilots;
    private final PilotAreas areas;
    private final Evaluations evaluations;

    PilotPerformer(Pilots pilots, PilotAreas areas, Evaluations evaluations) {
        this.pilots = pilots;
        this.areas = areas;
        this.evaluations = evaluations;
    }

    void perform(PilotScene scene) {
        var came = switch (scene) {
            case PilotScene.Write it -> pilots.write(it.who(), it.act(), it.plan());
            case PilotScene.Settle it -> pilots.settle(it.who(), it.of(), it.act());
            case PilotScene.View it -> areas.view(it.who(), it.of(), it.area(), it.act(), it.opinion(), it.words());
            case PilotScene.Voice it -> areas.voices(it.who(), it.of(), it.area(), it.act(), it.said());
            case PilotScene.Answer it -> areas.answer(it.who(), it.of(), it.area(), it.act(), it.words());
            case PilotScene.Start it -> areas.start(it.who(), it.of(), it.area(), it.act());
            case PilotScene.Evaluate it -> evaluations.write(it.who(), it.of(), it.act(), it.says());
            case PilotScene.Approve it -> evaluations.approve(it.who(), it.of(), it.evaluation(), it.act());
        };
        if (!(came instanceof Acted.Done)) {
            throw new IllegalStateException(scene + " came to " + came);
        }
    }
}
