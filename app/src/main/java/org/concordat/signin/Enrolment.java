package org.concordat.signin;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.concordat.access.Decision;
import org.concordat.kernel.OfficerId;
import org.concordat.partnership.Officer;

/// How an officer signs in, as an administrator sees it.
///
/// @param links the latest first
/// @param code one that can still be used
public record Enrolment(Officer officer, List<Link> links, Optional<Code> code, Decision mayMakeCode,
                        Decision mayConfirm, Decision mayDecline, Decision mayEnd) {

    /// A code that was given out; nobody can read it again.
    public record Code(OfficerId madeBy, Instant expiresAt) {
    }

    public Enrolment {
        links = List.copyOf(links);
    }

    /// The link that waits or is confirmed.
    public Optional<Link> standing() {
        return links.stream().filter(it -> it.state() != Link.State.OVER).findFirst();
    }
}
