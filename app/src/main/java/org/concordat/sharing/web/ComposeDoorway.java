package org.concordat.sharing.web;

import java.util.Set;
import org.concordat.access.Doorway;
import org.concordat.access.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The door to composing.
@Configuration
class ComposeDoorway {

    @Bean
    Doorway compose() {
        return new Doorway("Compose", "/drafts", 20, Set.of(Role.ORIGINATOR));
    }
}
