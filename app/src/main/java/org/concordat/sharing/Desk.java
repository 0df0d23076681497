package org.concordat.sharing;

import org.concordat.access.Acting;
import org.concordat.access.Gate;
import org.concordat.access.Look;
import org.concordat.access.SignedIn;
import org.concordat.access.Viewer;
import org.springframework.stereotype.Component;

/// What an officer finds when they come: who they are here, and which lists are open to them.
@Component
public class Desk {

    /// An officer who has come. Each list asks again when it is looked into.
    public record Arrival(Viewer viewer, boolean inbox, boolean approvals, boolean drafts, boolean disclosures) {
    }

    private final Acting acting;
    private final Gate gate;

    Desk(Acting acting, Gate gate) {
        this.acting = acting;
        this.gate = gate;
    }

    /// Whoever comes sees what is theirs. What they then look into is recorded there.
    public Look<Arrival> arrive(SignedIn who) {
        return acting.as(who, viewer -> gate.refuses(viewer, ListRules.HOME, viewer.body(), viewer.body().value())
                .<Look<Arrival>>map(Look.Refused::new)
                .orElseGet(() -> new Look.Seen<>(new Arrival(viewer,
                        gate.allows(viewer, ListRules.INBOX, viewer.body()),
                        gate.allows(viewer, ListRules.APPROVALS, viewer.body()),
                        gate.allows(viewer, ListRules.DRAFTS, viewer.body()),
                        gate.allows(viewer, ListRules.DISCLOSURES, viewer.body())))));
    }
}
