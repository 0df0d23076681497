package org.concordat.api.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Conditional;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Where the demonstration's clients show their secret and get a token.
///
/// *Source*: RFC 6749, 4.4 and 5.
@RestController
@Conditional(NoIssuer.class)
class TokenController {

    static final String PLACE = "/api/token";

    private record Shown(String client, String secret) {
    }

    /// A token (RFC 6749, 5.1).
    record Granted(@JsonProperty("access_token") String accessToken, @JsonProperty("token_type") String tokenType,
            @JsonProperty("expires_in") long expiresIn) {
    }

    /// Why there is none (RFC 6749, 5.2).
    record NotGranted(String error) {
    }

    private final DemonstrationTokens tokens;
    private final InstantSource clock;

    TokenController(DemonstrationTokens tokens, InstantSource clock) {
        this.tokens = tokens;
        this.clock = clock;
    }

    @PostMapping(PLACE)
    ResponseEntity<Object> create(@RequestParam(name = "grant_type", defaultValue = "") String grantType,
            @RequestParam(name = "client_id") @Nullable String client,
            @RequestParam(name = "client_secret") @Nullable String secret, HttpServletRequest request) {
        if (!grantType.equals("client_credentials")) {
            return answer(HttpStatus.BAD_REQUEST, new NotGranted("unsupported_grant_type"));
        }
        var shown = basic(request.getHeader(HttpHeaders.AUTHORIZATION))
                .or(() -> client == null || secret == null ? Optional.empty() : Optional.of(new Shown(client, secret)));
        return shown.flatMap(it -> tokens.token(it.client(), it.secret(), clock.instant()))
                .map(token -> answer(HttpStatus.OK,
                        new Granted(token, "Bearer", DemonstrationTokens.LASTS.toSeconds())))
                .orElseGet(() -> answer(HttpStatus.UNAUTHORIZED, new NotGranted("invalid_client")));
    }

    private static ResponseEntity<Object> answer(HttpStatus status, Object body) {
        var answer = ResponseEntity.status(status).cacheControl(CacheControl.noStore());
        if (status == HttpStatus.UNAUTHORIZED) {
            answer.header(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"concordat\"");
        }
        return answer.body(body);
    }

    private static Optional<Shown> basic(@Nullable String header) {
        if (header == null || !header.startsWith("Basic ")) {
            return Optional.empty();
        }
        try {
            var pair = new String(Base64.getDecoder().decode(header.substring(6).strip()), StandardCharsets.UTF_8);
            int colon = pair.indexOf(':');
            return colon < 0 ? Optional.empty()
                    : Optional.of(new Shown(pair.substring(0, colon), pair.substring(colon + 1)));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }
}
