package org.concordat.sampling.web;

import java.time.LocalDate;
import org.concordat.kernel.GatewayId;
import org.concordat.law.Gateways;
import org.springframework.stereotype.Component;

/// What the law's register calls the gateways by which decisions differ: the ledger has their ids alone.
@Component
class GatewayNames {

    private final Gateways gateways;

    GatewayNames(Gateways gateways) {
        this.gateways = gateways;
    }

    /// As they were called on a day.
    Named on(LocalDate day) {
        return slug -> gateways.find(new GatewayId(slug), day).map(it -> it.title().en()).orElse(slug);
    }

    /// From its id, what a gateway is called.
    interface Named {

        String of(String slug);
    }
}
