package org.concordat.requests;

import org.concordat.access.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Measures how much an officer and their body have open against the limits.
@Component
class RequestPace {

    private static final String HOLD = "select requests.hold_requests()";

    private static final String OPEN = "select requests.open_now(?)";

    private final JdbcClient jdbc;
    private final RequestSettings settings;

    RequestPace(JdbcClient jdbc, RequestSettings settings) {
        this.jdbc = jdbc;
        this.settings = settings;
    }

    /// From here to the end of the transaction nobody else of the viewer's body proposes: two at once are measured one
    /// after the other.
    Composing.Pace measure(Viewer viewer) {
        jdbc.sql(HOLD).query((row, n) -> true).single();
        return new Composing.Pace(open(false) < settings.openPerOfficer(), open(true) < settings.openPerBody());
    }

    private long open(boolean wholeBody) {
        return jdbc.sql(OPEN).param(wholeBody).query(Long.class).single();
    }
}
