package org.concordat;

import java.time.Clock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;

/// The service.
@SpringBootApplication
@ConfigurationPropertiesScan
public class Concordat {

    static void main(String[] args) {
        SpringApplication.run(Concordat.class, args);
    }

    /// The one source of time. Tests put their own before it.
    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
