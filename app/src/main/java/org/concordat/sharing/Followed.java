package org.concordat.sharing;

import java.util.Set;
import org.concordat.access.Viewer;
import org.concordat.kernel.BodyId;

/// Whoever begins a draft for a reason of their own, and must know what becomes of it. Every bean of this type is told of
/// every draft, in the transaction in which it happens, and writes its own entry.
public interface Followed {

    /// A disclosure was approved, and sent to these bodies.
    void sent(Viewer viewer, DisclosureId id, String reference, Set<BodyId> to);

    /// A draft was discarded, or a disclosure declined or taken back before anybody approved it: it will not be sent.
    void dropped(Viewer viewer, DisclosureId id);
}
