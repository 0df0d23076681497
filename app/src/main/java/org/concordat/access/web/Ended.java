package org.concordat.access.web;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Why a session is over, where its officer did not end it themselves.
public enum Ended {
    TOO_LONG("access.session-is-recent"),
    IDLE("access.session-is-in-use"),
    NOT_IN_OFFICE("access.in-office"),
    NO_ROLE("access.some-role"),
    LINK_ENDED("access.account-is-linked"),
    ENDED_ELSEWHERE("access.signed-in-at-the-provider");

    private final String rule;

    Ended(String rule) {
        this.rule = rule;
    }

    /// What no longer holds, as the ledger calls it.
    String rule() {
        return rule;
    }

    static Optional<Ended> of(@Nullable String name) {
        return Arrays.stream(values()).filter(each -> each.name().equals(name)).findFirst();
    }
}
