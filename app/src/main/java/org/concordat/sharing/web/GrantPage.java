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

/// A grant: what was asked for and what became of it, with the form in which the originator decides.
///
/// @param step what became of it; no rows while nothing has
/// @param backTo where its reader came from
public record GrantPage(String id, Tag state, SummaryList grant, SummaryList step, boolean mayDecide,
                        boolean mayWithdraw, String backTo, Answers answers) implements Page {

    @Override
    public String title() {
        return "Grant";
    }

    public Radios decision() {
        return Radios.of("decision", "Do you give this grant?", List.of(
                Option.of("GIVE", "Yes, they may read it until then"),
                Option.of("DECLINE", "No, and I say why")), answers);
    }

    public Textarea reason() {
        return Textarea.of("reason", "Why not?", answers).hint("Only if you decline. Whoever asked reads this.").rows(4)
                .atMost(GrantDecisionForm.REASON_MAX);
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
