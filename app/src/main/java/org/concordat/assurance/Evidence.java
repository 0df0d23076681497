package org.concordat.assurance;

import java.time.LocalDate;
import org.concordat.kernel.BodyId;
import org.jspecify.annotations.Nullable;

/// A row that an answer was counted from. It names bodies and no person.
///
/// @param reference of the agreement, round or matter, or the quarter of figures; null where it has none
/// @param words a title, or the name of a role, of a table of figures, of a sort of decision or of a kind of matter
/// @param body by its name on that day
/// @param day on which it was done, or from which it is so
/// @param due by when, or until when
/// @param amount how many it stands for
/// @param amiss how many of them are not as they should be
public record Evidence(@Nullable String reference, String words, BodyId body, String bodyName, @Nullable LocalDate day,
                       @Nullable LocalDate due, int amount, int amiss) {

    static final String UNKNOWN = "A body that is not in the register";

    /// Whether the register has a page of the body.
    public boolean isOfAKnownBody() {
        return !bodyName.equals(UNKNOWN);
    }
}
