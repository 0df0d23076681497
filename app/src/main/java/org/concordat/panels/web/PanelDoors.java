package org.concordat.panels.web;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.concordat.access.Doorway;
import org.concordat.access.InRole;
import org.concordat.access.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The entrances for those who come to panels, and for those who give support.
@Configuration
class PanelDoors {

    @Bean
    Doorway panelsDoor() {
        return new Doorway("Panel meetings", PanelPaths.MEETINGS, 46, Arrays.stream(InRole.receiving())
                .filter(it -> it != Role.INTERVENTION_PROVIDER).collect(Collectors.toSet()));
    }

    /// For those who give support, and come to no panel.
    @Bean
    Doorway engagementsDoor() {
        return new Doorway("Support you give", PanelPaths.ENGAGEMENTS, 47, Set.of(Role.INTERVENTION_PROVIDER));
    }
}
