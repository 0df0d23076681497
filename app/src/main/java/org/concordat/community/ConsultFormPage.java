package org.concordat.community;

import java.util.List;
import java.util.stream.IntStream;
import org.concordat.govuk.Answers;
import org.concordat.govuk.BackLink;
import org.concordat.govuk.FieldError;
import org.concordat.govuk.Language;
import org.concordat.govuk.Option;
import org.concordat.govuk.Page;
import org.concordat.govuk.Radios;
import org.concordat.govuk.Textarea;

/// Every question of a consultation, each answered or left. Nobody is asked who they are.
///
/// @param open whether it can be sent: what was written while it closed is still shown
public record ConsultFormPage(Language language, PublicConsultation of, Answers answers, boolean open) implements Page {

    @Override
    public String title() {
        return of("consult.answer.title");
    }

    public String caption() {
        return of.title().in(language);
    }

    public String captionLanguage() {
        return of.title().code(language);
    }

    /// Not while something is typed: the link would lose it.
    @Override
    public boolean bilingual() {
        return answers.typed().isEmpty();
    }

    /// Whether some of it is English on a Welsh page.
    public boolean partlyEnglish() {
        return language == Language.CY && !of.isInWelsh();
    }

    public List<Integer> numbers() {
        return IntStream.rangeClosed(1, of.questions().size()).boxed().toList();
    }

    public boolean isPoll(int number) {
        return of.question(number).isPoll();
    }

    public Radios choices(int number) {
        var question = of.question(number);
        return Radios.of(ConsultForm.field(number), number + ". " + question.words().in(language), IntStream.rangeClosed(1, question.choices().size())
                .mapToObj(choice -> Option.of("" + choice, question.choices().get(choice - 1).in(language))).toList(), answers);
    }

    public Textarea words(int number) {
        return Textarea.of(ConsultForm.field(number), number + ". " + of.question(number).words().in(language), answers)
                .hint(of("consult.answer.hint")).atMost(ConsultForm.WORDS_MAX);
    }

    public String action() {
        return of.path() + "/answer/check";
    }

    @Override
    public List<FieldError> errors() {
        return answers.errors();
    }

    @Override
    public BackLink back() {
        return BackLink.to(of.path(), language);
    }

    public String of(String key) {
        return CommunityWords.voices(language).of(key);
    }
}
