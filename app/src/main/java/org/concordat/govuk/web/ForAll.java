package org.concordat.govuk.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.concordat.govuk.Packed;
import org.springframework.http.HttpHeaders;
import org.springframework.web.context.request.ServletWebRequest;

/// Sends what is the same for everybody: under a tag by which a browser asks whether it has changed, and packed where the
/// browser takes that. Nothing else is packed, for the length of a packed page can tell of a secret in it (decision 0087).
final class ForAll {

    private static final int TAG_BYTES = 12;

    private ForAll() {
    }

    /// A browser may keep it, and asks each time whether it still stands. It depends on the cookie that names a language.
    static void send(byte[] body, HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
        response.setHeader(HttpHeaders.VARY, "Cookie, Accept-Encoding");
        if (new ServletWebRequest(request, response).checkNotModified(tag(body))) {
            return;
        }
        byte[] sent = body;
        if (Packed.isTakenBy(request.getHeader(HttpHeaders.ACCEPT_ENCODING))) {
            sent = Packed.of(body);
            response.setHeader(HttpHeaders.CONTENT_ENCODING, Packed.GZIP);
        }
        response.setContentLength(sent.length);
        response.getOutputStream().write(sent);
    }

    /// Weak: packed or not, it says the same.
    private static String tag(byte[] body) {
        try {
            return "W/\"" + HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body), 0, TAG_BYTES) + "\"";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
