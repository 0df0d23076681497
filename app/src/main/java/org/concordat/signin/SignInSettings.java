package org.concordat.signin;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// The identity provider at which officers sign in, where there is one.
///
/// @param issuer as its tokens name it (OpenID Connect Discovery 1.0, 3); null: none
/// @param clientSecret null for a public client
/// @param name what the button says
/// @param stepUpAcr the level asked for when an officer shows again who they are; null: any, but anew
/// @param address under which browsers reach the service, such as `https://concordat.example`; null: as they say
/// @param firstAdministrators the subjects of the two whom `concordat.first-administrators` names, in the same order
@ConfigurationProperties("concordat.sign-in")
public record SignInSettings(
        @Nullable String issuer,
        @Nullable String clientId,
        @Nullable String clientSecret,
        @DefaultValue("your organisation’s account") String name,
        @Nullable String stepUpAcr,
        @Nullable String address,
        @DefaultValue List<String> firstAdministrators) {

    /// The setting whose presence makes this way of signing in exist.
    public static final String ISSUER = "concordat.sign-in.issuer";

    public SignInSettings {
        issuer = given(issuer);
        clientId = given(clientId);
        clientSecret = given(clientSecret);
        stepUpAcr = given(stepUpAcr);
        address = given(address);
        firstAdministrators = List.copyOf(firstAdministrators);
        if (issuer != null && clientId == null) {
            throw new IllegalArgumentException(
                    "concordat.sign-in.client-id is missing: the service’s id at the provider");
        }
        if (issuer != null && !isSafe(URI.create(issuer))) {
            throw new IllegalArgumentException("concordat.sign-in.issuer begins with https://, or is on this machine");
        }
        if (!firstAdministrators.isEmpty()
                && (firstAdministrators.size() != 2 || firstAdministrators.stream().distinct().count() != 2)) {
            throw new IllegalArgumentException("concordat.sign-in.first-administrators names two accounts");
        }
    }

    public boolean present() {
        return issuer != null;
    }

    private static @Nullable String given(@Nullable String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }

    private static boolean isSafe(URI issuer) {
        return "https".equals(issuer.getScheme()) && issuer.getHost() != null
                || "http".equals(issuer.getScheme()) && List.of("localhost", "127.0.0.1").contains(issuer.getHost());
    }
}
