package org.concordat.demonstration;

import org.concordat.demonstration.AgreementScene.End;
import org.concordat.demonstration.AgreementScene.Offer;
import org.concordat.demonstration.AgreementScene.Resume;
import org.concordat.demonstration.AgreementScene.Review;
import org.concordat.demonstration.AgreementScene.Sign;
import org.concordat.demonstration.AgreementScene.Start;
import org.concordat.demonstration.AgreementScene.Suspend;
import org.concordat.demonstration.AgreementScene.Withdraw;
import org.concordat.demonstration.AgreementScene.Write;
import org.concordat.partnership.AgreementDrafts;
import org.concordat.partnership.AgreementOutcome;
import org.concordat.partnership.Agreements;
import org.springframework.stereotype.Component;

/// Does to agreements what a plan says.
@Component
class AgreementPerformer {

    private final AgreementDrafts drafts;
    private final Agreements agreements;

    AgreementPerformer(AgreementDrafts drafts, Agreements agreements) {
        this.drafts = drafts;
        this.agreements = agreements;
    }

    void perform(AgreementScene scene) {
        var who = scene.who();
        var id = scene.id();
        var came = switch (scene) {
            case Start it -> it.replacing() == null ? drafts.start(who, id) : drafts.replace(who, id, it.replacing());
            case Write it -> drafts.save(who, id, it.part());
            case Offer it -> drafts.offer(who, id, it.read());
            case Sign it -> agreements.sign(who, id, it.capacity());
            case Withdraw it -> agreements.withdraw(who, id, it.reason());
            case Review it -> agreements.review(who, it.once(), id, 0, it.finding(), it.next());
            case Suspend it -> agreements.suspend(who, it.suspension(), id, it.reason());
            case Resume it -> agreements.resume(who, it.suspension(), id, it.reason());
            case End it -> agreements.end(who, id, it.reason());
        };
        if (!(came instanceof AgreementOutcome.Done)) {
            throw new IllegalStateException(scene + " came to " + came);
        }
    }
}
