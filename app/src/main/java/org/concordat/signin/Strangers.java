package org.concordat.signin;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/// How much is recorded of sign-ins that came to nothing before it was known whose they were: of each kind the first
/// hundred of an hour, by the clock of this node. Anybody can cause them, and nobody is to fill the ledger so (decision
/// 0014).
@Component
class Strangers {

    static final int OF_A_KIND_IN_AN_HOUR = 100;

    private final Map<String, Integer> recorded = new HashMap<>();
    private Instant hour = Instant.MIN;

    /// Whether one more is recorded; asking counts.
    ///
    /// @param kind one of a few, never what somebody sent
    synchronized boolean admits(String kind, Instant at) {
        var now = at.truncatedTo(ChronoUnit.HOURS);
        if (!now.equals(hour)) {
            recorded.clear();
            hour = now;
        }
        int before = recorded.getOrDefault(kind, 0);
        if (before == OF_A_KIND_IN_AN_HOUR) {
            return false;
        }
        recorded.put(kind, before + 1);
        return true;
    }
}
