package org.concordat.demonstration;

import org.concordat.community.SharedComplaints;
import org.concordat.complaints.Acted;
import org.concordat.complaints.ComplaintId;
import org.concordat.complaints.ComplaintLetterbox;
import org.concordat.complaints.Complaints;
import org.springframework.stereotype.Component;

/// Sends complaints as the public does, and does of them what a plan says. What was sent stays if the part is undone, and is sent
/// once if the part is made again.
@Component
class ComplaintPerformer {

    private final SharedComplaints shared;
    private final ComplaintLetterbox letterbox;
    private final Complaints complaints;

    ComplaintPerformer(SharedComplaints shared, ComplaintLetterbox letterbox, Complaints complaints) {
        this.shared = shared;
        this.letterbox = letterbox;
        this.complaints = complaints;
    }

    void perform(ComplaintScene scene) {
        var came = switch (scene) {
            case ComplaintScene.Send it -> {
                shared.mistake(it.once(), it.body(), it.name(), it.happened(), it.who().at());
                letterbox.takeIn();
                yield new Acted.Done();
            }
            case ComplaintScene.Acknowledge it -> complaints.acknowledge(it.who(), new ComplaintId(SharedComplaints.id(it.once())), it.act());
            case ComplaintScene.Answer it -> complaints.answer(it.who(), new ComplaintId(SharedComplaints.id(it.once())), it.act(), it.said());
        };
        if (!(came instanceof Acted.Done)) {
            throw new IllegalStateException(scene + " came to " + came);
        }
    }
}
