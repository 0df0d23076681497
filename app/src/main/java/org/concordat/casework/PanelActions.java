package org.concordat.casework;

import java.util.List;
import org.concordat.access.Viewer;

/// What panels gave people to do about a case: answered by the module of panels, for its closing.
public interface PanelActions {

    /// What is due first, first, done or not, as far as the viewer may see it; the act that asks records the read.
    List<PanelAction> of(Viewer viewer, CaseId id);
}
