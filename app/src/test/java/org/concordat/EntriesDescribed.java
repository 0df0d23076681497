package org.concordat;

import org.concordat.ledger.Undescribed;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/// Fails whatever records an entry that no `entries.txt` describes.
public final class EntriesDescribed {

    private EntriesDescribed() {
    }

    @TestConfiguration(proxyBeanMethods = false)
    public static class Beans {

        @Bean
        @Primary
        Undescribed failing() {
            return objection -> {
                throw new IllegalStateException(objection);
            };
        }
    }
}
