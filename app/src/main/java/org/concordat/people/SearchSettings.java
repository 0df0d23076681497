package org.concordat.people;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How many people may be looked for: nobody fishes.
///
/// @param perOfficer concerns that one officer records within [#span]
@ConfigurationProperties("concordat.people")
record SearchSettings(@DefaultValue("40") int perOfficer, @DefaultValue("1d") Duration span) {

    SearchSettings {
        if (perOfficer < 1 || span.isNegative()) {
            throw new IllegalArgumentException("concordat.people: limits are above zero");
        }
    }
}
