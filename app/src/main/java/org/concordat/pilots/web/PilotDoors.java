package org.concordat.pilots.web;

import java.util.Set;
import org.concordat.access.Doorway;
import org.concordat.access.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The entrance for those who run pilots, and those who speak for an area.
@Configuration
class PilotDoors {

    @Bean
    Doorway pilotsDoor() {
        return new Doorway("Pilots", PilotPaths.ALL, 70, Set.of(Role.SCRUTINY_OFFICER, Role.BOARD_MEMBER));
    }
}
