package org.concordat.sharing;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How long a stated purpose lets its reader come back without stating it again.
@ConfigurationProperties("concordat.reading")
record ReadingSettings(@DefaultValue("8h") Duration statedFor) {
}
