package org.concordat.consultation.web;

import java.util.List;
import java.util.Optional;
import org.concordat.consultation.Consultations;
import org.concordat.govuk.Answers;
import org.concordat.govuk.BackLink;
import org.concordat.govuk.DateInput;
import org.concordat.govuk.FieldError;
import org.concordat.govuk.Input;
import org.concordat.govuk.Option;
import org.concordat.govuk.Page;
import org.concordat.govuk.Radios;
import org.concordat.govuk.Textarea;
import org.concordat.partnership.Area;

/// What a consultation says, and on which days it is open.
///
/// @param sight empty for a new one
/// @param areas where a new one can ask; none for the whole country
public record WordingPage(Optional<Consultations.Sight> sight, List<Area> areas, Answers answers) implements Page {

    public WordingPage {
        areas = List.copyOf(areas);
    }

    @Override
    public String title() {
        return sight.isPresent() ? "Change what it says" : "Draft a consultation";
    }

    public boolean choosesArea() {
        return !areas.isEmpty();
    }

    public Radios area() {
        return Radios.of("area", "In which police area?", areas.stream().map(it -> Option.of(it.id().toString(), it.name())).toList(), answers);
    }

    public Input heading() {
        return Input.of("title", "Title", answers).hint("What is it about? At most " + Consultations.TITLE_MAX + " characters").autocomplete("off");
    }

    public Input headingCy() {
        return Input.of("titleCy", "Title in Welsh", answers).hint("Without it, Welsh pages show the English").autocomplete("off");
    }

    public Textarea why() {
        return Textarea.of("why", "Why do you ask, and what can still change?", answers).hint("It is public. Name no person").rows(8)
                .atMost(Consultations.WORDS_MAX);
    }

    public Textarea whyCy() {
        return Textarea.of("whyCy", "The same in Welsh", answers).rows(8).atMost(Consultations.WORDS_MAX);
    }

    public DateInput opens() {
        return DateInput.of("opens", "On which day does it open?", answers);
    }

    public DateInput closes() {
        return DateInput.of("closes", "Which is the last day?", answers);
    }

    public String number() {
        return answers.value("number");
    }

    public String action() {
        return sight.map(it -> ConsultationWords.to(it.of().id()) + "/words").orElse(ConsultationWords.CONSULTING);
    }

    @Override
    public List<FieldError> errors() {
        return answers.errors();
    }

    @Override
    public BackLink back() {
        return BackLink.to(sight.map(it -> ConsultationWords.to(it.of().id())).orElse(ConsultationWords.CONSULTING));
    }
}
