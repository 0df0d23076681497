package org.concordat.casework.web;

import java.util.List;
import java.util.UUID;
import org.concordat.casework.CaseId;
import org.concordat.casework.Closures;
import org.concordat.govuk.Answers;
import org.concordat.govuk.BackLink;
import org.concordat.govuk.FieldError;
import org.concordat.govuk.Option;
import org.concordat.govuk.Page;
import org.concordat.govuk.Radios;
import org.concordat.govuk.SummaryList;
import org.concordat.govuk.Table;
import org.concordat.govuk.Tag;
import org.concordat.govuk.Textarea;

/// A proposal to close a case, with the form in which a second person answers and the one in which it is taken back.
public record ClosurePage(UUID id, CaseId of, String reference, Tag state, SummaryList proposal, Table awaited, Table unfinished, boolean mayAnswer,
                          boolean mayWithdraw, Answers answers) implements Page {

    @Override
    public String title() {
        return "Closing case " + reference;
    }

    public Radios decision() {
        return Radios.of("decision", "May this case be closed?", List.of(
                Option.of("CONFIRM", "Yes").hint("It is closed from this moment, in your name too"),
                Option.of("REFUSE", "No, and I say why").hint("It stays open")), answers);
    }

    public Textarea refusing() {
        return Textarea.of("reason", "Why not?", answers).hint("Only if you refuse").rows(4).atMost(Closures.WHY_MAX);
    }

    public Textarea withdrawing() {
        return Textarea.of("why", "Why is it taken back?", answers).rows(4).atMost(Closures.WHY_MAX);
    }

    public String action() {
        return CasePaths.closure(id);
    }

    public String toCase() {
        return CasePaths.to(of);
    }

    @Override
    public List<FieldError> errors() {
        return answers.errors();
    }

    @Override
    public BackLink back() {
        return BackLink.to(CasePaths.to(of));
    }
}
