package org.concordat.consultation.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.concordat.access.web.Written;
import org.concordat.consultation.Both;
import org.concordat.consultation.Consultations;
import org.concordat.consultation.Question;
import org.concordat.consultation.Wording;
import org.concordat.govuk.Answers;

/// Reads what a consultation is to say and ask. Welsh need not be there: then the English is shown, marked as such.
final class WordingForm {

    private static final int DAYS_MAX = 366;

    private WordingForm() {
    }

    /// What it says, asking nothing; empty where something is wrong with it, which the answers say.
    static Optional<Wording.Said> about(Answers answers, LocalDate today) {
        var title = Written.line(answers, "title", "the title", Consultations.TITLE_MAX);
        var titleCy = Written.optionalLine(answers, "titleCy", "the title in Welsh", Consultations.TITLE_MAX);
        var why = Written.text(answers, "why", "why you ask", Consultations.WORDS_MAX);
        var whyCy = Written.optionalText(answers, "whyCy", "why you ask, in Welsh", Consultations.WORDS_MAX);
        var opens = answers.date("opens", "the day on which it opens");
        var closes = answers.date("closes", "the last day");
        opens.given().filter(it -> it.isBefore(today)).ifPresent(_ -> answers.reject("opens", "The day on which it opens must be today or later"));
        closes.given().ifPresent(last -> opens.given().ifPresent(first -> between(answers, first, last)));
        return !answers.ok() ? Optional.empty() : Optional.of(new Wording.Said(new Both(title.get(), titleCy.get().orElse(null)),
                new Both(why.get(), whyCy.get().orElse(null)), opens.get(), closes.get(), List.of()));
    }

    private static void between(Answers answers, LocalDate first, LocalDate last) {
        if (last.isBefore(first)) {
            answers.reject("closes", "The last day must not be before the day on which it opens");
        } else if (last.isAfter(first.plusDays(DAYS_MAX))) {
            answers.reject("closes", "The last day must be within a year of the day on which it opens");
        }
    }

    static Answers prefilled(Wording.Said it) {
        var answers = Answers.prefilled(Map.of("title", it.title().en(), "why", it.why().en())).with("opens", it.opens()).with("closes", it.closes());
        if (it.title().cy() != null) {
            answers.with("titleCy", it.title().cy());
        }
        if (it.why().cy() != null) {
            answers.with("whyCy", it.why().cy());
        }
        return answers;
    }

    /// A question; empty where something is wrong with it, which the answers say.
    static Optional<Question> question(Answers answers) {
        var words = Written.line(answers, "words", "the question", Consultations.TITLE_MAX);
        var wordsCy = Written.optionalLine(answers, "wordsCy", "the question in Welsh", Consultations.TITLE_MAX);
        var choices = lines(answers, "choices", "the choices");
        var choicesCy = lines(answers, "choicesCy", "the choices in Welsh");
        if (choices.size() == 1) {
            answers.reject("choices", "Enter at least two choices, or none");
        }
        if (!choicesCy.isEmpty() && choicesCy.size() != choices.size()) {
            answers.reject("choicesCy", "Enter as many choices in Welsh as in English, in the same order, or none");
        }
        return !answers.ok() ? Optional.empty() : Optional.of(new Question(new Both(words.get(), wordsCy.get().orElse(null)),
                IntStream.range(0, choices.size()).mapToObj(n -> new Both(choices.get(n), choicesCy.isEmpty() ? null : choicesCy.get(n))).toList()));
    }

    private static List<String> lines(Answers answers, String field, String noun) {
        var lines = Written.optionalText(answers, field, noun, Question.CHOICES_MAX * (Consultations.TITLE_MAX + 1)).given().flatMap(it -> it)
                .map(text -> text.lines().map(String::strip).filter(it -> !it.isEmpty()).toList()).orElse(List.of());
        if (lines.size() > Question.CHOICES_MAX) {
            answers.reject(field, "Enter at most " + Question.CHOICES_MAX + " choices");
        }
        if (lines.stream().anyMatch(it -> it.codePointCount(0, it.length()) > Consultations.TITLE_MAX)) {
            answers.reject(field, "Each choice must be " + Consultations.TITLE_MAX + " characters or fewer");
        }
        if (lines.stream().distinct().count() < lines.size()) {
            answers.reject(field, "Enter each choice once");
        }
        return lines;
    }
}
