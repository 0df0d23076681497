package org.concordat.access;

import java.time.Duration;

/// What is asked, beside the rules of the act itself, of acts that would do most in the wrong hands: administration,
/// and breaking the glass.
public final class Proof {

    /// The rule's id; where it refuses, the officer is asked to show again who they are.
    public static final String LATELY = "access.shown-lately-who-they-are";

    /// How long an officer who has shown who they are need not show it again.
    static final Duration LASTS = Duration.ofMinutes(15);

    private Proof() {
    }

    /// They have shown who they are within the last fifteen minutes.
    public static <T> Rule<T> lately() {
        return new Rule<>(LATELY, "UK GDPR article 32; DPA 2018 ss.66, 107",
                (viewer, thing) -> !viewer.provedAt().plus(LASTS).isBefore(viewer.at()));
    }
}
