package org.concordat.sharing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.concordat.access.Role;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.OfficerId;
import org.concordat.kernel.Words;

/// That an officer broke the glass: what they opened, until when, why, and what someone else made of it. It is its own
/// review, open from the moment at which it was broken.
///
/// @param until the moment from which they can no longer read it
/// @param told the roles of that body to which it was addressed, as far as the viewer holds them
/// @param reviews at most two: that it is to be looked into, and the conclusion
public record Breaking(UUID id, DisclosureId disclosure, String reference, BodyId body, OfficerId officer,
                       Instant brokenAt, Instant until, Why why, BodyId from, LocalDate reviewDue, Set<Role> told,
                       List<Review> reviews) {

    /// Why the glass was broken, in the words of who broke it.
    ///
    /// @param harm what may happen, and to whom
    /// @param unreached who could not be reached, and how that was tried
    /// @param needed what they have to know
    public record Why(String harm, String unreached, String needed) {

        public static final int HARM_MAX = 2000;
        public static final int UNREACHED_MAX = 1000;
        public static final int NEEDED_MAX = 1000;

        public Why {
            Words.official(HARM_MAX, harm);
            Words.official(UNREACHED_MAX, unreached);
            Words.official(NEEDED_MAX, needed);
        }
    }

    /// What a reviewer makes of it.
    public enum Outcome {
        JUSTIFIED("Justified"),
        NOT_JUSTIFIED("Not justified"),
        TO_BE_LOOKED_INTO("To be looked into");

        private final String words;

        Outcome(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }

        boolean concludes() {
            return this != TO_BE_LOOKED_INTO;
        }
    }

    /// A reviewer's word on it.
    public record Review(OfficerId by, Instant at, Outcome outcome, String reasons) {
    }

    public Breaking {
        told = Set.copyOf(told);
        reviews = List.copyOf(reviews);
    }

    /// Whether somebody has concluded: that it is to be looked into concludes nothing.
    public boolean isReviewed() {
        return reviews.stream().anyMatch(it -> it.outcome().concludes());
    }

    public boolean isToBeLookedInto() {
        return !isReviewed() && !reviews.isEmpty();
    }

    public boolean isOverdue(LocalDate day) {
        return !isReviewed() && reviewDue.isBefore(day);
    }
}
