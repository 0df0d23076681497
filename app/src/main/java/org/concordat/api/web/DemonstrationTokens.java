package org.concordat.api.web;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.concordat.api.ApiSettings;
import org.concordat.storage.StorageKind;
import org.springframework.context.annotation.Conditional;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.MacAlgorithm;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.MappedJwtClaimSetConverter;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.stereotype.Component;

/// The demonstration's own issuer of tokens, for as long as the service runs: keys and secrets end with it. Over an
/// external database it issues nothing and believes nothing, and where an issuer is named it is not there at all.
@Component
@Conditional(NoIssuer.class)
public class DemonstrationTokens {

    public static final String ISSUER = "urn:concordat:demonstration";
    static final Duration LASTS = Duration.ofMinutes(10);

    private final byte[] key = new byte[32];
    private final ApiSettings settings;
    private final StorageKind storage;

    DemonstrationTokens(ApiSettings settings, StorageKind storage) {
        this.settings = settings;
        this.storage = storage;
        new SecureRandom().nextBytes(key);
    }

    /// The secret of a client; empty where there is no demonstration.
    public Optional<String> secret(String client) {
        if (storage != StorageKind.EMBEDDED) {
            return Optional.empty();
        }
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(secretKey());
            return Optional.of(Base64.getUrlEncoder().withoutPadding()
                    .encodeToString(mac.doFinal(("secret of " + client).getBytes(StandardCharsets.UTF_8))));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HMAC", e);
        }
    }

    /// A token for whoever knows the client's secret.
    Optional<String> token(String client, String secret, Instant at) {
        return secret(client).filter(it -> MessageDigest.isEqual(it.getBytes(StandardCharsets.UTF_8),
                secret.getBytes(StandardCharsets.UTF_8))).map(it -> signed(client, at));
    }

    JwtDecoder decoder(OAuth2TokenValidator<Jwt> validator) {
        if (storage != StorageKind.EMBEDDED) {
            throw new BadJwtException("there is no demonstration");
        }
        var decoder = NimbusJwtDecoder.withSecretKey(secretKey()).macAlgorithm(MacAlgorithm.HS256).validateType(false).build();
        decoder.setJwtValidator(validator);
        // Its name is no URL: taken for one, it is refused as one at every call, and kept as text all the same.
        decoder.setClaimSetConverter(MappedJwtClaimSetConverter.withDefaults(Map.of(JwtClaimNames.ISS, it -> it)));
        return decoder;
    }

    private String signed(String client, Instant at) {
        try {
            var jwt = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), new JWTClaimsSet.Builder().issuer(ISSUER)
                    .subject(client).audience(settings.audience()).claim("client_id", client)
                    .jwtID(UUID.randomUUID().toString()).issueTime(Date.from(at)).expirationTime(Date.from(at.plus(LASTS)))
                    .build());
            jwt.sign(new MACSigner(key));
            return jwt.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException("a token could not be signed", e);
        }
    }

    private SecretKey secretKey() {
        return new SecretKeySpec(key, "HmacSHA256");
    }
}
