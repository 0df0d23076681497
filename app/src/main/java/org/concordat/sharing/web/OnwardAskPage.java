package org.concordat.sharing.web;

import java.util.Comparator;
import java.util.List;
import org.concordat.access.Role;
import org.concordat.govuk.Answers;
import org.concordat.govuk.BackLink;
import org.concordat.govuk.Checkboxes;
import org.concordat.govuk.FieldError;
import org.concordat.govuk.Option;
import org.concordat.govuk.Page;
import org.concordat.govuk.Radios;
import org.concordat.govuk.Select;
import org.concordat.govuk.Textarea;

/// To whom is it to be passed on, through which gateway, and why?
///
/// @param bodies those with which the viewer's body has an agreement in force; none, and there is nobody to pass it to
/// @param same where the same was asked before; empty where it was not
public record OnwardAskPage(String id, String reference, String from, List<Option> bodies, List<Option> gateways,
                            Answers answers, String same) implements Page {

    public OnwardAskPage {
        bodies = List.copyOf(bodies);
        gateways = List.copyOf(gateways);
    }

    OnwardAskPage asked(String before) {
        return new OnwardAskPage(id, reference, from, bodies, gateways, answers, before);
    }

    @Override
    public String title() {
        return "Ask to pass on " + reference;
    }

    public Select body() {
        return Select.of("body", "Which body would have it?", bodies, answers)
                .hint("For more than one, ask again for each. These are the bodies with which yours has an agreement in force.");
    }

    public Checkboxes roles() {
        return Checkboxes.of("roles", "Which of its roles?", AudienceForm.receiving().stream()
                .sorted(Comparator.comparing(Role::words)).map(role -> Option.of(role.name(), role.words())).toList(), answers)
                .hint("You can pass it on to these, and to nobody else.");
    }

    public Radios gateway() {
        return Radios.of("gateway", "Through which legal gateway?", gateways, answers);
    }

    public Textarea reason() {
        return Textarea.of("reason", "Why do they need to have it?", answers)
                .hint("Everyone who told it, up the chain, reads this and decides.").rows(5).atMost(OnwardForm.REASON_MAX);
    }

    @Override
    public List<FieldError> errors() {
        return answers.errors();
    }

    @Override
    public BackLink back() {
        return BackLink.to("/inbox/" + id);
    }
}
