package org.concordat.law;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

class LawConfigurationTest {

    @Test
    void oneBookStandsBehindEveryFrontDoor() {
        try (var context = new AnnotationConfigApplicationContext(LawConfiguration.class)) {
            LawBook book = context.getBean(LawBook.class);
            assertThat(context.getBean(Gateways.class)).isSameAs(book.gateways());
            assertThat(context.getBean(Purposes.class)).isSameAs(book.purposes());
            assertThat(context.getBean(Regimes.class)).isSameAs(book.regimes());
            assertThat(context.getBean(TimeLimits.class)).isSameAs(book.limits());
        }
    }
}
