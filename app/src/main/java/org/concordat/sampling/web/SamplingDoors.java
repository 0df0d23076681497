package org.concordat.sampling.web;

import java.util.Set;
import org.concordat.access.Doorway;
import org.concordat.access.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The entrance for those who draw samples, and those who see that they are.
@Configuration
class SamplingDoors {

    /// Of those who decide.
    @Bean
    Doorway challengesDoor() {
        return new Doorway("Asked by overseers", ChallengeController.ASKED, 67, Set.of(Role.PREVENT_OFFICER, Role.PANEL_CHAIR, Role.COORDINATOR));
    }

    @Bean
    Doorway samplesDoor() {
        return new Doorway("Samples", SamplingReplies.SAMPLES, 66, Set.of(Role.SCRUTINY_OFFICER, Role.BOARD_MEMBER));
    }
}
