package org.concordat.panels.web;

import java.util.List;
import org.concordat.govuk.Answers;
import org.concordat.govuk.BackLink;
import org.concordat.govuk.FieldError;
import org.concordat.govuk.Option;
import org.concordat.govuk.Page;
import org.concordat.govuk.Radios;
import org.concordat.govuk.Table;
import org.concordat.govuk.Textarea;
import org.concordat.panels.Engagements;
import org.concordat.panels.ItemId;

/// Which providers were asked to support a case, with the form in which its panel’s chair asks one.
///
/// @param open whom the reader could ask; none where they ask nobody
public record ProvidersPage(ItemId id, String reference, Table asked, List<Option> open, Answers answers) implements Page {

    public ProvidersPage {
        open = List.copyOf(open);
    }

    @Override
    public String title() {
        return "Providers of support: case " + reference;
    }

    public String path() {
        return PanelPaths.to(id) + "/providers";
    }

    public Radios provider() {
        return Radios.of("provider", "Whom do you ask?", open, answers);
    }

    public Textarea part() {
        return Textarea.of("part", "Which part of the support plan is theirs?", answers)
                .hint("All that they read of the case here. Name nobody. Whom it is about is told to them in a disclosure").rows(5)
                .atMost(Engagements.PART_MAX);
    }

    @Override
    public List<FieldError> errors() {
        return answers.errors();
    }

    @Override
    public BackLink back() {
        return BackLink.to(PanelPaths.to(id) + "/support");
    }
}
