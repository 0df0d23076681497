package org.concordat.sampling.web;

import java.util.Set;
import org.concordat.access.Doorway;
import org.concordat.access.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The entrance for those who draw samples, and those who see that they are.
@Configuration
class SamplingDoors {

    @Bean
    Doorway samplesDoor() {
        return new Doorway("Samples", SamplingReplies.SAMPLES, 66, Set.of(Role.SCRUTINY_OFFICER, Role.BOARD_MEMBER));
    }
}
