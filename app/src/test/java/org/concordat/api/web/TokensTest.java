package org.concordat.api.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.concordat.api.ApiSettings;
import org.concordat.signin.FakeIssuer;
import org.concordat.storage.StorageKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.security.oauth2.jwt.JwtException;

/// Which access tokens are believed: those of an issuer that is named, for this service, within their times.
class TokensTest {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    private final FakeIssuer issuer = new FakeIssuer();
    private final ApiSettings settings = new ApiSettings(List.of(issuer.address()), "concordat", Duration.ofHours(24), 600);
    private final Tokens tokens = tokens(settings, StorageKind.EMBEDDED, false);

    @AfterEach
    void close() {
        issuer.close();
    }

    private static Tokens tokens(ApiSettings settings, StorageKind storage, boolean demonstration) {
        var beans = new DefaultListableBeanFactory();
        if (demonstration) {
            beans.registerSingleton("demonstrationTokens", new DemonstrationTokens(settings, storage));
        }
        return new Tokens(settings, Clock.fixed(NOON, ZoneOffset.UTC), beans.getBeanProvider(DemonstrationTokens.class));
    }

    private JWTClaimsSet claims(UnaryOperator<JWTClaimsSet.Builder> but) {
        return but.apply(new JWTClaimsSet.Builder().issuer(issuer.address()).audience(List.of("other", "concordat"))
                .subject("case-system").claim("client_id", "case-system").issueTime(Date.from(NOON))
                .expirationTime(Date.from(NOON.plusSeconds(60)))).build();
    }

    @Test
    void believesATokenOfTheIssuerForThisService() {
        assertThat(Tokens.client(tokens.decode(issuer.signed(claims(it -> it))))).hasValue("case-system");
        assertThat(Tokens.client(tokens.decode(issuer.signed(claims(it -> it.subject("0f7c0b0e").claim("typ", "Bearer")
                .claim("azp", "case-system").claim("acr", "1"))))))
                .as("as Keycloak writes it").hasValue("case-system");
    }

    @Test
    void believesNothingElse() {
        refuses(issuer.signed(claims(it -> it.audience("another"))));
        refuses(issuer.signed(claims(it -> it.audience((String) null))));
        refuses(issuer.signed(claims(it -> it.issuer("https://identity.example"))));
        refuses(issuer.signed(claims(it -> it.issuer(null))));
        refuses(issuer.signed(claims(it -> it.expirationTime(Date.from(NOON.minusSeconds(61))))));
        refuses(issuer.signed(claims(it -> it.expirationTime(null))));
        refuses(issuer.signed(claims(it -> it.notBeforeTime(Date.from(NOON.plusSeconds(61))))));
        refuses(issuer.signed(claims(it -> it.claim("client_id", null))));
        refuses(issuer.signedByAnother(claims(it -> it)));
        refuses(issuer.unsigned(claims(it -> it)));
        refuses(issuer.signedWithTheSecret(claims(it -> it)));
        refuses("not.a.token");
    }

    /// Of the same issuer, for the same audience, naming the same client, within its times: only that it was made for another end.
    @Test
    void believesNoTokenThatWasMadeForSigningInOrOut() {
        refuses(issuer.signed(claims(it -> it.claim("client_id", null).claim("azp", "case-system").claim("nonce", "n"))));
        refuses(issuer.signed(claims(it -> it.claim("at_hash", "h"))));
        refuses(issuer.signed(claims(it -> it.claim("c_hash", "h"))));
        refuses(issuer.signed(claims(it -> it.claim("events", Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of())))));
        for (var kind : List.of("ID", "Refresh", "Logout", "bearer")) {
            refuses(issuer.signed(claims(it -> it.claim("typ", kind))));
        }
        assertThat(Tokens.client(tokens.decode(issuer.signed(claims(it -> it.claim("typ", "Bearer")))))).hasValue("case-system");
    }

    /// Of a client that people sign in through as well.
    @Test
    void believesNoTokenOfAPersons() {
        refuses(issuer.signed(claims(it -> it.subject("0f7c0b0e"))));
        refuses(issuer.signed(claims(it -> it.claim("azp", "other-system"))));
        refuses(issuer.signed(claims(it -> it.claim("client_id", null).claim("azp", "case-system"))));
        refuses(issuer.signed(claims(it -> it.subject("0f7c0b0e").claim("typ", "Bearer").claim("client_id", null)
                .claim("azp", "case-system"))));
        for (var sign : List.of("sid", "session_state", "auth_time", "amr")) {
            refuses(issuer.signed(claims(it -> it.claim(sign, "1"))));
        }
    }

    private void refuses(String token) {
        assertThatThrownBy(() -> tokens.decode(token)).isInstanceOf(JwtException.class);
    }

    @Test
    void anIssuerThatIsAwayLetsNobodyIn() {
        issuer.close();
        refuses(issuer.signed(claims(it -> it)));
    }

    @Test
    void theDemonstrationsTokensAreBelievedOverAnEmbeddedDatabaseAlone() {
        var none = new ApiSettings(List.of(), "concordat", Duration.ofHours(24), 600);
        var beans = new DemonstrationTokens(none, StorageKind.EXTERNAL);
        assertThat(beans.secret("case-system")).isEmpty();
        assertThat(beans.token("case-system", "", NOON)).isEmpty();
        var embedded = new DemonstrationTokens(none, StorageKind.EMBEDDED);
        var token = embedded.token("case-system", embedded.secret("case-system").orElseThrow(), NOON).orElseThrow();
        for (var storage : StorageKind.values()) {
            assertThatThrownBy(() -> tokens(none, storage, true).decode(token)).as("signed by another process")
                    .isInstanceOf(JwtException.class);
        }
    }
}
