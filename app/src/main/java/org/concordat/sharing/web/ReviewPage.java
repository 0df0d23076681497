package org.concordat.sharing.web;

import java.util.Arrays;
import java.util.List;
import org.concordat.govuk.Answers;
import org.concordat.govuk.BackLink;
import org.concordat.govuk.FieldError;
import org.concordat.govuk.Option;
import org.concordat.govuk.Page;
import org.concordat.govuk.Radios;
import org.concordat.govuk.SummaryList;
import org.concordat.govuk.Tag;
import org.concordat.govuk.Textarea;
import org.concordat.sharing.Breaking.Outcome;

/// Broken glass: by whom, why, and what someone else made of it, or the form in which to say so.
///
/// @param disclosure the id of what was opened, for those who can see it; empty for others
/// @param lookedInto whether it is to be looked into already
public record ReviewPage(String id, Tag state, SummaryList breaking, List<SummaryList> reviews, boolean mayReview,
                         boolean lookedInto, String disclosure, String backTo, Answers answers) implements Page {

    public ReviewPage {
        reviews = List.copyOf(reviews);
    }

    @Override
    public String title() {
        return "Broken glass";
    }

    public Radios outcome() {
        return Radios.of("outcome", "Was it justified?", Arrays.stream(Outcome.values())
                .filter(it -> !lookedInto || it != Outcome.TO_BE_LOOKED_INTO)
                .map(it -> Option.of(it.name(), it.words())).toList(), answers);
    }

    public Textarea reasons() {
        return Textarea.of("reasons", "Why do you say so?", answers)
                .hint("Judge by what the officer knew at the time. They, and those it was addressed to, read this.")
                .rows(6).atMost(ReviewForm.REASONS_MAX);
    }

    @Override
    public List<FieldError> errors() {
        return answers.errors();
    }

    @Override
    public BackLink back() {
        return BackLink.to(backTo);
    }
}
