package org.concordat.demonstration;

import org.concordat.scrutiny.Acted;
import org.concordat.scrutiny.Matters;
import org.concordat.scrutiny.Priorities;
import org.concordat.scrutiny.Steps;
import org.springframework.stereotype.Component;

/// Does for those who oversee, and those who answer, what a plan says.
@Component
class ScrutinyPerformer {

    private final Priorities priorities;
    private final Matters matters;
    private final Steps steps;

    ScrutinyPerformer(Priorities priorities, Matters matters, Steps steps) {
        this.priorities = priorities;
        this.matters = matters;
        this.steps = steps;
    }

    void perform(ScrutinyScene scene) {
        var came = switch (scene) {
            case ScrutinyScene.Prioritise it -> priorities.set(it.who(), it.act(), it.words());
            case ScrutinyScene.Raise it -> matters.raise(it.who(), it.act(), it.to(), it.words());
            case ScrutinyScene.Answer it -> steps.answer(it.who(), it.of(), it.act(), it.outcome(), it.words(), it.byDay());
            case ScrutinyScene.Complete it -> steps.complete(it.who(), it.of(), it.act(), it.words());
            case ScrutinyScene.Reply it -> steps.reply(it.who(), it.of(), it.act(), it.words());
            case ScrutinyScene.Close it -> steps.close(it.who(), it.of(), it.act(), it.words());
        };
        if (!(came instanceof Acted.Done)) {
            throw new IllegalStateException(scene + " came to " + came);
        }
    }
}
