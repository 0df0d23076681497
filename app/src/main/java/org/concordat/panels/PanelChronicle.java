package org.concordat.panels;

import java.util.List;
import org.concordat.access.Acting;
import org.concordat.access.Gate;
import org.concordat.access.SignedIn;
import org.concordat.casework.Case;
import org.concordat.casework.Chronicle;
import org.concordat.casework.Happened;
import org.springframework.stereotype.Component;

/// What panels have recorded about a case, as far as the viewer sees it on their agendas.
@Component
class PanelChronicle implements Chronicle {

    private final Acting acting;
    private final Gate gate;
    private final ChronicleSql sql;

    PanelChronicle(Acting acting, Gate gate, ChronicleSql sql) {
        this.acting = acting;
        this.gate = gate;
        this.sql = sql;
    }

    @Override
    public List<Happened> of(SignedIn who, Case it) {
        return acting.as(who, viewer -> gate.allows(viewer, PanelRules.LIST, viewer.body()) ? sql.of(it.id()) : List.of());
    }
}
