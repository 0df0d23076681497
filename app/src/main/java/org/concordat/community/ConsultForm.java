package org.concordat.community;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.concordat.govuk.Answers;
import org.concordat.govuk.Language;
import org.concordat.kernel.MarkingLine;

/// Reads what somebody answers: to each question a choice, words or nothing, and to one of them something.
final class ConsultForm {

    static final int WORDS_MAX = 2000;

    private final PublicConsultation to;
    private final Answers answers;
    private final Language language;

    ConsultForm(PublicConsultation to, Answers answers, Language language) {
        this.to = to;
        this.answers = answers;
        this.language = language;
    }

    static String field(int number) {
        return "q" + number;
    }

    /// By the number of the question; empty where something is wrong with it, which the answers say.
    Optional<Map<Integer, String>> read() {
        var given = new TreeMap<Integer, String>();
        for (int number = 1; number <= to.questions().size(); number++) {
            int asked = number;
            read(asked).ifPresent(it -> given.put(asked, it));
        }
        if (answers.ok() && given.isEmpty()) {
            answers.reject(field(1), of("consult.answer.none"));
        }
        return answers.ok() ? Optional.of(given) : Optional.empty();
    }

    private Optional<String> read(int number) {
        var question = to.question(number);
        var field = field(number);
        if (question.isPoll()) {
            return answers.value(field).isEmpty() ? Optional.empty()
                    : answers.oneOf(field, of("consult.answer.noun").formatted(number), choices(question)).given();
        }
        var words = answers.optionalText(field, of("consult.answer.noun").formatted(number), WORDS_MAX).given().flatMap(it -> it);
        words.filter(MarkingLine::aboveOfficial).ifPresent(_ -> answers.reject(field, of("concern.marked")));
        return words;
    }

    private static List<String> choices(PublicConsultation.Asked question) {
        return IntStream.rangeClosed(1, question.choices().size()).mapToObj(String::valueOf).toList();
    }

    private String of(String key) {
        return CommunityWords.voices(language).of(key);
    }
}
