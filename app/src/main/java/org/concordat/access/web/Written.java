package org.concordat.access.web;

import java.util.Optional;
import org.concordat.govuk.Answer;
import org.concordat.govuk.Answers;
import org.concordat.kernel.MarkingLine;

/// Reads text that will stand in a record: plain, within its length, and nothing in it marked SECRET or above.
public final class Written {

    private Written() {
    }

    public static Answer<String> text(Answers answers, String field, String noun, int charactersMax) {
        return official(answers, field, answers.text(field, noun, charactersMax));
    }

    /// The same, on a single line.
    public static Answer<String> line(Answers answers, String field, String noun, int charactersMax) {
        return official(answers, field, answers.line(field, noun, charactersMax));
    }

    /// Text that need not be given.
    public static Answer<Optional<String>> optionalText(Answers answers, String field, String noun, int charactersMax) {
        var text = answers.optionalText(field, noun, charactersMax);
        text.given().flatMap(it -> it).ifPresent(it -> official(answers, field, it));
        return text;
    }

    /// The same, on a single line.
    public static Answer<Optional<String>> optionalLine(Answers answers, String field, String noun, int charactersMax) {
        var line = answers.optionalLine(field, noun, charactersMax);
        line.given().flatMap(it -> it).ifPresent(it -> official(answers, field, it));
        return line;
    }

    private static Answer<String> official(Answers answers, String field, Answer<String> text) {
        text.given().ifPresent(it -> official(answers, field, it));
        return text;
    }

    private static void official(Answers answers, String field, String text) {
        if (MarkingLine.aboveOfficial(text)) {
            answers.reject(field, "A line of this is marked SECRET or above. Concordat holds OFFICIAL and "
                    + "OFFICIAL-SENSITIVE only: take the line and what it marks out, and tell your security officer");
        }
    }
}
