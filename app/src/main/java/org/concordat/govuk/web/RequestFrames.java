package org.concordat.govuk.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.concordat.govuk.Csrf;
import org.concordat.govuk.Frame;
import org.concordat.govuk.Frames;
import org.concordat.govuk.LanguageSwitch;
import org.concordat.govuk.Page;
import org.concordat.govuk.SignedInAs;
import org.concordat.govuk.SignedInWords;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;

/// The frame as one request gives it: who is signed in, where they may go, and the token its forms carry.
@Component
class RequestFrames implements Frames {

    private final ObjectProvider<SignedInWords> signedIn;
    private final PageSettings settings;
    private final Assets assets;
    private final Supplier<UUID> onces;

    @Autowired
    RequestFrames(ObjectProvider<SignedInWords> signedIn, PageSettings settings, Assets assets) {
        this(signedIn, settings, assets, UUID::randomUUID);
    }

    RequestFrames(ObjectProvider<SignedInWords> signedIn, PageSettings settings, Assets assets, Supplier<UUID> onces) {
        this.signedIn = signedIn;
        this.settings = settings;
        this.assets = assets;
        this.onces = onces;
    }

    @Override
    public Frame frame(Page page, HttpServletRequest request) {
        Optional<SignedInWords> words = Optional.ofNullable(signedIn.getIfAvailable());
        Optional<SignedInAs> officer = words.flatMap(w -> w.officer(request));
        return new Frame(
                page,
                officer.orElse(null),
                words.map(w -> w.navigation(request)).orElse(List.of()),
                page.sameForAll() && officer.isEmpty() ? null : csrf(request),
                settings.demonstration(),
                path(request),
                LanguageSwitch.without(request.getQueryString()),
                words.map(w -> w.keptWriting(page, request)).orElse(false),
                assets.path(),
                onces);
    }

    /// The path first asked for, also when the container forwarded the request to its error page.
    private static String path(HttpServletRequest request) {
        Object forwarded = request.getAttribute("jakarta.servlet.error.request_uri");
        return forwarded instanceof String path ? path : request.getRequestURI();
    }

    private static @Nullable Csrf csrf(HttpServletRequest request) {
        return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
                ? new Csrf(token.getParameterName(), token.getToken())
                : null;
    }
}
