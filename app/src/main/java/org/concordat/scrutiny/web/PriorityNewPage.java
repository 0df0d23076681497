package org.concordat.scrutiny.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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
import org.concordat.scrutiny.Matters;
import org.concordat.scrutiny.Priorities.OfArea;
import org.concordat.scrutiny.Strand;

/// What is a priority of an area, under which strand, with which plan, and for how long?
public record PriorityNewPage(List<OfArea> own, Answers answers) implements Page {

    public PriorityNewPage {
        own = List.copyOf(own);
    }

    @Override
    public String title() {
        return "Set a priority";
    }

    public Radios area() {
        return Radios.of("area", "For which police area?", own.stream().map(it -> Option.of(it.area().id().toString(), it.area().name()))
                .toList(), answers);
    }

    public Radios strand() {
        return Radios.of("strand", "Under which strand of CONTEST?", Arrays.stream(Strand.values())
                .map(it -> Option.of(it.name(), it.words())).toList(), answers);
    }

    public Input heading() {
        return Input.of("title", "What is the priority?", answers).hint("At most " + Matters.TITLE_MAX + " characters").autocomplete("off");
    }

    public Textarea plan() {
        return Textarea.of("plan", "What is the plan?", answers).hint("It is public. Name no person").rows(8).atMost(Matters.WORDS_MAX);
    }

    public DateInput from() {
        return DateInput.of("from", "From which day?", answers);
    }

    public DateInput until() {
        return DateInput.of("until", "Until which day, that day included?", answers);
    }

    public Select replaces() {
        var options = new ArrayList<>(List.of(Option.of("", "None")));
        own.stream().flatMap(it -> it.priorities().stream())
                .forEach(it -> options.add(Option.of(it.id().toString(), it.wording().title())));
        return Select.of("replaces", "Which priority does it replace?", options, answers);
    }

    @Override
    public List<FieldError> errors() {
        return answers.errors();
    }

    @Override
    public BackLink back() {
        return BackLink.to(ScrutinyPaths.PRIORITIES);
    }
}
