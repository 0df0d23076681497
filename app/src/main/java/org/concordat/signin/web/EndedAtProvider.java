package org.concordat.signin.web;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.concordat.access.web.SessionSettings;
import org.springframework.context.annotation.Conditional;
import org.springframework.stereotype.Component;

/// The sessions that the provider has said are over. Kept in memory as sessions are, and as long as one can last: with
/// the process, both are gone.
@Component
@Conditional(WhereAProviderIsNamed.class)
class EndedAtProvider {

    private final Map<String, Instant> sessions = new ConcurrentHashMap<>();
    private final Map<String, Instant> subjects = new ConcurrentHashMap<>();
    private final Map<String, Instant> tokens = new ConcurrentHashMap<>();
    private final Clock clock;
    private final SessionSettings settings;

    EndedAtProvider(Clock clock, SessionSettings settings) {
        this.clock = clock;
        this.settings = settings;
    }

    /// Whether a logout token comes for the first time: a second time it would end what was begun since (OpenID Connect
    /// Back-Channel Logout 1.0, 2.6).
    ///
    /// @param id the provider's, other for each token
    boolean isFirst(String id) {
        var now = clock.instant();
        forgetOld(tokens, now);
        return tokens.putIfAbsent(id, now) == null;
    }

    /// One session, by the provider’s name for it.
    void session(String name) {
        keep(sessions, name);
    }

    /// All that a subject has had until now.
    void subject(String name) {
        keep(subjects, name);
    }

    boolean isOver(AtProvider it) {
        return it.session() != null && sessions.containsKey(it.session())
                || !subjects.getOrDefault(it.account().subject(), Instant.MIN).isBefore(it.beganAt());
    }

    private void keep(Map<String, Instant> ended, String name) {
        var now = clock.instant();
        forgetOld(ended, now);
        ended.put(name, now);
    }

    private void forgetOld(Map<String, Instant> ended, Instant now) {
        ended.values().removeIf(at -> at.plus(settings.longest()).isBefore(now));
    }
}
