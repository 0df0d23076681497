package org.concordat.consultation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.concordat.kernel.OfficerId;

/// What a consultation says and asks, as it was written at one time.
///
/// @param number from 1; the last is the draft, or what was approved
public record Wording(UUID id, int number, OfficerId by, Instant at, Said said) {

    public static final int QUESTIONS_MAX = 10;

    /// @param closes the last day
    public record Said(Both title, Both why, LocalDate opens, LocalDate closes, List<Question> questions) {

        public Said {
            questions = List.copyOf(questions);
        }

        public Said about(Both title, Both why, LocalDate opens, LocalDate closes) {
            return new Said(title, why, opens, closes, questions);
        }

        public Said and(Question more) {
            var all = new ArrayList<>(questions);
            all.add(more);
            return new Said(title, why, opens, closes, all);
        }

        /// @param number from 1
        public Said without(int number) {
            var all = new ArrayList<>(questions);
            all.remove(number - 1);
            return new Said(title, why, opens, closes, all);
        }
    }
}
