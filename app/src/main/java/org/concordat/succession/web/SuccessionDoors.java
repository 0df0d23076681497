package org.concordat.succession.web;

import org.concordat.access.Access;
import org.concordat.access.Doorway;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The entrance for those who hand work over, and for those who oversee.
@Configuration
class SuccessionDoors {

    @Bean
    Doorway successionsDoor(Access access) {
        return new Doorway("Succession", SuccessionPaths.SUCCESSIONS, 84, access.opens("succession.list"));
    }
}
