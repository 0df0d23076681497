package org.concordat.partnership;

import org.concordat.kernel.Between;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.BodyKind;
import org.concordat.law.Nation;

/// A body that is, or may become, a party: as much of it as an agreement asks.
public record PartyBody(BodyId id, String name, BodyKind kind, Nation nation, Between days) {
}
