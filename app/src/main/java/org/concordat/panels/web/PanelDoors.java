package org.concordat.panels.web;

import java.util.Set;
import org.concordat.access.Doorway;
import org.concordat.access.InRole;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The entrance for those who come to panels.
@Configuration
class PanelDoors {

    @Bean
    Doorway panelsDoor() {
        return new Doorway("Panel meetings", PanelPaths.MEETINGS, 46, Set.of(InRole.receiving()));
    }
}
