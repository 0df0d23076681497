package org.concordat.sampling.web;

import org.concordat.access.Access;
import org.concordat.access.Doorway;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The entrance for those who draw samples, and those who see that they are.
@Configuration
class SamplingDoors {

    static final String CHALLENGES = "sampling.challenge.list";

    /// Of those who decide.
    @Bean
    Doorway challengesDoor(Access access) {
        return new Doorway("Asked by overseers", ChallengeController.ASKED, 67, access.opens(CHALLENGES));
    }

    @Bean
    Doorway samplesDoor(Access access) {
        return new Doorway("Samples", SamplingReplies.SAMPLES, 66, access.opens("sampling.round.list"));
    }
}
