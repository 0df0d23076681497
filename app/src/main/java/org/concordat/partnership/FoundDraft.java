package org.concordat.partnership;

import java.util.Map;
import java.util.Set;
import org.concordat.access.Decision;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.Purpose;

/// A draft as an agreement owner of its body sees it.
///
/// @param names what each party is called today
/// @param offer whether it can be offered for signature as it stands, rule by rule
/// @param unserved purposes that none of its gateways can serve between its parties
/// @param needsNotice whether its parties need a designation notice
public record FoundDraft(AgreementDraft draft, Map<BodyId, String> names, Decision offer, Set<Purpose> unserved,
                         boolean needsNotice) {

    public FoundDraft {
        names = Map.copyOf(names);
        unserved = Set.copyOf(unserved);
    }
}
