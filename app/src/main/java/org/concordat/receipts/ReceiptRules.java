package org.concordat.receipts;

import org.concordat.access.Act;
import org.concordat.access.Rule;
import org.concordat.access.Rules;
import org.concordat.kernel.OfficerId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Whose acts somebody may list, and have proof of.
@Configuration
class ReceiptRules {

    /// Of what that officer did.
    static final Act<OfficerId> LIST = Act.of("receipts.entry.list", OfficerId.class);
    static final Act<OfficerId> TAKE = Act.of("receipts.entry.take", OfficerId.class);

    private static final Rule<OfficerId> WHOEVER_DID_IT = new Rule<>("receipts.whoever-did-it",
            "Data Protection Act 2018 s.62", (viewer, officer) -> viewer.officer().equals(officer));

    @Bean
    Rules<OfficerId> listingOnesActs() {
        return Rules.of(LIST, WHOEVER_DID_IT);
    }

    @Bean
    Rules<OfficerId> takingAReceipt() {
        return Rules.of(TAKE, WHOEVER_DID_IT);
    }
}
