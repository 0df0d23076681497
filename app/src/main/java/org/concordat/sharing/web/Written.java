package org.concordat.sharing.web;

import org.concordat.govuk.Answer;
import org.concordat.govuk.Answers;
import org.concordat.sharing.MarkingLine;

/// Reads text that will stand in a record: plain, within its length, and nothing in it marked SECRET or above.
public final class Written {

    private Written() {
    }

    public static Answer<String> text(Answers answers, String field, String noun, int charactersMax) {
        return official(answers, field, answers.text(field, noun, charactersMax));
    }

    /// The same, on a single line.
    static Answer<String> line(Answers answers, String field, String noun, int charactersMax) {
        return official(answers, field, answers.line(field, noun, charactersMax));
    }

    private static Answer<String> official(Answers answers, String field, Answer<String> text) {
        if (text.given().filter(MarkingLine::aboveOfficial).isPresent()) {
            answers.reject(field, "A line of this is marked SECRET or above. Concordat holds OFFICIAL and "
                    + "OFFICIAL-SENSITIVE only: take the line and what it marks out, and tell your security officer");
        }
        return text;
    }
}
