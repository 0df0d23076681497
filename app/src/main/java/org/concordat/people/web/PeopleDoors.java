package org.concordat.people.web;

import java.util.Set;
import org.concordat.access.Doorway;
import org.concordat.access.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The entrances for those who open concerns, and for deconfliction.
@Configuration
class PeopleDoors {

    @Bean
    Doorway peopleDoor() {
        return new Doorway("People", "/people", 49,
                Set.of(Role.SAFEGUARDING_LEAD, Role.PREVENT_OFFICER, Role.PANEL_CHAIR, Role.COORDINATOR));
    }

    @Bean
    Doorway deconflictionDoor() {
        return new Doorway("Deconfliction", "/deconfliction", 50, Set.of(Role.DECONFLICTION));
    }
}
