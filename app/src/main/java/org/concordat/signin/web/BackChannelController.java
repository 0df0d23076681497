package org.concordat.signin.web;

import java.time.Clock;
import java.util.Optional;
import org.concordat.signin.Accounts;
import org.springframework.context.annotation.Conditional;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The provider says that a session of its own is over (OpenID Connect Back-Channel Logout 1.0): those that began with
/// it end at their next request.
@Controller
@Conditional(WhereAProviderIsNamed.class)
class BackChannelController {

    private final Provider provider;
    private final ProviderTokens tokens;
    private final EndedAtProvider ended;
    private final Accounts accounts;
    private final Clock clock;

    BackChannelController(Provider provider, ProviderTokens tokens, EndedAtProvider ended, Accounts accounts,
            Clock clock) {
        this.provider = provider;
        this.tokens = tokens;
        this.ended = ended;
        this.accounts = accounts;
        this.clock = clock;
    }

    @PostMapping("/sign-in/back-channel")
    ResponseEntity<Void> end(@RequestParam("logout_token") String token) {
        try {
            var it = tokens.logout(provider.registration()).decode(token);
            if (!ended.isFirst(it.getId())) {
                return answer(HttpStatus.OK);
            }
            Optional.ofNullable(it.getClaimAsString("sid"))
                    .ifPresentOrElse(ended::session, () -> ended.subject(it.getSubject()));
            accounts.endedAtProvider(clock.instant());
            return answer(HttpStatus.OK);
        } catch (JwtException | Provider.Unreachable e) {
            accounts.refused("logout-token-not-good", clock.instant());
            return answer(HttpStatus.BAD_REQUEST);
        }
    }

    private static ResponseEntity<Void> answer(HttpStatus status) {
        return ResponseEntity.status(status).cacheControl(CacheControl.noStore()).build();
    }
}
