package org.concordat.demonstration;

import org.concordat.casework.Askings;
import org.concordat.casework.CaseDecisions;
import org.concordat.casework.Closures;
import org.concordat.casework.Handing;
import org.concordat.casework.Handovers;
import org.concordat.casework.ReferrerTellings;
import org.concordat.casework.Subjects;
import org.concordat.intake.Referrals;
import org.concordat.intake.Referring;
import org.concordat.people.Holding;
import org.springframework.stereotype.Component;

/// Does about concerns and cases what a plan says.
@Component
class CasePerformer {

    private final Referrals referrals;
    private final Handovers handovers;
    private final Subjects subjects;
    private final CaseDecisions decisions;
    private final Askings askings;
    private final Closures closures;
    private final ReferrerTellings tellings;

    CasePerformer(Referrals referrals, Handovers handovers, Subjects subjects, CaseDecisions decisions, Askings askings,
                  Closures closures, ReferrerTellings tellings) {
        this.referrals = referrals;
        this.handovers = handovers;
        this.subjects = subjects;
        this.decisions = decisions;
        this.askings = askings;
        this.closures = closures;
        this.tellings = tellings;
    }

    void perform(CaseScene scene) {
        Object came = switch (scene) {
            case CaseScene.Refer it -> referrals.refer(it.who(), it.id(), it.area(), it.urgent(), it.concern());
            case CaseScene.Offer it -> handovers.offer(it.who(), it.act(), it.id(), it.taker(), it.reason());
            case CaseScene.Identify it -> subjects.identify(it.who(), it.id(), it.act());
            case CaseScene.Decide it -> decisions.decide(it.who(), it.id(), it.act(), it.choice(), it.grounds(), null);
            case CaseScene.Ask it -> askings.begin(it.who(), it.id(), it.act().value());
            case CaseScene.Close it -> closures.propose(it.who(), it.id(), it.act(), it.classes(), it.grounds(), it.awaited(),
                    it.unfinished());
            case CaseScene.Confirm it -> closures.confirm(it.who(), it.closure(), it.act());
            case CaseScene.Refuse it -> closures.refuse(it.who(), it.closure(), it.act(), it.reason());
            case CaseScene.Tell it -> tellings.tell(it.who(), it.id(), it.act(), it.outcome(), it.gateway());
            case CaseScene.Accept it -> handovers.accept(it.who(), it.offer(), it.act());
            case CaseScene.Decline it -> handovers.decline(it.who(), it.offer(), it.act(), it.reason());
        };
        switch (came) {
            case Referring.Made _, Handing.Done _, Holding.Held _ -> { }
            default -> throw new IllegalStateException(scene + " came to " + came);
        }
    }
}
