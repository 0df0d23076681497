package org.concordat.demonstration;

import org.concordat.consultation.Acted;
import org.concordat.consultation.Consultations;
import org.concordat.consultation.Steps;
import org.springframework.stereotype.Component;

/// Does for those who ask the public what a plan says.
@Component
class ConsultationPerformer {

    private final Consultations consultations;
    private final Steps steps;

    ConsultationPerformer(Consultations consultations, Steps steps) {
        this.consultations = consultations;
        this.steps = steps;
    }

    void perform(ConsultationScene scene) {
        var came = switch (scene) {
            case ConsultationScene.Draft it -> consultations.draft(it.who(), it.act(), it.area(), it.said());
            case ConsultationScene.Ask it -> consultations.revise(it.who(), it.of(), it.act(), it.number(), was -> was.and(it.question()));
            case ConsultationScene.Approve it -> steps.approve(it.who(), it.of(), it.act(), it.number());
        };
        if (!(came instanceof Acted.Done)) {
            throw new IllegalStateException(scene + " came to " + came);
        }
    }
}
