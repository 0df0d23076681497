package org.concordat;

import java.time.Clock;
import java.security.SecureRandom;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Bean;

/// The service.
@SpringBootApplication(exclude = UserDetailsServiceAutoConfiguration.class)   // no account but an officer's
@ConfigurationPropertiesScan
public class Concordat {

    /// The one source of randomness; a test puts a seeded one in its place.
    @Bean
    RandomGenerator random() {
        return new SecureRandom();
    }

    /// Makes the ids of things that no form has named.
    @Bean
    Supplier<UUID> newId() {
        return UUID::randomUUID;
    }

    static void main(String[] args) {
        SpringApplication.run(Concordat.class, args);
    }

    /// The one source of time. Tests put their own before it.
    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
