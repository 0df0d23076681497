package org.concordat.people;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// An identity, and who may be meant by it.
///
/// @param recorded how it came to be held; null where another body holds it
/// @param person whom it is of; null until somebody has said so
/// @param suggestions the likelier first; not those that are of one person with it, or were judged not to be
/// @param judged those that were judged and are not of one person with it, with what was said last
public record Looked(Held held, @Nullable Recorded recorded, @Nullable PersonHeld person, List<Suggestion> suggestions,
                     List<Judged> judged) {

    /// One who may be meant.
    ///
    /// @param unsure what was said of the two when somebody was not sure; null when nobody has judged
    public record Suggestion(Likeness likeness, @Nullable PersonHeld person, @Nullable Judgement unsure) {
    }

    /// One of whom somebody has said that they are not the same.
    public record Judged(Held held, Judgement judgement) {
    }
}
