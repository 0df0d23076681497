package org.concordat.sharing.web;

import org.concordat.access.Doorway;
import org.concordat.sharing.Breakings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The entrance for the roles that may break the glass.
@Configuration
class GlassDoors {

    @Bean
    Doorway glassDoor() {
        return new Doorway("Break the glass", "/glass", 15, Breakings.MAY_BREAK);
    }
}
