package org.concordat.publications.web;

import java.util.Set;
import org.concordat.access.Doorway;
import org.concordat.access.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The entrance for those who publish for their body.
@Configuration
class PublicationDoors {

    @Bean
    Doorway publicationsDoor() {
        return new Doorway("Publications", PublicationPaths.ALL, 67, Set.of(Role.SCRUTINY_OFFICER, Role.BOARD_MEMBER));
    }
}
