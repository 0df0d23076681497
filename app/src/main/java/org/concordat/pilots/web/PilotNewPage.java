package org.concordat.pilots.web;

import java.util.List;
import org.concordat.govuk.Answers;
import org.concordat.govuk.BackLink;
import org.concordat.govuk.Checkboxes;
import org.concordat.govuk.DateInput;
import org.concordat.govuk.FieldError;
import org.concordat.govuk.Input;
import org.concordat.govuk.Option;
import org.concordat.govuk.Page;
import org.concordat.govuk.Textarea;
import org.concordat.pilots.Pilots;

/// What is tried, where, and by what will it be seen whether it helps?
public record PilotNewPage(Pilots.Choice choice, Answers answers) implements Page {

    @Override
    public String title() {
        return "Write a pilot";
    }

    public Input heading() {
        return Input.of("title", "Its title", answers).hint("At most " + Pilots.TITLE_MAX + " characters").autocomplete("off");
    }

    public Textarea question() {
        return Textarea.of("asks", "Which question does it answer?", answers).rows(3).atMost(Pilots.QUESTION_MAX);
    }

    public Textarea otherwise() {
        return Textarea.of("otherwise", "What is done otherwise, and why?", answers).rows(6).atMost(Pilots.WORDS_MAX)
                .hint("In plain words: anybody reads it");
    }

    public Textarea standsOn() {
        return Textarea.of("stands-on", "Which strand and which agreements does it stand on? (optional)", answers).rows(3).atMost(Pilots.QUESTION_MAX);
    }

    public DateInput first() {
        return DateInput.of("first", "From which day can it start?", answers).hint("After today. For example, 27 3 2027");
    }

    public DateInput last() {
        return DateInput.of("last", "Which is its last day?", answers).hint("For example, 26 3 2028");
    }

    public Checkboxes areas() {
        return Checkboxes.of("areas", "In which areas is it tried?", areaOptions(), answers).small();
    }

    public Checkboxes compared() {
        return Checkboxes.of("compared", "With which areas is it compared?", areaOptions(), answers).small()
                .hint("None of those in which it is tried");
    }

    private List<Option> areaOptions() {
        return choice.areas().stream().map(it -> Option.of(it.id().toString(), it.name())).toList();
    }

    public Checkboxes measures() {
        return Checkboxes.of("measures", "By which measures is it evaluated?", choice.measures().stream()
                .map(it -> Option.of(it.id(), it.title().en())).toList(), answers).hint("At most " + Pilots.MEASURES_MAX);
    }

    public Textarea success() {
        return Textarea.of("success", "What do you expect of each measure?", answers).rows(4).atMost(Pilots.QUESTION_MAX)
                .hint("Which way it should go, and what would count as success");
    }

    @Override
    public List<FieldError> errors() {
        return answers.errors();
    }

    @Override
    public BackLink back() {
        return BackLink.to(PilotPaths.ALL);
    }
}
