package org.concordat.signin.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.concordat.access.web.Elsewhere;
import org.concordat.signin.SignInSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponentsBuilder;

/// The identity provider, as it describes itself (OpenID Connect Discovery 1.0): asked when it is first needed, so that
/// the service starts while it is away, and not again once it has answered.
@Component
@Conditional(WhereAProviderIsNamed.class)
class Provider {

    static final String CALLBACK = "/sign-in/callback";

    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration READ = Duration.ofSeconds(15);

    private final SignInSettings settings;
    private volatile @Nullable ClientRegistration known;

    Provider(SignInSettings settings) {
        this.settings = settings;
    }

    String issuer() {
        return Optional.ofNullable(settings.issuer()).orElseThrow();
    }

    /// *Errors*: [Unreachable] when it does not answer, or says that it is another.
    ClientRegistration registration() {
        var it = known;
        if (it == null) {
            it = discovered();
            known = it;
        }
        return it;
    }

    private ClientRegistration discovered() {
        try {
            var found = ClientRegistrations.fromOidcIssuerLocation(issuer()).registrationId("provider")
                    .clientId(Optional.ofNullable(settings.clientId()).orElseThrow())
                    .redirectUri((settings.address() == null ? "{baseUrl}" : settings.address()) + CALLBACK)
                    .scope("openid", "profile");
            return settings.clientSecret() == null
                    ? found.clientAuthenticationMethod(ClientAuthenticationMethod.NONE).build()
                    : found.clientSecret(settings.clientSecret()).build();
        } catch (RuntimeException e) {   // whatever went wrong on the way, nobody can sign in now
            throw new Unreachable(e);
        }
    }

    /// Where one signs out at the provider (OpenID Connect RP-Initiated Logout 1.0), and comes back from; nothing when
    /// the provider has no such place.
    Optional<URI> signOut(String idToken, HttpServletRequest request) {
        var described = registration().getProviderDetails().getConfigurationMetadata();
        return Optional.ofNullable(described.get("end_session_endpoint"))
                .map(place -> UriComponentsBuilder.fromUriString(place.toString())
                        .queryParam("id_token_hint", "{token}").queryParam("client_id", "{client}")
                        .queryParam("post_logout_redirect_uri", "{back}")
                        .encode().buildAndExpand(idToken, settings.clientId(), here(request) + "/signed-out").toUri());
    }

    private String here(HttpServletRequest request) {
        return settings.address() == null
                ? ServletUriComponentsBuilder.fromContextPath(request).build().toUriString() : settings.address();
    }

    /// For every request that is sent to it from here. *Units*: five seconds to connect, fifteen to answer.
    static SimpleClientHttpRequestFactory patience() {
        var factory = new SimpleClientHttpRequestFactory();
        factory.setConnectTimeout(CONNECT);
        factory.setReadTimeout(READ);
        return factory;
    }

    /// The provider does not answer, or not as one.
    static final class Unreachable extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Unreachable(Throwable cause) {
            super("the identity provider does not answer", cause);
        }
    }

    /// The form that signs out leads to the provider.
    @Configuration(proxyBeanMethods = false)
    @Conditional(WhereAProviderIsNamed.class)
    static class Leading {

        @Bean
        Elsewhere identityProvider(SignInSettings settings) {
            return Elsewhere.of(URI.create(Optional.ofNullable(settings.issuer()).orElseThrow()));
        }
    }
}
