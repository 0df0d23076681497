package org.concordat.casework.web;

import java.util.List;
import java.util.Locale;
import org.concordat.casework.CaseDecisions;
import org.concordat.casework.CaseId;
import org.concordat.casework.Choice;
import org.concordat.govuk.Answers;
import org.concordat.govuk.BackLink;
import org.concordat.govuk.FieldError;
import org.concordat.govuk.Option;
import org.concordat.govuk.Page;
import org.concordat.govuk.Radios;
import org.concordat.govuk.Textarea;

/// What is decided of a case, out of which options, and why?
///
/// @param corrects whether it stands in the place of the last decision
/// @param gateways those in force that may carry what leaves; none where nothing can leave
public record DecisionPage(CaseId id, String reference, Choice.Kind kind, boolean corrects, String action, List<Option> choices,
                           List<Option> gateways, Answers answers) implements Page {

    public DecisionPage {
        choices = List.copyOf(choices);
        gateways = List.copyOf(gateways);
    }

    @Override
    public String title() {
        return (corrects ? "Correct the decision of case " : "Decide of case ") + reference + ": "
                + kind.words().toLowerCase(Locale.ROOT);
    }

    public String help() {
        return switch (kind) {
            case DECONFLICTION -> "Give the answer of the police and no detail of it: who was asked, and not about what.";
            case REOPENING -> "It begins again with deconfliction, under new clocks. All that was written of it before stands.";
            case EXIT_REVIEW -> "What you decide stands as you write it now. It can be corrected by a later decision alone. While less than half "
                    + "of the time is over after which a review is due, it is kept and the review stays due.";
            case ASSESSMENT, PANEL, CLOSURE ->
                    "What you decide stands as you write it now. It can be corrected by a later decision alone.";
        };
    }

    public Radios chosen() {
        return Radios.of("chosen", "What do you decide?", choices, answers);
    }

    public Radios gateway() {
        return Radios.of("gateway", "Which legal gateway carries what leaves the police?", gateways, answers)
                .hint("Only where it goes to the panel or is signposted elsewhere").small();
    }

    public Textarea options() {
        return Textarea.of("options", "Which options did you consider?", answers).hint("And what spoke for each").rows(4)
                .atMost(CaseDecisions.OPTIONS_MAX);
    }

    public Textarea reason() {
        return Textarea.of("reason", "Why do you decide so?", answers)
                .hint("What you know now, what is still awaited, and why it is necessary and proportionate").rows(6)
                .atMost(CaseDecisions.REASON_MAX);
    }

    public Textarea dissent() {
        return Textarea.of("dissent", "Who sees it otherwise, and why? (optional)", answers).rows(3)
                .atMost(CaseDecisions.OPTIONS_MAX);
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
