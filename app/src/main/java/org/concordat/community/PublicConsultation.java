package org.concordat.community;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// What those who oversee ask anybody, as it is published. Its words are theirs.
///
/// @param area its code; null for the whole country
/// @param areaName null for the whole country
/// @param closes the last day
/// @param results nothing before it is answered
public record PublicConsultation(UUID id, String reference, String body, @Nullable String area, @Nullable String areaName, Spoken title, Spoken why,
                          LocalDate opens, LocalDate closes, LocalDate answerBy, List<Asked> questions, @Nullable LocalDate withdrawnOn,
                          @Nullable LocalDate answeredOn, Optional<Results> results) {

    /// Where it stands.
    public enum State { OPEN, CLOSED, LATE, ANSWERED, WITHDRAWN }

    /// @param choices none where it is answered in words
    public record Asked(Spoken words, List<Spoken> choices) {

        public Asked {
            choices = List.copyOf(choices);
        }

        boolean isPoll() {
            return !choices.isEmpty();
        }
    }

    /// How many answered, and chose what; null where it is hidden.
    ///
    /// @param polls by the number of the question; by the number of the choice, [#ALL] or [#NONE]
    public record Results(@Nullable Long all, Map<Integer, Map<String, @Nullable Long>> polls) {

        static final String ALL = "ALL";
        static final String NONE = "NONE";

        /// Whether it is told how many answered; else nothing is told that would say it.
        boolean isTold() {
            return all != null;
        }
    }

    /// What was corrected, withdrawn or answered.
    ///
    /// @param kind `CORRECTION`, `WITHDRAWAL` or `RESPONSE`
    /// @param outcome of a response: `CHANGED`, `PARTLY` or `NOT_CHANGED`
    /// @param matter the reference of what it changed; null for none
    /// @param matterTitle null where none is shown of its area
    /// @param priority the title of that which it changed; null for none
    public record Step(int number, String kind, LocalDate on, @Nullable String outcome, Spoken words, @Nullable String matter,
                       @Nullable String matterTitle, @Nullable String priority) {
    }

    /// Words of somebody who answered, in the language in which the page was.
    public record Words(int question, String words, String language) {
    }

    /// How many answers are held back for a reason.
    ///
    /// @param number null where it is less than five
    public record Held(String reason, @Nullable Integer number) {
    }

    public PublicConsultation {
        questions = List.copyOf(questions);
    }

    /// Where its page is.
    String path() {
        return ConsultController.PATH + "/" + reference;
    }

    State state(LocalDate day) {
        if (withdrawnOn != null) {
            return State.WITHDRAWN;
        }
        if (answeredOn != null) {
            return State.ANSWERED;
        }
        return !day.isAfter(closes) ? State.OPEN : day.isAfter(answerBy) ? State.LATE : State.CLOSED;
    }

    /// Those of its questions that are polls, or that are not, by number from 1.
    List<Integer> numbers(boolean polls) {
        return IntStream.rangeClosed(1, questions.size()).filter(n -> questions.get(n - 1).isPoll() == polls).boxed().toList();
    }

    /// @param number from 1
    Asked question(int number) {
        return questions.get(number - 1);
    }

    /// Whether everything that is asked is there in Welsh.
    boolean isInWelsh() {
        return title.cy() != null && why.cy() != null && questions.stream().allMatch(it -> it.words().cy() != null
                && it.choices().stream().allMatch(choice -> choice.cy() != null));
    }
}
