package org.concordat.casework.web;

import java.util.List;
import org.concordat.casework.CaseId;
import org.concordat.govuk.BackLink;
import org.concordat.govuk.Link;
import org.concordat.govuk.Page;
import org.concordat.govuk.SummaryList;
import org.concordat.govuk.Table;
import org.concordat.govuk.Tag;
import org.jspecify.annotations.Nullable;

/// A case: who answers for it and who holds what, what is due, the concern as it was given, and every owner since.
///
/// @param waits what waits of the support that providers give; null where nothing does
/// @param agenda where its owner puts it on an agenda of a panel; null for anybody else
/// @param handover where the offer is that waits; null when none does
/// @param acts what the viewer may do about it, each on a page of its own
public record CasePage(CaseId id, String reference, Tag state, SummaryList answers, List<Link> acts,
                       List<SummaryList> decisions, Table tellings, Table askings, Table panels, @Nullable Table waits, @Nullable String agenda, Table clocks,
                       SummaryList concern, Table history, @Nullable String handover, boolean mayTake, boolean mayAsk)
        implements Page {

    public CasePage {
        acts = List.copyOf(acts);
        decisions = List.copyOf(decisions);
    }

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
