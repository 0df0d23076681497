package org.concordat.sharing.web;

import java.util.Optional;
import org.concordat.sharing.Way;

/// Says by which way an officer came to what they see, where it was not addressed to them.
final class WayWords {

    private WayWords() {
    }

    /// What stands above every page so shown; empty for what was addressed to its reader.
    static String strip(Optional<Way> way) {
        return switch (way.orElseGet(Way.Addressed::new)) {
            case Way.Addressed _ -> "";
            case Way.Granted(var until) -> "Opened to you by a grant. Until " + When.at(until)
                    + ". What you do with it is recorded.";
            case Way.Broken(var until) -> "Opened by breaking the glass. Until " + When.at(until)
                    + ". This is recorded and will be reviewed.";
        };
    }
}
