package org.concordat.oversight.web;

import java.time.LocalDate;
import org.concordat.kernel.GatewayId;
import org.concordat.kernel.Purpose;
import org.concordat.law.Gateways;
import org.concordat.law.Purposes;
import org.springframework.stereotype.Component;

/// What gateways and purposes are called.
@Component
class LawNames {

    /// On a day.
    interface On {

        String gateway(GatewayId id);

        String purpose(Purpose purpose);
    }

    private final Gateways gateways;
    private final Purposes purposes;

    LawNames(Gateways gateways, Purposes purposes) {
        this.gateways = gateways;
        this.purposes = purposes;
    }

    On on(LocalDate day) {
        return new On() {
            @Override
            public String gateway(GatewayId id) {
                return gateways.find(id, day).map(it -> it.title().en()).orElse(id.slug());
            }

            @Override
            public String purpose(Purpose purpose) {
                return purposes.find(purpose, day).map(it -> it.label().en()).orElse(purpose.slug());
            }
        };
    }
}
