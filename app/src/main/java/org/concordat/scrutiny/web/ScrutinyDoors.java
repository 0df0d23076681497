package org.concordat.scrutiny.web;

import java.util.Set;
import org.concordat.access.Doorway;
import org.concordat.access.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The entrances for those who oversee and those who answer them.
@Configuration
class ScrutinyDoors {

    private static final Set<Role> CONCERNED = Set.of(Role.SCRUTINY_OFFICER, Role.BOARD_MEMBER, Role.AGREEMENT_OWNER);

    @Bean
    Doorway mattersDoor() {
        return new Doorway("Scrutiny", ScrutinyPaths.MATTERS, 64, CONCERNED);
    }

    @Bean
    Doorway prioritiesDoor() {
        return new Doorway("Priorities", ScrutinyPaths.PRIORITIES, 65, CONCERNED);
    }

    @Bean
    Doorway reviewsDoor() {
        return new Doorway("National reviews", ScrutinyPaths.REVIEWS, 68, CONCERNED);
    }
}
