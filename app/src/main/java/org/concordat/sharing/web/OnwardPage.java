package org.concordat.sharing.web;

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

/// What is asked about passing something on, and what came of it, with the form in which those up the chain answer.
///
/// @param said what was answered; no rows while nothing was
/// @param mayGive whether a yes would still count
/// @param holds what the asking body holds, for who asked; empty for those up the chain
/// @param stands whether something can be passed on under it
/// @param over that what it is of is no longer shared, in words; empty while it is
public record OnwardPage(String id, Tag state, SummaryList asked, SummaryList said, boolean mayGive, boolean mayDecline,
                         String holds, boolean stands, String over, String backTo, Answers answers) implements Page {

    @Override
    public String title() {
        return "Passing on";
    }

    public Radios decision() {
        var no = Option.of("DECLINE", "No, they may not");
        return Radios.of("decision", "May they pass it on?",
                mayGive ? List.of(Option.of("GIVE", "Yes, to these and to nobody else"), no) : List.of(no), answers);
    }

    public Textarea reason() {
        return Textarea.of("reason", "Why?", answers).hint("It is kept with your answer. Whoever asked reads it when the answer is no.").rows(4)
                .atMost(OnwardForm.REASON_MAX);
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
