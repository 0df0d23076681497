package org.concordat.sharing.web;

import java.util.List;
import java.util.Map;
import org.concordat.govuk.Cell;
import org.concordat.govuk.NotificationBanner;
import org.concordat.govuk.Page;
import org.concordat.govuk.Pagination;
import org.concordat.govuk.Table;
import org.concordat.sharing.Draft;
import org.concordat.sharing.Section;
import org.concordat.sharing.Step;

/// The officer's own drafts, those saved last first.
///
/// @param discarded whether one has just been discarded
public record DraftsPage(org.concordat.sharing.Page<Draft> drafts, boolean discarded) implements Page {

    @Override
    public String title() {
        return "Your drafts";
    }

    public NotificationBanner discardedBanner() {
        return NotificationBanner.success("The draft is gone. Nobody else ever saw it.");
    }

    public Table table() {
        return Table.of("Drafts", Table.Column.of("Title"), Table.Column.of("About"), Table.Column.of("Steps written"),
                Table.Column.of("Last saved")).whenEmpty("You have no drafts.")
                .rows(drafts.rows().stream().map(DraftsPage::row).toList());
    }

    public Pagination pagination() {
        return Paging.of(drafts, "/drafts", Map.of());
    }

    static String name(Draft draft) {
        return draft.section(Section.Content.class).map(Section.Content::title).orElse("Draft without a title");
    }

    private static List<Cell> row(Draft draft) {
        return List.of(
                Cell.link(name(draft), StepPage.path(draft.id())),
                Cell.of(draft.section(Section.Subject.class).map(it -> it.about().words()).orElse("Not written yet")),
                Cell.of(draft.sections().size() + " of " + Step.values().length),
                Cell.of(When.at(draft.savedAt())));
    }
}
