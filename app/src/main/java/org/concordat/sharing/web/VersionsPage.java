package org.concordat.sharing.web;

import org.concordat.govuk.BackLink;
import org.concordat.govuk.Page;
import org.concordat.govuk.Pagination;
import org.concordat.govuk.SummaryList;
import org.concordat.govuk.Table;

/// The versions of one source side by side: who gets which; and what stays home with all of them.
///
/// @param path of the draft or disclosure from which they are looked at
public record VersionsPage(String path, Table versions, SummaryList home, Pagination pagination) implements Page {

    @Override
    public String title() {
        return "Versions of the same source";
    }

    @Override
    public BackLink back() {
        return BackLink.to(path);
    }
}
