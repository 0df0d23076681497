package org.concordat.panels.web;

import java.util.List;
import java.util.UUID;
import org.concordat.govuk.Answers;
import org.concordat.govuk.BackLink;
import org.concordat.govuk.FieldError;
import org.concordat.govuk.Page;
import org.concordat.govuk.SummaryList;
import org.concordat.govuk.Tag;
import org.concordat.govuk.Textarea;
import org.concordat.panels.Actions;
import org.concordat.panels.ItemId;

/// Something that is to be done about a case, with the form in which its owner says that it is done.
public record ActionPage(UUID id, ItemId at, String reference, Tag state, SummaryList action, boolean mayComplete,
                         Answers answers) implements Page {

    @Override
    public String title() {
        return "Action on case " + reference;
    }

    public Textarea evidence() {
        return Textarea.of("evidence", "What was done, and what shows it?", answers)
                .hint("Name nobody. Write nothing of what anybody believes").rows(5).atMost(Actions.EVIDENCE_MAX);
    }

    public String path() {
        return PanelPaths.action(id);
    }

    @Override
    public List<FieldError> errors() {
        return answers.errors();
    }

    @Override
    public BackLink back() {
        return BackLink.to(PanelPaths.to(at) + "/support");
    }
}
