package org.concordat.partnership;

import java.time.LocalDate;
import java.util.Set;
import org.concordat.kernel.AgreementId;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.GatewayId;
import org.concordat.kernel.Purpose;
import org.jspecify.annotations.Nullable;

/// What an agreement in force allows, as far as composing a disclosure needs to know.
///
/// @param until the first day on which it is no longer in force
/// @param reviewOn as the last review said, or else as was agreed
public record AgreementTerms(
        AgreementId id,
        String reference,
        String title,
        Set<BodyId> parties,
        Set<Purpose> purposes,
        Set<GatewayId> gateways,
        LocalDate until,
        LocalDate reviewOn,
        int retentionMonths,
        String retentionRule,
        @Nullable String designationNotice) {

    public AgreementTerms {
        parties = Set.copyOf(parties);
        purposes = Set.copyOf(purposes);
        gateways = Set.copyOf(gateways);
    }
}
