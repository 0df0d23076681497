package org.concordat.signin.web;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Conditional;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.core.converter.ClaimTypeConverter;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestTemplate;

/// Reads what the provider has signed, and believes nothing else: its own keys, signatures that need a private key, its
/// issuer, this service as the audience, the times.
@Component
@Conditional(WhereAProviderIsNamed.class)
class ProviderTokens implements JwtDecoderFactory<ClientRegistration> {

    /// How far two clocks may be apart.
    static final Duration SKEW = Duration.ofSeconds(60);

    /// What makes a token one of back-channel logout (OpenID Connect Back-Channel Logout 1.0, 2.4).
    private static final String LOGOUT = "http://schemas.openid.net/event/backchannel-logout";

    private static final Set<SignatureAlgorithm> ALGORITHMS = Set.of(SignatureAlgorithm.RS256, SignatureAlgorithm.PS256,
            SignatureAlgorithm.ES256);

    private final Clock clock;
    private volatile @Nullable JwtDecoder idTokens;
    private volatile @Nullable JwtDecoder logoutTokens;

    ProviderTokens(Clock clock) {
        this.clock = clock;
    }

    /// For ID tokens. The nonce is compared by whoever asked for the token.
    @Override
    public JwtDecoder createDecoder(ClientRegistration provider) {
        var it = idTokens;
        if (it == null) {
            var claims = new OidcIdTokenValidator(provider);
            claims.setClock(clock);
            claims.setClockSkew(SKEW);
            var decoder = decoder(provider, claims);
            decoder.setClaimSetConverter(
                    new ClaimTypeConverter(OidcIdTokenDecoderFactory.createDefaultClaimTypeConverters()));
            it = decoder;
            idTokens = it;
        }
        return it;
    }

    /// For logout tokens.
    JwtDecoder logout(ClientRegistration provider) {
        var it = logoutTokens;
        if (it == null) {
            it = decoder(provider, token -> endsSessions(token, provider));
            logoutTokens = it;
        }
        return it;
    }

    private NimbusJwtDecoder decoder(ClientRegistration provider, OAuth2TokenValidator<Jwt> claims) {
        var decoder = NimbusJwtDecoder.withJwkSetUri(provider.getProviderDetails().getJwkSetUri())
                .restOperations(new RestTemplate(Provider.patience()))
                .jwsAlgorithms(it -> it.addAll(ALGORITHMS))
                .validateType(false)   // logout tokens have a type of their own; ID tokens have a nonce, these must not
                .build();
        var times = new JwtTimestampValidator(SKEW);
        times.setClock(clock);
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(List.of(times, claims)));
        return decoder;
    }

    private OAuth2TokenValidatorResult endsSessions(Jwt token, ClientRegistration provider) {
        var issued = token.getIssuedAt();
        boolean good = provider.getProviderDetails().getIssuerUri().equals(token.getClaimAsString(JwtClaimNames.ISS))
                && token.getAudience() != null && token.getAudience().contains(provider.getClientId())
                && issued != null && !issued.isAfter(clock.instant().plus(SKEW))
                && !issued.isBefore(clock.instant().minus(SKEW.multipliedBy(5)))
                && token.getClaim("events") instanceof Map<?, ?> events && events.containsKey(LOGOUT)
                && !token.hasClaim("nonce") && token.getId() != null
                && (token.hasClaim("sid") || token.hasClaim(JwtClaimNames.SUB));
        return good ? OAuth2TokenValidatorResult.success()
                : OAuth2TokenValidatorResult.failure(new OAuth2Error("invalid_logout_token"));
    }
}
