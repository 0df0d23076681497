package org.concordat.casework.web;

import java.util.Set;
import org.concordat.access.Doorway;
import org.concordat.access.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The entrance for those who work on cases.
@Configuration
class CaseDoors {

    @Bean
    Doorway casesDoor() {
        return new Doorway("Cases", CasePaths.CASES, 45, Set.of(Role.PREVENT_OFFICER));
    }
}
