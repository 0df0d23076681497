package org.concordat.sharing;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.concordat.access.Viewer;
import org.springframework.stereotype.Component;

/// The references of disclosures, for pages on which they stand beside something else. A thing that is no disclosure, and
/// one that the viewer may not see any more, has none.
@Component
public class Labels {

    private final LabelSql sql;

    Labels(LabelSql sql) {
        this.sql = sql;
    }

    /// In the transaction in which that viewer is bound.
    public Map<UUID, String> of(Viewer viewer, Collection<UUID> things) {
        return things.isEmpty() || viewer.roles().isEmpty() ? Map.of() : sql.of(things);
    }
}
