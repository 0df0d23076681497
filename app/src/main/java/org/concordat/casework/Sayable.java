package org.concordat.casework;

import java.util.List;
import org.concordat.intake.Outcome;
import org.concordat.kernel.GatewayId;
import org.concordat.law.Gateway;
import org.jspecify.annotations.Nullable;

/// What whoever referred a case can be told of it as it stands, and what can carry that to them.
///
/// @param outcomes least first
/// @param leaves whether it goes to another body than that whose the case is
/// @param gateways those that are open to that body; none where nothing leaves
public record Sayable(List<Outcome> outcomes, boolean leaves, List<Gateway> gateways) {

    public Sayable {
        outcomes = List.copyOf(outcomes);
        gateways = List.copyOf(gateways);
    }

    /// Whether there is a way to them at all.
    boolean isCarried() {
        return !leaves || !gateways.isEmpty();
    }

    /// What leaves needs a gateway that is open; what stays needs none.
    boolean isCarriedBy(@Nullable GatewayId gateway) {
        return leaves ? gateways.stream().anyMatch(it -> it.id().equals(gateway)) : gateway == null;
    }
}
