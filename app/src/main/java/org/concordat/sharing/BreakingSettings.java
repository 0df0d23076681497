package org.concordat.sharing;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How long broken glass stays open: an hour, which the database lets nobody prolong.
@ConfigurationProperties("concordat.breaking")
record BreakingSettings(@DefaultValue("1h") Duration opensFor) {

    BreakingSettings {
        if (opensFor.isNegative() || opensFor.isZero() || opensFor.compareTo(Duration.ofHours(1)) > 0) {
            throw new IllegalArgumentException("broken glass stays open for an hour at most: " + opensFor);
        }
    }
}
