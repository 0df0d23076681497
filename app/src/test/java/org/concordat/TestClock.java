package org.concordat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.support.AbstractTestExecutionListener;

/// A clock that moves only when a test moves it. It begins at nine on the morning of Monday 23 November 2026, UTC,
/// which is nine in London too.
public final class TestClock extends Clock {

    public static final Instant BEGINNING = Instant.parse("2026-11-23T09:00:00Z");

    private volatile Instant now = BEGINNING;

    public void set(Instant instant) {
        now = instant;
    }

    public void advance(Duration by) {
        now = now.plus(by);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        Clock self = this;
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return zone;
            }

            @Override
            public Clock withZone(ZoneId other) {
                return self.withZone(other);
            }

            @Override
            public Instant instant() {
                return self.instant();
            }
        };
    }

    /// Puts it before the service's own.
    @TestConfiguration(proxyBeanMethods = false)
    public static class Beans {

        @Bean
        @Primary
        TestClock testClock() {
            return new TestClock();
        }
    }

    /// Sets it back before each test.
    public static final class Reset extends AbstractTestExecutionListener {

        @Override
        public void beforeTestMethod(TestContext context) {
            context.getApplicationContext().getBean(TestClock.class).set(BEGINNING);
        }
    }
}
