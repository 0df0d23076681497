package org.concordat.succession.web;

import java.util.Set;
import org.concordat.access.Doorway;
import org.concordat.access.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The entrance for those who hand work over, and for those who oversee.
@Configuration
class SuccessionDoors {

    @Bean
    Doorway successionsDoor() {
        return new Doorway("Succession", SuccessionPaths.SUCCESSIONS, 84, Set.of(Role.ADMINISTRATOR, Role.BOARD_MEMBER, Role.SCRUTINY_OFFICER));
    }
}
