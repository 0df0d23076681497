package org.concordat.demonstration;

import org.concordat.community.SharedAnswers;
import org.concordat.consultation.Acted;
import org.concordat.consultation.AnswerLetterbox;
import org.concordat.consultation.Consultation;
import org.concordat.consultation.Consultations;
import org.concordat.consultation.Moderations;
import org.concordat.consultation.Steps;
import org.springframework.stereotype.Component;

/// Does for those who ask the public what a plan says, and answers as the public does. What was sent stays if the part is undone, and is
/// sent once if the part is made again.
@Component
class ConsultationPerformer {

    private final Consultations consultations;
    private final Steps steps;
    private final SharedAnswers shared;
    private final AnswerLetterbox letterbox;
    private final Moderations moderations;

    ConsultationPerformer(Consultations consultations, Steps steps, SharedAnswers shared, AnswerLetterbox letterbox, Moderations moderations) {
        this.consultations = consultations;
        this.steps = steps;
        this.shared = shared;
        this.letterbox = letterbox;
        this.moderations = moderations;
    }

    void perform(ConsultationScene scene) {
        var came = switch (scene) {
            case ConsultationScene.Draft it -> consultations.draft(it.who(), it.act(), it.area(), it.said());
            case ConsultationScene.Ask it -> consultations.revise(it.who(), it.of(), it.act(), it.number(), was -> was.and(it.question()));
            case ConsultationScene.Approve it -> steps.approve(it.who(), it.of(), it.act(), it.number());
            case ConsultationScene.Send it -> {
                if (!shared.send(it.once(), Consultation.reference(it.of()), it.given(), it.who().at())) {
                    throw new IllegalStateException(scene + " was not sent");
                }
                yield new Acted.Done(it.of());
            }
            case ConsultationScene.TakeIn it -> {
                letterbox.takeIn();
                yield new Acted.Done(it.who().officer().value());
            }
            case ConsultationScene.Moderate it -> moderations.moderate(it.who(), SharedAnswers.id(it.once()), it.act(), 0, it.verdict(), it.reason());
            case ConsultationScene.Respond it -> steps.answer(it.who(), it.of(), it.act(), it.outcome(), it.words(), it.changed());
        };
        if (!(came instanceof Acted.Done)) {
            throw new IllegalStateException(scene + " came to " + came);
        }
    }
}
