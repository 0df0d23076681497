package org.concordat.pilots.web;

import org.concordat.access.Access;
import org.concordat.access.Doorway;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The entrance for those who run pilots, and those who speak for an area.
@Configuration
class PilotDoors {

    @Bean
    Doorway pilotsDoor(Access access) {
        return new Doorway("Pilots", PilotPaths.ALL, 70, access.opens("pilots.pilot.list"));
    }
}
