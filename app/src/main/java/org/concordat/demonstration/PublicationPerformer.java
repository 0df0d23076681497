package org.concordat.demonstration;

import org.concordat.publications.Acted;
import org.concordat.publications.EditionSteps;
import org.concordat.publications.Editions;
import org.springframework.stereotype.Component;

/// Publishes for the national board what a plan says.
@Component
class PublicationPerformer {

    private final Editions editions;
    private final EditionSteps steps;

    PublicationPerformer(Editions editions, EditionSteps steps) {
        this.editions = editions;
        this.steps = steps;
    }

    void perform(PublicationScene scene) {
        var came = switch (scene) {
            case PublicationScene.Write it -> editions.write(it.who(), it.act(), it.of(), it.kind(), it.says(), it.changed());
            case PublicationScene.Approve it -> steps.approve(it.who(), it.of(), it.act());
            case PublicationScene.Withdraw it -> steps.withdraw(it.who(), it.of(), it.act(), it.words());
        };
        if (!(came instanceof Acted.Done)) {
            throw new IllegalStateException(scene + " came to " + came);
        }
    }
}
