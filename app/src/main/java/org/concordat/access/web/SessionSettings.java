package org.concordat.access.web;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How long a session lasts, whatever its officer does; without use it ends sooner (`server.servlet.session.timeout`).
///
/// @param longest from its beginning
@ConfigurationProperties("concordat.session")
public record SessionSettings(@DefaultValue("8h") Duration longest) {

    public SessionSettings {
        if (!longest.isPositive()) {
            throw new IllegalArgumentException("concordat.session.longest is a time, such as 8h");
        }
    }
}
