package org.concordat.demonstration;

import java.util.List;
import java.util.Set;
import org.concordat.kernel.AgreementId;
import org.concordat.kernel.GatewayId;
import org.concordat.kernel.Purpose;
import org.concordat.partnership.Openness;
import org.jspecify.annotations.Nullable;

/// An agreement of the demonstration: what it is about, who its parties are, when it holds, and what becomes of it.
/// Days are counted back from the day of loading.
///
/// @param subject under which its words stand in `agreements.txt`
/// @param area the code of its police area; empty for a national one
/// @param parties the first of them owns it
/// @param first the first day on which it is in force
/// @param last the last
/// @param replaces the agreement whose place it takes
record CastAgreement(AgreementId id, String subject, String area, List<CastBody> parties, Set<Purpose> purposes,
                     Set<GatewayId> gateways, int first, int last, int review, Openness openness, Fate fate,
                     @Nullable AgreementId replaces) {

    /// What becomes of it, where that is not simply to be in force.
    enum Fate { DRAFT_BEGUN, DRAFT_WHOLE, AWAITED, WITHDRAWN, SIGNED, REVIEWED, SUSPENDED, RESUMED, ENDED, SUPERSEDED }

    /// The day on which it was suspended or ended, or its place was taken.
    static final int STOPPED = 25;

    CastAgreement {
        parties = List.copyOf(parties);
        purposes = Set.copyOf(purposes);
        gateways = Set.copyOf(gateways);
    }

    /// The latest day, counted back, on which something could still be done under it.
    int until() {
        return switch (fate) {
            case SUSPENDED, ENDED, SUPERSEDED -> STOPPED + 1;
            case SIGNED, REVIEWED, RESUMED -> Math.max(1, last);
            case DRAFT_BEGUN, DRAFT_WHOLE, AWAITED, WITHDRAWN -> Integer.MAX_VALUE;
        };
    }
}
