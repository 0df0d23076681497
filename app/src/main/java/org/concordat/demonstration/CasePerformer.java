package org.concordat.demonstration;

import org.concordat.casework.Handing;
import org.concordat.casework.Handovers;
import org.concordat.intake.Referrals;
import org.concordat.intake.Referring;
import org.springframework.stereotype.Component;

/// Does about concerns and cases what a plan says.
@Component
class CasePerformer {

    private final Referrals referrals;
    private final Handovers handovers;

    CasePerformer(Referrals referrals, Handovers handovers) {
        this.referrals = referrals;
        this.handovers = handovers;
    }

    void perform(CaseScene scene) {
        Object came = switch (scene) {
            case CaseScene.Refer it -> referrals.refer(it.who(), it.id(), it.area(), it.urgent(), it.concern());
            case CaseScene.Offer it -> handovers.offer(it.who(), it.act(), it.id(), it.taker(), it.reason());
            case CaseScene.Accept it -> handovers.accept(it.who(), it.offer(), it.act());
            case CaseScene.Decline it -> handovers.decline(it.who(), it.offer(), it.act(), it.reason());
        };
        switch (came) {
            case Referring.Made _, Handing.Done _ -> { }
            default -> throw new IllegalStateException(scene + " came to " + came);
        }
    }
}
