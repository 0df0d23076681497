package org.concordat.access.web;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Why a session is over, where its officer did not end it themselves.
public enum Ended {
    TOO_LONG, NOT_IN_OFFICE, NO_ROLE, LINK_ENDED, ENDED_ELSEWHERE;

    static Optional<Ended> of(@Nullable String name) {
        return Arrays.stream(values()).filter(each -> each.name().equals(name)).findFirst();
    }
}
