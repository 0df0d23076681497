package org.concordat.api.web;

import com.nimbusds.jwt.JWTParser;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.concordat.api.ApiSettings;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestTemplate;

/// Reads the access tokens of bodies' systems, and believes nothing but what an issuer named in the settings has signed
/// for this service: by its own keys, within its times, of a client that it names.
///
/// *Source*: RFC 9068, 4; RFC 8725.
@Component
class Tokens implements JwtDecoder {

    private static final Duration SKEW = Duration.ofSeconds(60);
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration READ = Duration.ofSeconds(15);
    private static final Set<SignatureAlgorithm> ALGORITHMS = Set.of(SignatureAlgorithm.RS256, SignatureAlgorithm.PS256,
            SignatureAlgorithm.ES256);

    /// What an ID token has (OpenID Connect Core 1.0, 2 and 3.3.2.11), or a logout token (Back-Channel Logout 1.0, 2.4), and no
    /// access token of a client that asks for itself.
    private static final Set<String> SIGNING_IN = Set.of("nonce", "at_hash", "c_hash", "events");

    /// What a token has that came of a person's session (RFC 9068, 2.2.1; Front-Channel Logout 1.0, 3).
    private static final Set<String> OF_A_PERSON = Set.of("sid", "session_state", "auth_time", "amr");

    /// Where Keycloak says what a token is.
    private static final String KIND = "typ";
    private static final String ACCESS = "Bearer";

    private final ApiSettings settings;
    private final Clock clock;
    private final Optional<DemonstrationTokens> demonstration;
    private final Map<String, JwtDecoder> known = new ConcurrentHashMap<>();

    Tokens(ApiSettings settings, Clock clock, ObjectProvider<DemonstrationTokens> demonstration) {
        this.settings = settings;
        this.clock = clock;
        this.demonstration = Optional.ofNullable(demonstration.getIfAvailable());
    }

    @Override
    public Jwt decode(String token) {
        var issuer = issuer(token);
        if (settings.issuers().contains(issuer)) {
            return known.computeIfAbsent(issuer, this::decoder).decode(token);
        }
        return demonstration.filter(it -> DemonstrationTokens.ISSUER.equals(issuer))
                .map(it -> known.computeIfAbsent(issuer, same -> it.decoder(validator(same))).decode(token))
                .orElseThrow(() -> new BadJwtException("of no issuer that is named in the settings"));
    }

    /// The client that a token is of, as its issuer names it.
    static Optional<String> client(Jwt token) {
        return Optional.ofNullable(token.getClaimAsString("client_id"));
    }

    private static String issuer(String token) {
        try {
            return String.valueOf(JWTParser.parse(token).getJWTClaimsSet().getIssuer());
        } catch (ParseException malformed) {
            throw new BadJwtException("not a token", malformed);
        }
    }

    private JwtDecoder decoder(String issuer) {
        try {
            var http = new SimpleClientHttpRequestFactory();
            http.setConnectTimeout(CONNECT);
            http.setReadTimeout(READ);
            var decoder = NimbusJwtDecoder.withIssuerLocation(issuer).restOperations(new RestTemplate(http))
                    .jwsAlgorithms(it -> it.addAll(ALGORITHMS)).validateType(false).build();
            decoder.setJwtValidator(validator(issuer));
            return decoder;
        } catch (RuntimeException away) {   // it does not answer, or not as itself: nobody of it comes in now
            throw new BadJwtException("its issuer does not answer", away);
        }
    }

    private OAuth2TokenValidator<Jwt> validator(String issuer) {
        var times = new JwtTimestampValidator(SKEW);
        times.setClock(clock);
        return new DelegatingOAuth2TokenValidator<>(List.of(times, token -> isForUs(token, issuer)
                ? OAuth2TokenValidatorResult.success() : OAuth2TokenValidatorResult.failure(new OAuth2Error("invalid_token"))));
    }

    /// It says until when it is good: one without an end is good for nothing. What the same issuer made for signing in or out
    /// is no access token, though it may have the same audience and name the same client (RFC 8725, 3.12; decision 0059).
    private boolean isForUs(Jwt token, String issuer) {
        return SIGNING_IN.stream().noneMatch(token::hasClaim)
                && (!token.hasClaim(KIND) || ACCESS.equals(token.getClaimAsString(KIND)))
                && issuer.equals(token.getClaimAsString("iss")) && token.getAudience() != null
                && token.getAudience().contains(settings.audience()) && token.getExpiresAt() != null
                && isTheClientsOwn(token);
    }

    /// Not a person's who signed in through the client: it is about the client itself (RFC 9068, 2.2). Keycloak makes it about
    /// an account of the client's instead, and gives `client_id` to such tokens alone (decision 0140).
    private static boolean isTheClientsOwn(Jwt token) {
        return OF_A_PERSON.stream().noneMatch(token::hasClaim) && client(token)
                .filter(it -> !token.hasClaim("azp") || it.equals(token.getClaimAsString("azp")))
                .filter(it -> it.equals(token.getSubject()) || token.hasClaim(KIND)).isPresent();
    }
}
