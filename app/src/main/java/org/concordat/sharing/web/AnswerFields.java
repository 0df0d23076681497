package org.concordat.sharing.web;

import java.util.Arrays;
import org.concordat.govuk.Answers;
import org.concordat.govuk.Input;
import org.concordat.govuk.Option;
import org.concordat.govuk.Radios;
import org.concordat.govuk.Textarea;
import org.concordat.sharing.AnswerKind;
import org.concordat.sharing.Changed;

/// The fields in which a body says what a disclosure was worth.
public record AnswerFields(Answers answers) {

    public Radios kind() {
        return Radios.of("kind", "What was it worth to your body?",
                Arrays.stream(AnswerKind.values()).map(it -> Option.of(it.name(), it.words())).toList(), answers);
    }

    public Input cameOf() {
        return Input.of("cameOf", "What came of it, in one line?", answers)
                .hint("For example, that you spoke with the family, or that nothing has come of it yet. You can say more when something has.");
    }

    public Radios changed() {
        return Radios.of("changed", "Did it change a decision of your body?",
                Arrays.stream(Changed.values()).map(it -> Option.of(it.name(), it.words())).toList(), answers).inline();
    }

    public Textarea words() {
        return Textarea.of("words", "What did you do, or what is wrong with it?", answers)
                .hint("The body that sent it reads this. Your body answers once; what comes of it later can be said later.")
                .rows(8).atMost(AnswerForm.WORDS_MAX);
    }
}
