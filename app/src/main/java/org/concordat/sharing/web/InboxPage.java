package org.concordat.sharing.web;

import java.util.List;
import org.concordat.govuk.Page;
import org.concordat.govuk.Pagination;
import org.concordat.govuk.Table;
import org.jspecify.annotations.Nullable;

/// What was sent to the viewer's body and roles, newest first. Envelopes only: nothing of what is inside.
///
/// @param opened what was not, and is open to them for a time; null for nothing
public record InboxPage(@Nullable Table opened, List<FilterLink> filters, Table table, Pagination pagination)
        implements Page {

    public InboxPage {
        filters = List.copyOf(filters);
    }

    @Override
    public String title() {
        return "Inbox";
    }
}
