package org.concordat.panels.web;

import org.concordat.govuk.BackLink;
import org.concordat.govuk.Page;
import org.concordat.govuk.Pagination;
import org.concordat.govuk.Table;
import org.jspecify.annotations.Nullable;

/// The viewer's meetings, and which cases wait for one.
///
/// @param actions what the viewer has to do and, for a chair, what nobody has done in time; null where there is nothing
/// @param due the cases from which an agenda is made, for their owner and the chair; null where there are none
public record MeetingsPage(Table table, Pagination pagination, @Nullable Table due, @Nullable Table actions,
                           boolean mayCall) implements Page {

    @Override
    public String title() {
        return "Panel meetings";
    }

    @Override
    public BackLink back() {
        return BackLink.to("/home");
    }
}
