package org.concordat.partnership.web;

import java.util.List;
import org.concordat.govuk.Answers;
import org.concordat.govuk.BackLink;
import org.concordat.govuk.FieldError;
import org.concordat.govuk.Input;
import org.concordat.govuk.Option;
import org.concordat.govuk.Page;
import org.concordat.govuk.Radios;
import org.concordat.partnership.AgreementPart;
import org.concordat.partnership.AgreementPart.Party;
import org.concordat.partnership.Body;
import org.concordat.partnership.FoundDraft;
import org.jspecify.annotations.Nullable;

/// The parties of a draft: those there are, and a search for one more.
///
/// @param looked the words looked for; null: nothing was looked for yet
/// @param bodies what was found
public record AgreementPartiesPage(FoundDraft found, @Nullable String looked, List<Body> bodies, Answers answers)
        implements Page {

    public AgreementPartiesPage {
        bodies = List.copyOf(bodies);
    }

    @Override
    public String title() {
        return "Parties";
    }

    @Override
    public BackLink back() {
        return BackLink.to(AgreementPaths.draft(found.draft().id()));
    }

    @Override
    public List<FieldError> errors() {
        return answers.errors();
    }

    public String caption() {
        return AgreementDraftPage.caption(found);
    }

    public String path() {
        return AgreementPaths.draft(found.draft().id()) + "/parties";
    }

    public List<Party> parties() {
        return found.draft().part(AgreementPart.Parties.class).map(AgreementPart.Parties::all).orElse(List.of());
    }

    public String name(Party party) {
        return found.names().getOrDefault(party.body(), "A body that is no longer known");
    }

    public Input search() {
        return Input.of("look", "Find a body by words in its name", looked == null ? Answers.blank()
                : Answers.blank().with("look", looked)).width(20).notSpellchecked();
    }

    public Radios choice() {
        return Radios.of("body", "Which body is a party?", bodies.stream().map(body ->
                Option.of(body.id().toString(), body.name()).hint(body.kind().words())).toList(), answers);
    }

    public Radios controller() {
        return Radios.of("controller", "Does it decide why and how the information is used (is it a controller)?",
                Option.yesOrNo(), answers).inline();
    }

    public Input contact() {
        return Input.of("contact", "Whom to contact there", answers)
                .hint("An office and how to reach it, rather than a person.").notSpellchecked();
    }
}
