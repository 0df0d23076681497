package org.concordat.sampling.web;

import java.util.List;
import org.concordat.govuk.Answers;
import org.concordat.govuk.BackLink;
import org.concordat.govuk.FieldError;
import org.concordat.govuk.Input;
import org.concordat.govuk.Option;
import org.concordat.govuk.Page;
import org.concordat.govuk.Radios;
import org.concordat.govuk.Textarea;
import org.concordat.sampling.Choices;

/// For which priority or direction are decisions chosen, of which months, how many, and why?
public record ChoiceNewPage(List<Choices.Asked> own, Answers answers) implements Page {

    public ChoiceNewPage {
        own = List.copyOf(own);
    }

    @Override
    public String title() {
        return "Plan a choice";
    }

    /// Whether there is anything that it could serve.
    public boolean isPossible() {
        return own.stream().anyMatch(it -> !it.purposes().isEmpty());
    }

    public Radios area() {
        return Radios.of("area", "Of which police area?", own.stream().map(it -> Option.of(it.area().id().toString(), it.area().name())).toList(),
                answers);
    }

    public Radios serves() {
        return Radios.of("serves", "Which priority or direction does it serve?", own.stream().flatMap(each -> each.purposes().stream()
                .map(it -> Option.of(it.id().toString(), it.title()).hint(it.serves().words() + (own.size() > 1 ? ": " + each.area().name() : ""))))
                .toList(), answers);
    }

    public Radios sort() {
        return Radios.of("sort", "Which decisions are looked at?", RoundNewPage.SORTS.stream().map(it -> Option.of(it.name(), it.words()))
                .toList(), answers);
    }

    public Input from() {
        return RoundNewPage.month("from-month", "From which month?", answers);
    }

    public Input last() {
        return RoundNewPage.month("last-month", "Until which month, that month included?", answers);
    }

    public Input size() {
        return Input.of("size", "How many are chosen?", answers).hint("At most " + Choices.SIZE_MAX + ", from " + Choices.POPULATION_MIN + " at least")
                .width(4).numeric();
    }

    public Textarea reason() {
        return Textarea.of("reason", "Why are decisions chosen for it, and not drawn?", answers).rows(4).atMost(Choices.REASON_MAX)
                .hint("Anybody reads this. Name no person, and say nothing by which one could be known");
    }

    @Override
    public List<FieldError> errors() {
        return answers.errors();
    }

    @Override
    public BackLink back() {
        return BackLink.to(SamplingReplies.SAMPLES);
    }
}
