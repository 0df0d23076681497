package org.concordat.api;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// For bodies' own systems.
///
/// @param issuers whose tokens are believed (RFC 9068); none: no system comes in but the demonstration's
/// @param audience what a token must be for
/// @param keptFor how long what came of an act is kept under its key
/// @param requests how many a system may make within a minute
@ConfigurationProperties("concordat.api")
public record ApiSettings(
        @DefaultValue List<String> issuers,
        @DefaultValue("concordat") String audience,
        @DefaultValue("24h") Duration keptFor,
        @DefaultValue("600") int requests) {

    public ApiSettings {
        issuers = issuers.stream().map(String::strip).filter(it -> !it.isEmpty()).toList();
        if (!issuers.stream().map(URI::create).allMatch(ApiSettings::isSafe)) {
            throw new IllegalArgumentException("each of concordat.api.issuers begins with https://, or is on this machine");
        }
        if (!keptFor.isPositive() || requests < 1) {
            throw new IllegalArgumentException("concordat.api.kept-for and concordat.api.requests are more than nothing");
        }
    }

    private static boolean isSafe(URI issuer) {
        return "https".equals(issuer.getScheme()) && issuer.getHost() != null
                || "http".equals(issuer.getScheme()) && List.of("localhost", "127.0.0.1").contains(issuer.getHost());
    }
}
