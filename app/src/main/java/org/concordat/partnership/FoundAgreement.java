package org.concordat.partnership;

import java.util.Map;
import java.util.Set;
import org.concordat.kernel.BodyId;

/// An agreement as its reader sees it.
///
/// @param names what each party is called on the day it is read for
/// @param moves what the rules let the reader do next
public record FoundAgreement(Agreement agreement, Map<BodyId, String> names, Set<AgreementMove> moves) {

    public FoundAgreement {
        names = Map.copyOf(names);
        moves = Set.copyOf(moves);
    }

    public String name(BodyId body) {
        return names.getOrDefault(body, "A body that is no longer known");
    }
}
