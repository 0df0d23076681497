package org.concordat.panels.web;

import java.util.List;
import org.concordat.govuk.Answers;
import org.concordat.govuk.BackLink;
import org.concordat.govuk.FieldError;
import org.concordat.govuk.Option;
import org.concordat.govuk.Page;
import org.concordat.govuk.Radios;
import org.concordat.govuk.SummaryList;
import org.concordat.govuk.Table;
import org.concordat.govuk.Textarea;
import org.concordat.panels.ItemId;
import org.concordat.panels.Items.May;
import org.concordat.panels.MeetingId;
import org.concordat.panels.Views;

/// A case on an agenda: what is asked, who was there, what each thinks, and what was decided.
///
/// @param waiting whether views were asked for and are not all in
/// @param views the viewer's own alone until all are in
/// @param decided the last first
public record ItemPage(ItemId id, MeetingId meeting, String reference, SummaryList item, Table came, boolean waiting, Table views,
                       List<SummaryList> decided, May may, Answers answers) implements Page {

    public ItemPage {
        decided = List.copyOf(decided);
    }

    @Override
    public String title() {
        return "Case " + reference + " at the panel";
    }

    public String path() {
        return PanelPaths.to(id);
    }

    public Radios gives() {
        return Radios.of("gives", "Do you give a view of your own?", List.of(Option.of("yes", "Yes"),
                Option.of("no", "No, I give none")), answers)
                .hint("Nobody reads it before everybody who was there has given theirs or declined. Then everybody does, and it stands");
    }

    public Textarea view() {
        return Textarea.of("view", "What do you think the panel should decide, and why?", answers)
                .hint("Only if you give one. Name nobody").rows(6).atMost(Views.WORDS_MAX);
    }

    @Override
    public List<FieldError> errors() {
        return answers.errors();
    }

    @Override
    public BackLink back() {
        return BackLink.to(PanelPaths.to(meeting));
    }
}
