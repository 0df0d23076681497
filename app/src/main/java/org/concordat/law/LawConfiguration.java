package org.concordat.law;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Reads the register once, at start-up: a service whose law cannot be read does not start.
@Configuration(proxyBeanMethods = false)
class LawConfiguration {

    @Bean
    LawBook lawBook() {
        return LawBook.read();
    }

    @Bean
    Gateways gateways(LawBook book) {
        return book.gateways();
    }

    @Bean
    Purposes purposes(LawBook book) {
        return book.purposes();
    }

    @Bean
    Regimes regimes(LawBook book) {
        return book.regimes();
    }

    @Bean
    TimeLimits timeLimits(LawBook book) {
        return book.limits();
    }

    @Bean
    WorkingDays workingDays(LawBook book) {
        return book.workingDays();
    }
}
