package org.concordat;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/// The service.
@SpringBootApplication
@ConfigurationPropertiesScan
public class Concordat {

    static void main(String[] args) {
        SpringApplication.run(Concordat.class, args);
    }
}
