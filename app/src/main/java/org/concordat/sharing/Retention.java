package org.concordat.sharing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.concordat.kernel.OfficerId;
import org.jspecify.annotations.Nullable;

/// Until when something that a body has shared stands before a person looks at it again, and what was said each time.
///
/// *Source*: UK GDPR article 5(1)(e); DPA 2018 ss.39(2), 90; decision 0162.
///
/// @param dueOn by when the next review is due; null before it is sent, where it was taken back, and after its last review
/// @param reviews the oldest first
public record Retention(@Nullable LocalDate dueOn, List<Review> reviews) {

    public Retention {
        reviews = List.copyOf(reviews);
    }

    /// How long before its day a review is listed, told of and made.
    static final int DAYS_BEFORE = 14;

    /// The last day on which a review can be due that is made today: another after it is later than that.
    public static LocalDate soon(LocalDate today) {
        return today.plusDays(DAYS_BEFORE);
    }

    /// Whether a review can be made today.
    public boolean isOpen(LocalDate today) {
        return dueOn != null && !dueOn.isAfter(soon(today));
    }

    /// A person looked at it and said why it is needed still; or, once it had ended, why it had stood until then.
    ///
    /// @param dueOn by when that was due
    /// @param nextOn by when the next is; null where it ends within two weeks
    public record Review(OfficerId by, Instant at, LocalDate dueOn, String words, @Nullable LocalDate nextOn) {
    }

    /// A line of the list of those that are due.
    ///
    /// @param expiresOn its last day, which may be over
    public record Due(DisclosureId id, String reference, String title, LocalDate dueOn, LocalDate expiresOn) {
    }
}
