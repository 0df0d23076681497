package org.concordat.sharing.web;

import java.util.List;
import org.concordat.govuk.BackLink;
import org.concordat.govuk.Page;

/// A proposed disclosure as the one who decides must see it: whole, with the rules of approving.
///
/// @param leaks where words that stay home stand in it
public record ApprovalPage(String id, String reference, Whole whole, List<Reason> reasons, boolean mayApprove,
                           boolean mayDecline, List<String> leaks) implements Page {

    public ApprovalPage {
        leaks = List.copyOf(leaks);
        reasons = List.copyOf(reasons);
    }

    @Override
    public String title() {
        return "Decide on " + reference;
    }

    @Override
    public BackLink back() {
        return BackLink.to("/approvals");
    }
}
