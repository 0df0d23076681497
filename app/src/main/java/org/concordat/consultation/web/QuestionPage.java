package org.concordat.consultation.web;

import java.util.List;
import org.concordat.consultation.Consultations;
import org.concordat.consultation.Question;
import org.concordat.govuk.Answers;
import org.concordat.govuk.BackLink;
import org.concordat.govuk.FieldError;
import org.concordat.govuk.Input;
import org.concordat.govuk.Page;
import org.concordat.govuk.Textarea;

/// One more question of a draft: with choices, or answered in words.
public record QuestionPage(Consultations.Sight sight, Answers answers) implements Page {

    @Override
    public String title() {
        return "Add a question";
    }

    public String caption() {
        return sight.of().wording().said().title().en();
    }

    public Input words() {
        return Input.of("words", "What do you ask?", answers)
                .hint("Ask for nothing about the person who answers, or about anybody else").autocomplete("off");
    }

    public Input wordsCy() {
        return Input.of("wordsCy", "The question in Welsh", answers).hint("Without it, Welsh pages show the English").autocomplete("off");
    }

    public Textarea choices() {
        return Textarea.of("choices", "Choices, one on each line", answers).hint("From two to " + Question.CHOICES_MAX
                + ". Leave it empty if people answer in their own words");
    }

    public Textarea choicesCy() {
        return Textarea.of("choicesCy", "The same choices in Welsh, in the same order", answers);
    }

    public String number() {
        return answers.value("number");
    }

    public String action() {
        return ConsultationWords.to(sight.of().id()) + "/questions";
    }

    @Override
    public List<FieldError> errors() {
        return answers.errors();
    }

    @Override
    public BackLink back() {
        return BackLink.to(ConsultationWords.to(sight.of().id()));
    }
}
