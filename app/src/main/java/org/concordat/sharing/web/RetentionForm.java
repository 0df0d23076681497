package org.concordat.sharing.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.concordat.access.web.Written;
import org.concordat.govuk.Answers;
import org.concordat.sharing.Retention;
import org.jspecify.annotations.Nullable;

/// Why a disclosure is needed still, and by when somebody looks again.
///
/// @param due the day of the review that the page showed
/// @param next null where it ends within two weeks
record RetentionForm(LocalDate due, String words, @Nullable LocalDate next) {

    static final String DUE = "due";
    static final String WORDS = "words";
    static final String NEXT = "next";
    static final int WORDS_MAX = 2000;

    /// @param last its last day
    static Optional<RetentionForm> read(Answers answers, LocalDate today, LocalDate last) {
        var soon = Retention.soon(today);
        var words = Written.text(answers, WORDS, today.isAfter(last) ? "why it stood until its last day" : "why it is needed still", WORDS_MAX);
        var next = last.isAfter(soon) ? answers.date(NEXT, "the date of the next review").given() : Optional.<LocalDate>empty();
        next.filter(day -> !day.isAfter(soon)).ifPresent(_ ->
                answers.reject(NEXT, "The date of the next review must be after " + When.on(soon) + ", more than two weeks ahead"));
        next.filter(day -> day.isAfter(last)).ifPresent(_ ->
                answers.reject(NEXT, "The date of the next review must be " + When.on(last) + " or before: that is its last day"));
        return answers.ok() ? Optional.of(new RetentionForm(due(answers).orElse(LocalDate.EPOCH), words.get(), next.orElse(null))) : Optional.empty();
    }

    /// The day of the review that the page showed, which nobody writes by hand; empty where none was sent.
    static Optional<LocalDate> due(Answers answers) {
        try {
            return Optional.of(LocalDate.parse(answers.value(DUE)));
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }
}
