package org.concordat.casework;

import org.concordat.access.Viewer;

/// Support that providers give to a case: answered by the module of panels, for its closing.
public interface ProviderSupport {

    /// Whoever records anything of it waits until this act is over.
    void hold(CaseId id);

    /// Whether a provider raised something that nobody has taken up, as far as the viewer may see it; the act that asks records the
    /// read.
    boolean isRaised(Viewer viewer, CaseId id);

    /// Records that it ends with the case: in the act that closes it, and before the row that does and ends it.
    void end(Viewer by, CaseId id);
}
