package org.concordat.panels;

import java.util.List;
import org.concordat.access.Gate;
import org.concordat.access.Viewer;
import org.concordat.casework.CaseId;
import org.concordat.casework.PanelAction;
import org.concordat.casework.PanelActions;
import org.springframework.stereotype.Component;

/// Tells whoever closes a case what is still to be done about it.
@Component
class CaseActions implements PanelActions {

    private final Gate gate;
    private final ActionSql sql;

    CaseActions(Gate gate, ActionSql sql) {
        this.gate = gate;
        this.sql = sql;
    }

    @Override
    public List<PanelAction> of(Viewer viewer, CaseId id) {
        return gate.allows(viewer, PanelRules.LIST, viewer.body()) ? sql.of(id).stream().map(it ->
                new PanelAction(it.id(), it.panel(), it.what(), it.owner(), it.dueOn(), it.done().isPresent())).toList() : List.of();
    }
}
