package org.concordat.panels;

import org.concordat.access.Gate;
import org.concordat.access.Viewer;
import org.concordat.casework.CaseId;
import org.concordat.casework.ProviderSupport;
import org.springframework.stereotype.Component;

/// Ends what providers give to a case together with the case, and tells whoever closes it what they raised.
@Component
class CaseSupport implements ProviderSupport {

    private final Gate gate;
    private final SupportSql supports;
    private final GivenSql given;
    private final EngagementEnds engagements;

    CaseSupport(Gate gate, SupportSql supports, GivenSql given, EngagementEnds engagements) {
        this.gate = gate;
        this.supports = supports;
        this.given = given;
        this.engagements = engagements;
    }

    @Override
    public void hold(CaseId id) {
        supports.hold(id);
    }

    @Override
    public boolean isRaised(Viewer viewer, CaseId id) {
        return gate.allows(viewer, PanelRules.LIST, viewer.body()) && given.isRaised(id);
    }

    @Override
    public void end(Viewer by, CaseId id) {
        engagements.closed(by, id);
    }
}
