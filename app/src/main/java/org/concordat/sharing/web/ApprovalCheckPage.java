package org.concordat.sharing.web;

import org.concordat.govuk.BackLink;
import org.concordat.govuk.Page;

/// The last look before approving: what will leave, and to whom.
public record ApprovalCheckPage(String id, String reference, Whole whole) implements Page {

    @Override
    public String title() {
        return "Approve " + reference;
    }

    @Override
    public BackLink back() {
        return BackLink.to("/approvals/" + id);
    }
}
