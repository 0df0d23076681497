package org.concordat.access.web;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How long a session of a signed-in officer lasts. That of anybody else lasts `server.servlet.session.timeout` without use.
///
/// @param longest from its beginning, whatever its officer does
/// @param idle without use
@ConfigurationProperties("concordat.session")
public record SessionSettings(@DefaultValue("8h") Duration longest, @DefaultValue("30m") Duration idle) {

    public SessionSettings {
        if (!longest.isPositive() || !idle.isPositive()) {
            throw new IllegalArgumentException("concordat.session.longest and idle are times, such as 8h and 30m");
        }
    }
}
