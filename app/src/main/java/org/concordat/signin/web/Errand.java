package org.concordat.signin.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.concordat.access.web.SessionSettings;
import org.concordat.signin.Account;
import org.concordat.signin.SignInSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Conditional;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.authentication.OAuth2LoginAuthenticationToken;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizationRequestRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;

/// Sends a browser to the provider, and says who came back: authorization code with PKCE (RFC 7636, S256), with a state
/// and a nonce that belong to this browser and are good for one return.
@Component
@Conditional(WhereAProviderIsNamed.class)
class Errand {

    private static final Logger log = LoggerFactory.getLogger(Errand.class);

    /// Attributes of what is kept while the browser is away.
    private static final String AGAIN = "again";
    private static final String ASKED_AT = "asked-at";

    private final HttpSessionOAuth2AuthorizationRequestRepository away =
            new HttpSessionOAuth2AuthorizationRequestRepository();
    private final Provider provider;
    private final SignInSettings settings;
    private final SessionSettings sessions;
    private final Clock clock;
    private final OidcAuthorizationCodeAuthenticationProvider exchange;

    Errand(Provider provider, ProviderTokens tokens, SignInSettings settings, SessionSettings sessions, Clock clock) {
        this.provider = provider;
        this.settings = settings;
        this.sessions = sessions;
        this.clock = clock;
        var client = new RestClientAuthorizationCodeTokenResponseClient();
        client.setRestClient(RestClient.builder().requestFactory(Provider.patience())
                .configureMessageConverters(them -> them.addCustomConverter(new FormHttpMessageConverter())
                        .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler()).build());
        var people = new OidcUserService();
        people.setRetrieveUserInfo(request -> false);   // the ID token says all that is asked
        this.exchange = new OidcAuthorizationCodeAuthenticationProvider(client, people);
        this.exchange.setJwtDecoderFactory(tokens);
    }

    /// Where the browser is to go.
    ///
    /// @param again whether the provider is to ask anew, whoever is signed in there
    URI begin(boolean again, HttpServletRequest request, HttpServletResponse response) {
        var registration = provider.registration();
        var resolver = new DefaultOAuth2AuthorizationRequestResolver(
                new InMemoryClientRegistrationRepository(registration));
        resolver.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce().andThen(it -> {
            it.attributes(kept -> {
                kept.put(AGAIN, again);
                kept.put(ASKED_AT, clock.instant());
            });
            it.additionalParameters(asked -> {
                asked.put("max_age", again ? "0" : String.valueOf(sessions.longest().toSeconds()));
                if (again) {
                    asked.put("prompt", "login");
                    Optional.ofNullable(settings.stepUpAcr()).ifPresent(acr -> asked.put("acr_values", acr));
                }
            });
        }));
        var asked = Optional.ofNullable(resolver.resolve(request, registration.getRegistrationId())).orElseThrow();
        away.saveAuthorizationRequest(asked, request, response);
        return URI.create(asked.getAuthorizationRequestUri());
    }

    /// Who came back. What was kept for them is used up, whatever comes of it.
    Arrival end(HttpServletRequest request, HttpServletResponse response) {
        var asked = away.removeAuthorizationRequest(request, response);
        if (asked == null || !fromTheIssuer(request)) {
            return new Arrival.Failed(Failure.NOT_BEGUN_HERE);
        }
        if (request.getParameter("code") == null) {
            return new Arrival.Failed(Failure.DECLINED);
        }
        try {
            return came(asked, user(asked, request));
        } catch (OAuth2AuthenticationException | IllegalArgumentException e) {   // the second: no ID token, no account
            log.warn("the identity provider’s answer was not accepted: {}", e.getMessage());
            return new Arrival.Failed(Failure.NOT_GOOD);
        }
    }

    /// RFC 9207: where the answer says who it is from, it is from the one that was asked.
    private boolean fromTheIssuer(HttpServletRequest request) {
        var from = request.getParameter("iss");
        return from == null || from.equals(provider.issuer());
    }

    private OidcUser user(OAuth2AuthorizationRequest asked, HttpServletRequest request) {
        var answer = OAuth2AuthorizationResponse.success(request.getParameter("code"))
                .redirectUri(asked.getRedirectUri()).state(request.getParameter("state")).build();
        var shown = exchange.authenticate(new OAuth2LoginAuthenticationToken(provider.registration(),
                new OAuth2AuthorizationExchange(asked, answer)));
        return (OidcUser) Optional.ofNullable(shown).orElseThrow().getPrincipal();
    }

    private Arrival came(OAuth2AuthorizationRequest asked, OidcUser user) {
        boolean again = Boolean.TRUE.equals(asked.getAttribute(AGAIN));
        var token = user.getIdToken();
        var shownAt = token.getAuthenticatedAt();
        if (shownAt == null || shownAt.isAfter(clock.instant().plus(ProviderTokens.SKEW))) {
            return new Arrival.Failed(Failure.NOT_GOOD);   // a time was asked for (OpenID Connect Core 1.0, 3.1.2.1)
        }
        Instant askedAt = asked.getAttribute(ASKED_AT);
        var earliest = (again ? askedAt : askedAt.minus(sessions.longest())).minus(ProviderTokens.SKEW);
        boolean levelMissing = again && settings.stepUpAcr() != null
                && !settings.stepUpAcr().equals(token.getAuthenticationContextClass());
        if (shownAt.isBefore(earliest) || levelMissing) {
            return new Arrival.Failed(Failure.NOT_ANEW);
        }
        var now = clock.instant();
        return new Arrival.Came(new Person(new Account(provider.issuer(), token.getSubject()),
                Optional.ofNullable(token.getFullName()).orElse(""), shownAt.isAfter(now) ? now : shownAt,
                token.getTokenValue(), token.getClaimAsString("sid")), again);
    }
}
