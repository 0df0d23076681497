package org.concordat.intake.web;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.access.Doorway;
import org.concordat.access.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The entrance for whoever is worried.
@Configuration
class IntakeDoors {

    @Bean
    Doorway referralsDoor() {
        return new Doorway("Concerns", "/referrals", 44, Stream.concat(Stream.of(Role.ORIGINATOR),
                Arrays.stream(Role.values()).filter(Role::receives)).collect(Collectors.toSet()));
    }
}
