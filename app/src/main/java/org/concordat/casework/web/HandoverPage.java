package org.concordat.casework.web;

import java.util.List;
import java.util.UUID;
import org.concordat.casework.CaseId;
import org.concordat.casework.Handovers;
import org.concordat.govuk.Answers;
import org.concordat.govuk.BackLink;
import org.concordat.govuk.FieldError;
import org.concordat.govuk.Option;
import org.concordat.govuk.Page;
import org.concordat.govuk.Radios;
import org.concordat.govuk.SummaryList;
import org.concordat.govuk.Tag;
import org.concordat.govuk.Textarea;

/// An offer of a case, with the form in which its taker answers and the one in which it is taken back.
public record HandoverPage(UUID id, CaseId of, String reference, Tag state, SummaryList offer, boolean mayAnswer,
                           boolean mayWithdraw, Answers answers) implements Page {

    @Override
    public String title() {
        return "Handover of case " + reference;
    }

    public Radios decision() {
        return Radios.of("decision", "Do you accept this case?", List.of(
                Option.of("ACCEPT", "Yes").hint("You answer for it from this moment"),
                Option.of("DECLINE", "No, and I say why").hint("It stays where it is")), answers);
    }

    public Textarea declining() {
        return Textarea.of("reason", "Why not?", answers).hint("Only if you decline").rows(4).atMost(Handovers.REASON_MAX);
    }

    public Textarea withdrawing() {
        return Textarea.of("why", "Why is it taken back?", answers).rows(4).atMost(Handovers.REASON_MAX);
    }

    public String action() {
        return CasePaths.handover(id);
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
