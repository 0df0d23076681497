package org.concordat.govuk;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The languages of the public pages.
public enum Language {
    EN("en", "English"),
    CY("cy", "Cymraeg");

    /// The query parameter that asks for a language, and the cookie that remembers it.
    public static final String ASKED_BY = "lang";

    private final String code;
    private final String ownName;

    Language(String code, String ownName) {
        this.code = code;
        this.ownName = ownName;
    }

    /// As in the `lang` attribute.
    public String code() {
        return code;
    }

    public String ownName() {
        return ownName;
    }

    public Language other() {
        return this == EN ? CY : EN;
    }

    /// The language a reader asked for: now, else before, else English. Browsers' preferences are not asked, so that
    /// an address shows everyone the same page.
    public static Language of(HttpServletRequest request) {
        Stream<Cookie> cookies = request.getCookies() == null ? Stream.empty() : Arrays.stream(request.getCookies());
        return asked(request)
                .or(() -> cookies.filter(cookie -> cookie.getName().equals(ASKED_BY))
                        .flatMap(cookie -> of(cookie.getValue()).stream())
                        .findFirst())
                .orElse(EN);
    }

    /// The language this very request asks for, if it does. A form too large to be read asks for none: the page that
    /// says so is written for it too.
    public static Optional<Language> asked(HttpServletRequest request) {
        try {
            return of(request.getParameter(ASKED_BY));
        } catch (IllegalStateException unreadable) {
            return Optional.empty();
        }
    }

    /// The cookie that remembers the choice until the browser closes. It is read as a language or not at all.
    public Cookie remembered() {
        Cookie cookie = new Cookie(ASKED_BY, code);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setAttribute("SameSite", "Lax");
        return cookie;
    }

    private static Optional<Language> of(@Nullable String code) {
        return Arrays.stream(values()).filter(language -> language.code.equals(code)).findFirst();
    }
}
