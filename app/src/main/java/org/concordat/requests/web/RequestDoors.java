package org.concordat.requests.web;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.concordat.access.Doorway;
import org.concordat.access.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The entrances to what is asked openly.
@Configuration
class RequestDoors {

    @Bean
    Doorway requestsDoor() {
        return new Doorway("Requests", "/requests", 47, Arrays.stream(Role.values())
                .filter(it -> it.asks() || it == Role.APPROVER).collect(Collectors.toSet()));
    }

    @Bean
    Doorway requestsToUsDoor() {
        return new Doorway("Requests to us", "/requests-to-us", 48,
                Set.of(Role.DISCLOSURE_OFFICER, Role.ORIGINATOR, Role.APPROVER));
    }
}
