package org.concordat.sharing.web;

import org.concordat.govuk.BackLink;
import org.concordat.govuk.Page;

/// How a disclosure was decided, by whom and when.
///
/// @param status 409 when someone else was faster than the reader
public record ApprovalDecidedPage(String id, String reference, boolean approved, String by, String at, int status)
        implements Page {

    @Override
    public String title() {
        if (someoneElseDecided()) {
            return "Someone else decided first";
        }
        return approved ? "Disclosure approved" : "Disclosure declined";
    }

    /// Whether the reader's own decision came too late.
    public boolean someoneElseDecided() {
        return status == 409;
    }

    @Override
    public BackLink back() {
        return BackLink.to("/approvals");
    }
}
