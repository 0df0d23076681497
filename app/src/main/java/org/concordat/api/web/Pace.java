package org.concordat.api.web;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.concordat.api.ApiSettings;
import org.springframework.stereotype.Component;

/// How often each system asks: so many times within each minute of the clock. Only systems whose token was verified are
/// counted, so there are no more of them than their issuers make.
@Component
class Pace {

    static final Duration WINDOW = Duration.ofMinutes(1);

    /// Where one system stands.
    ///
    /// @param first whether this is the first request too many of its minute
    record Count(int most, int left, long secondsLeft, boolean tooOften, boolean first) {
    }

    private record Minute(long number, int requests) {
    }

    private final int most;
    private final Map<String, Minute> minutes = new ConcurrentHashMap<>();

    Pace(ApiSettings settings) {
        this.most = settings.requests();
    }

    /// Counts one request more.
    Count count(String system, Instant at) {
        long seconds = at.getEpochSecond();
        long number = Math.floorDiv(seconds, WINDOW.toSeconds());
        var now = minutes.compute(system, (it, before) -> before == null || before.number != number
                ? new Minute(number, 1) : new Minute(number, before.requests + 1));
        return new Count(most, Math.max(0, most - now.requests), (number + 1) * WINDOW.toSeconds() - seconds,
                now.requests > most, now.requests == most + 1);
    }
}
