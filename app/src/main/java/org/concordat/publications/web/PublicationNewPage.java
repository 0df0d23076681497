package org.concordat.publications.web;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.concordat.govuk.Answers;
import org.concordat.govuk.BackLink;
import org.concordat.govuk.DateInput;
import org.concordat.govuk.FieldError;
import org.concordat.govuk.Input;
import org.concordat.govuk.Option;
import org.concordat.govuk.Page;
import org.concordat.govuk.Radios;
import org.concordat.govuk.Select;
import org.concordat.govuk.Textarea;
import org.concordat.publications.Edition;
import org.concordat.publications.Editions;

/// What is published, in which words, and from when?
///
/// @param last the edition that is corrected; empty for a new publication
/// @param reports whether the body has a report to make that another publishes
public record PublicationNewPage(Optional<Edition> last, boolean reports, Answers answers) implements Page {

    @Override
    public String title() {
        return last.map(it -> "Correct: " + it.wording().title()).orElse("Write a publication");
    }

    public String of() {
        return last.map(it -> it.id().toString()).orElse("");
    }

    public Radios kind() {
        return Radios.of("kind", "What is it?", Arrays.stream(Edition.Kind.values()).map(it -> Option.of(it.name(), it.words())).toList(), answers);
    }

    public Input heading() {
        return Input.of("title", "Its title", answers).hint("At most " + Editions.TITLE_MAX + " characters").autocomplete("off");
    }

    public Textarea words() {
        return Textarea.of("words", "What does it say?", answers).rows(14).atMost(Editions.WORDS_MAX)
                .hint("Name nobody but those who hold an office. An empty line begins another paragraph");
    }

    public Input headingCy() {
        return Input.of("title-cy", "Its title in Welsh (optional)", answers).autocomplete("off")
                .hint("Without Welsh it is shown in English, and says that a translation is awaited");
    }

    public Textarea wordsCy() {
        return Textarea.of("words-cy", "What does it say in Welsh? (optional)", answers).rows(8).atMost(Editions.WORDS_MAX);
    }

    public Input contact() {
        return Input.of("contact", "How do the media reach you?", answers).autocomplete("off")
                .hint("An office’s address or number, and nobody’s own. It is shown to everybody");
    }

    public DateInput from() {
        return DateInput.of("from", "From which day is it shown?", answers)
                .hint("Leave it empty for as soon as a second person approves it. For example, 27 3 2027");
    }

    public Select hour() {
        return Select.of("hour", "From which hour of that day?", PublicationForm.HOURS.stream().map(it -> Option.of(it, it)).toList(), answers);
    }

    public Textarea changed() {
        return Textarea.of("changed", "What changed, and why?", answers).rows(3).atMost(Editions.REASON_MAX).hint("The public reads it");
    }

    @Override
    public List<FieldError> errors() {
        return answers.errors();
    }

    @Override
    public BackLink back() {
        return BackLink.to(last.map(it -> PublicationPaths.to(it.id())).orElse(PublicationPaths.ALL));
    }
}
