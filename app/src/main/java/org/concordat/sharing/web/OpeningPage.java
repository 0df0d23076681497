package org.concordat.sharing.web;

import java.util.List;
import org.concordat.govuk.Answers;
import org.concordat.govuk.BackLink;
import org.concordat.govuk.FieldError;
import org.concordat.govuk.Marking;
import org.concordat.govuk.Option;
import org.concordat.govuk.Page;
import org.concordat.govuk.Radios;
import org.concordat.govuk.SummaryList;

/// Why are you opening this? Every purpose in force is offered, so that the list tells nothing of what is inside.
///
/// @param opened by which way it was opened to its reader; empty when it was addressed to them
public record OpeningPage(String id, String opened, Marking strip, SummaryList envelope, List<Option> purposes,
                          Answers answers) implements Page {

    public OpeningPage {
        purposes = List.copyOf(purposes);
    }

    @Override
    public String title() {
        return "Why are you opening this?";
    }

    public Radios purpose() {
        return Radios.of("purpose", title(), purposes, answers).asHeading()
                .hint("State the work you are doing. It opens only for the purpose it was sent for. What you state is "
                        + "recorded.");
    }

    @Override
    public List<FieldError> errors() {
        return answers.errors();
    }

    @Override
    public BackLink back() {
        return BackLink.to("/inbox");
    }
}
