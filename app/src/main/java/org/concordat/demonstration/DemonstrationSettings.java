package org.concordat.demonstration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Whether an invented partnership is put into the service's own database.
///
/// @param demonstrationSeed from which everything is drawn
@ConfigurationProperties("concordat")
record DemonstrationSettings(@DefaultValue("true") boolean demonstration, @DefaultValue("20180608") long demonstrationSeed) {
}
