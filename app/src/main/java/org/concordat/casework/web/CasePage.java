package org.concordat.casework.web;

import org.concordat.casework.CaseId;
import org.concordat.govuk.BackLink;
import org.concordat.govuk.Page;
import org.concordat.govuk.SummaryList;
import org.concordat.govuk.Table;
import org.concordat.govuk.Tag;
import org.jspecify.annotations.Nullable;

/// A case: who answers for it and who holds what, what is due, the concern as it was given, and every owner since.
///
/// @param agenda where its owner puts it on an agenda of a panel; null for anybody else
/// @param handover where the offer is that waits; null when none does
public record CasePage(CaseId id, String reference, Tag state, SummaryList answers, SummaryList concern, Table history, Table panels,
                       @Nullable String agenda,
                       @Nullable String handover, boolean mayOffer, boolean mayTake) implements Page {

    @Override
    public String title() {
        return "Case " + reference;
    }

    public String path() {
        return CasePaths.to(id);
    }

    @Override
    public BackLink back() {
        return BackLink.to(CasePaths.CASES);
    }
}
