package org.concordat.scrutiny;

import java.util.UUID;
import org.concordat.kernel.BodyKind;

/// What a review recommends, to the bodies of a kind that serve police areas.
///
/// @param place in the file of its review, from 1
public record Recommendation(UUID id, int place, Line line) {

    public static final int NUMBER_MAX = 12;
    public static final int WORDS_MAX = 3000;

    /// As the file has it.
    ///
    /// @param number as the review has it: `4`, `12a`, `3.1`
    public record Line(String number, String title, String words, BodyKind to) {
    }
}
