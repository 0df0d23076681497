package org.concordat.casework.web;

import java.util.Arrays;
import java.util.List;
import org.concordat.casework.CaseDecisions;
import org.concordat.casework.CaseId;
import org.concordat.casework.ClosureGround;
import org.concordat.casework.Closures;
import org.concordat.govuk.Answers;
import org.concordat.govuk.BackLink;
import org.concordat.govuk.Checkboxes;
import org.concordat.govuk.FieldError;
import org.concordat.govuk.Option;
import org.concordat.govuk.Page;
import org.concordat.govuk.Textarea;

/// Why may a case be closed, and why without each answer that is awaited?
///
/// @param unsent how many requests were begun for the case that no body has
public record ClosureFormPage(CaseId id, String reference, List<Waits> waits, long unsent, Answers answers) implements Page {

    /// An answer that is awaited, or an action that is not done.
    ///
    /// @param field in which it is said why the case may close without it
    public record Waits(String field, String question) {
    }

    public ClosureFormPage {
        waits = List.copyOf(waits);
    }

    @Override
    public String title() {
        return "Propose to close case " + reference;
    }

    /// Empty when every request that was begun has left.
    public String notSent() {
        return unsent == 0 ? "" : (unsent == 1 ? "A request that was begun for this case has" : unsent + " requests that were begun for this case have")
                + " not been sent to any body, so nobody will answer. Send what is needed first, or say in your reason why it is not.";
    }

    public Checkboxes grounds() {
        return Checkboxes.of("grounds", "Why may it be closed?", Arrays.stream(ClosureGround.values())
                .map(it -> Option.of(it.name(), it.words())).toList(), answers)
                .hint("That no ideology was found is not enough alone: say what became of the risk");
    }

    public Textarea options() {
        return Textarea.of("options", "What else did you consider?", answers).hint("And what spoke for it").rows(3)
                .atMost(CaseDecisions.OPTIONS_MAX);
    }

    public Textarea reason() {
        return Textarea.of("reason", "Why?", answers).hint("What you know, and what you do not know").rows(6)
                .atMost(CaseDecisions.REASON_MAX);
    }

    public Textarea dissent() {
        return Textarea.of("dissent", "Who sees it otherwise, and why? (optional)", answers).rows(3)
                .atMost(CaseDecisions.OPTIONS_MAX);
    }

    public Textarea why(Waits it) {
        return Textarea.of(it.field(), it.question(), answers).rows(3)
                .atMost(Closures.WHY_MAX);
    }

    public String action() {
        return CasePaths.to(id) + "/closure";
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
