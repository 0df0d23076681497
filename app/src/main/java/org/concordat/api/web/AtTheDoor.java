package org.concordat.api.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Locale;
import org.concordat.api.Calls;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.HandlerInterceptor;

/// Before anything of a request is read: whether its system asks too often, and whether it is too large or in another
/// encoding than the API reads.
///
/// *Source*: draft-ietf-httpapi-ratelimit-headers-10; RFC 9110, 10.2.3.
final class AtTheDoor implements HandlerInterceptor {

    private final Pace pace;
    private final Problems problems;
    private final Calls calls;
    private final InstantSource clock;

    AtTheDoor(Pace pace, Problems problems, Calls calls, InstantSource clock) {
        this.pace = pace;
        this.problems = problems;
        this.calls = calls;
        this.clock = clock;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        CallerArgument.client().ifPresent(client -> count(client, request, response));
        var type = request.getContentType();
        if (request.getContentLengthLong() > Json.DOCUMENT_MAX && !isWithFiles(type)) {
            throw problems.stop(Kind.TOO_LARGE, request);
        }
        if (type != null && !isInUtf8(type)) {
            throw problems.stop(Kind.MEDIA_TYPE, request);
        }
        return true;
    }

    /// Which the service's own limit for such bounds.
    private static boolean isWithFiles(@Nullable String type) {
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
    }

    private static boolean isInUtf8(String type) {
        try {
            var charset = MediaType.parseMediaType(type).getCharset();
            return charset == null || charset.equals(StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {   // the type, or the name of an encoding
            return false;
        }
    }

    private void count(CallerArgument.Named client, HttpServletRequest request, HttpServletResponse response) {
        var at = clock.instant();
        var count = pace.count(client.issuer() + "\n" + client.nameThere(), at);
        response.setHeader("RateLimit-Policy", "\"client\";q=" + count.most() + ";w=" + Pace.WINDOW.toSeconds());
        response.setHeader("RateLimit", "\"client\";r=" + count.left() + ";t=" + count.secondsLeft());
        if (count.tooOften()) {
            response.setHeader(HttpHeaders.RETRY_AFTER, "" + count.secondsLeft());
            if (count.first()) {
                calls.tooOften(client.issuer(), client.nameThere(), at);
            }
            throw problems.stop(Kind.TOO_OFTEN, request);
        }
    }
}
