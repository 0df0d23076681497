package org.concordat.casework;

import org.concordat.access.Act;
import org.concordat.access.Proof;
import org.concordat.access.Rule;
import org.concordat.access.Rules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Who exports a case whole.
@Configuration(proxyBeanMethods = false)
class BundleRules {

    static final Act<Exporting> EXPORT = Act.of("casework.bundle.export", Exporting.class);

    /// A case, and the team whose it is.
    record Exporting(Case of, Team team) {
    }

    static final Rule<Exporting> LEAD_EXPORTS = new Rule<>("casework.lead-exports", "Data Protection Act 2018 ss.40, 62",
            (viewer, it) -> viewer.body().equals(it.of().body()) && CaseRules.isLead(viewer, it.team()));

    @Bean
    Rules<Exporting> exportingCases() {
        return Rules.of(EXPORT, CaseRules.works(), CaseRules.trained(), LEAD_EXPORTS, Proof.lately());
    }
}
