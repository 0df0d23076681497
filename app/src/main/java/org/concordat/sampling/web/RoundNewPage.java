package org.concordat.sampling.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.concordat.govuk.Answers;
import org.concordat.govuk.BackLink;
import org.concordat.govuk.FieldError;
import org.concordat.govuk.Input;
import org.concordat.govuk.Option;
import org.concordat.govuk.Page;
import org.concordat.govuk.Radios;
import org.concordat.sampling.Division;
import org.concordat.sampling.Rounds;
import org.concordat.sampling.Sort;

/// Which decisions are sampled, of which months, and how many?
public record RoundNewPage(Rounds.Prospect open, Answers answers) implements Page {

    static final String NOT = "NOT";
    static final List<Sort> SORTS = Arrays.stream(Sort.values()).filter(it -> !it.ofOneBody()).toList();

    /// By what disclosures of one body differ.
    private static final List<Division> OF_A_BODY = List.of(Division.MONTH, Division.GATEWAY);

    @Override
    public String title() {
        return "Plan a round";
    }

    public boolean ofBodies() {
        return !open.bodies().isEmpty();
    }

    public Radios body() {
        return Radios.of("body", "Of which body are the disclosures sampled?", open.bodies().stream().map(it -> Option.of(it.id().toString(), it.name()))
                .toList(), answers).hint("Of those that it approved in the months below. What was disclosed is not shown: its gateway, its purpose, its "
                + "handling and what kinds of body were told are");
    }

    public Radios area() {
        return Radios.of("area", "Of which police area?", open.areas().stream().map(it -> Option.of(it.id().toString(), it.name())).toList(), answers);
    }

    public Radios sort() {
        return Radios.of("sort", "Which decisions are sampled?", SORTS.stream().map(it -> Option.of(it.name(), it.words()))
                .toList(), answers);
    }

    public Input from() {
        return month("from-month", "From which month?", answers);
    }

    public Input last() {
        return month("last-month", "Until which month, that month included?", answers);
    }

    static Input month(String name, String label, Answers answers) {
        return Input.of(name, label, answers).hint("A month that is over, for example 2026-10").width(10).autocomplete("off");
    }

    public Input size() {
        return Input.of("size", "How many are drawn?", answers).hint("Of each stratum, where the population is divided: you may change each on the next page")
                .width(4).numeric();
    }

    public Radios division() {
        var options = new ArrayList<>(List.of(Option.of(NOT, "Not divided")));
        (ofBodies() ? OF_A_BODY : List.of(Division.values())).forEach(it -> options.add(Option.of(it.name(), it.words())));
        return Radios.of("division", "Is the population divided into strata?", options, answers)
                .hint("By what the ledger says already, and by nothing of a person");
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
