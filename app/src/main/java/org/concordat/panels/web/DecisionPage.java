package org.concordat.panels.web;

import java.util.Arrays;
import java.util.List;
import org.concordat.govuk.Answers;
import org.concordat.govuk.BackLink;
import org.concordat.govuk.Checkboxes;
import org.concordat.govuk.DateInput;
import org.concordat.govuk.FieldError;
import org.concordat.govuk.InsetText;
import org.concordat.govuk.Option;
import org.concordat.govuk.Page;
import org.concordat.govuk.Radios;
import org.concordat.govuk.Textarea;
import org.concordat.panels.Choice;
import org.concordat.panels.Decisions;
import org.concordat.panels.ItemId;
import org.concordat.panels.ReasonKind;

/// What was considered, what is decided, why, through which gateway, and who does not agree?
///
/// @param stands the decision that this one corrects; empty for the first
/// @param bodies of whom somebody was there, each with a field of its own
/// @param reassessed whether consent to support was refused or withdrawn
public record DecisionPage(ItemId id, String reference, String stands, List<Choice> open, List<Option> gateways, List<Option> bodies,
                           boolean reassessed, Answers answers) implements Page {

    public DecisionPage {
        open = List.copyOf(open);
        gateways = List.copyOf(gateways);
        bodies = List.copyOf(bodies);
    }

    @Override
    public String title() {
        return (stands.isEmpty() ? "Decide on case " : "Correct the decision on case ") + reference;
    }

    public InsetText duty() {
        return new InsetText(SupportWords.REASSESSED);
    }

    public Checkboxes options() {
        return Checkboxes.of("options", "What was considered?", choices(), answers);
    }

    public Radios chosen() {
        return Radios.of("chosen", "What is decided?", choices(), answers);
    }

    public DateInput until() {
        return DateInput.of("until", "Until when is more information looked for?", answers)
                .hint("Only if more information is asked for");
    }

    public Checkboxes kinds() {
        return Checkboxes.of("kinds", "Which sorts of reason does it have?", Arrays.stream(ReasonKind.values())
                .map(it -> Option.of(it.name(), it.words())).toList(), answers)
                .hint("That no ideology was found is never by itself a reason not to adopt a case, or to end support");
    }

    public Textarea reason() {
        return Textarea.of("reason", "Why?", answers).hint("In full, and naming nobody: whoever is invited to the meeting and the "
                + "owner of the case read it, and it cannot be changed").rows(8).atMost(Decisions.REASON_MAX);
    }

    public Radios gateway() {
        return Radios.of("gateway", "Through which legal gateway does the panel act?", gateways, answers);
    }

    public Textarea dissent(Option body) {
        return Textarea.of("dissent-" + body.value(), "If " + body.text() + " did not agree, why?", answers)
                .rows(3).atMost(Decisions.DISSENT_MAX);
    }

    private List<Option> choices() {
        return open.stream().map(it -> Option.of(it.name(), it.words())).toList();
    }

    public String action() {
        return PanelPaths.to(id) + "/decision";
    }

    @Override
    public List<FieldError> errors() {
        return answers.errors();
    }

    @Override
    public BackLink back() {
        return BackLink.to(PanelPaths.to(id));
    }
}
