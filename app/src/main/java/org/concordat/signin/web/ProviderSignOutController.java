package org.concordat.signin.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;
import org.concordat.access.web.Sessions;
import org.springframework.context.annotation.Conditional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

/// Signing out: here first, then at the provider.
@Controller
@Conditional(WhereAProviderIsNamed.class)
class ProviderSignOutController {

    private final Provider provider;
    private final Sessions sessions;

    ProviderSignOutController(Provider provider, Sessions sessions) {
        this.provider = provider;
        this.sessions = sessions;
    }

    @PostMapping("/sign-out")
    ResponseEntity<Void> end(HttpServletRequest request) {
        var at = AtProvider.of(request);
        sessions.signOut(request);
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(at.flatMap(it -> elsewhere(it, request)).orElse(URI.create("/signed-out"))).build();
    }

    /// A provider that is away keeps nobody from signing out here.
    private Optional<URI> elsewhere(AtProvider at, HttpServletRequest request) {
        try {
            return provider.signOut(at.idToken(), request);
        } catch (Provider.Unreachable away) {
            return Optional.empty();
        }
    }
}
