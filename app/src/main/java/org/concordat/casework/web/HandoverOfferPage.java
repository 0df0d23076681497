package org.concordat.casework.web;

import java.util.List;
import org.concordat.casework.CaseId;
import org.concordat.casework.Handovers;
import org.concordat.govuk.Answers;
import org.concordat.govuk.BackLink;
import org.concordat.govuk.FieldError;
import org.concordat.govuk.Option;
import org.concordat.govuk.Page;
import org.concordat.govuk.Radios;
import org.concordat.govuk.Textarea;

/// To whom is a case offered, and why?
public record HandoverOfferPage(CaseId id, String reference, List<Option> colleagues, Answers answers) implements Page {

    public HandoverOfferPage {
        colleagues = List.copyOf(colleagues);
    }

    @Override
    public String title() {
        return "Offer case " + reference + " to a colleague";
    }

    public Radios taker() {
        return Radios.of("taker", "Who is to own it?", colleagues, answers);
    }

    public Textarea reason() {
        return Textarea.of("reason", "Why, and what do they need to know?", answers)
                .hint("What is open, what is due, and what you would do next. Your colleague reads this before they answer")
                .rows(6).atMost(Handovers.REASON_MAX);
    }

    public String action() {
        return CasePaths.to(id) + "/handover";
    }

    @Override
    public List<FieldError> errors() {
        return answers.errors();
    }

    @Override
    public BackLink back() {
        return BackLink.to(CasePaths.to(id));
    }
}
