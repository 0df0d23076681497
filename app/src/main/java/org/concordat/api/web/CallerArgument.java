package org.concordat.api.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.concordat.api.Call;
import org.concordat.api.Calls;
import org.concordat.kernel.OfficerId;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/// Gives the API's controllers who calls. A request that does not say in whose name is refused here, and recorded:
/// nothing is done without a person.
final class CallerArgument implements HandlerMethodArgumentResolver {

    static final String OFFICER = "Concordat-Acting-For";
    static final String KEY = "Idempotency-Key";

    private static final int KEY_MAX = 200;

    private final Problems problems;
    private final Calls calls;
    private final InstantSource clock;

    CallerArgument(Problems problems, Calls calls, InstantSource clock) {
        this.problems = problems;
        this.calls = calls;
        this.clock = clock;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Caller.class;
    }

    @Override
    public Caller resolveArgument(MethodParameter parameter, ModelAndViewContainer container, NativeWebRequest request,
            WebDataBinderFactory binders) {
        var http = Optional.ofNullable(request.getNativeRequest(HttpServletRequest.class)).orElseThrow();
        var client = client().orElseThrow();
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var officer = officer(Collections.list(http.getHeaders(OFFICER)));
        if (officer.isEmpty()) {
            calls.withoutPerson(client.issuer(), client.nameThere(), at);
            throw problems.stop(Kind.NO_PERSON, http);
        }
        return new Caller(new Call(client.issuer(), client.nameThere(), officer.get(), at),
                http.getMethod() + " " + http.getRequestURI(), key(http), http.getHeader(HttpHeaders.IF_MATCH),
                http.getHeader(HttpHeaders.IF_NONE_MATCH), Problems.language(http));
    }

    private @Nullable String key(HttpServletRequest request) {
        var key = request.getHeader(KEY);
        if (key == null || key.isBlank()) {
            return null;
        }
        if (key.length() > KEY_MAX || !key.chars().allMatch(it -> it > 31 && it < 127)) {
            throw problems.stop(Kind.KEY_MISSING, request);
        }
        return key;
    }

    /// Of two names neither is chosen.
    private static Optional<OfficerId> officer(List<String> headers) {
        try {
            return headers.size() == 1 ? Optional.of(OfficerId.of(headers.getFirst())) : Optional.empty();
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    /// Which client the verified token is of (RFC 9068, 2.2).
    record Named(String issuer, String nameThere) {
    }

    static Optional<Named> client() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof JwtAuthenticationToken it
                ? Optional.of(named(it.getToken())) : Optional.empty();
    }

    private static Named named(Jwt token) {
        return new Named(token.getClaimAsString("iss"), Tokens.client(token).orElseThrow());
    }
}
