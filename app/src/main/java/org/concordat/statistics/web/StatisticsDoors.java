package org.concordat.statistics.web;

import java.util.Set;
import org.concordat.access.Doorway;
import org.concordat.access.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The entrance for those who make figures.
@Configuration
class StatisticsDoors {

    @Bean
    Doorway figuresDoor() {
        return new Doorway("Figures", ReleasePaths.RELEASES, 66, Set.of(Role.BOARD_MEMBER));
    }
}
