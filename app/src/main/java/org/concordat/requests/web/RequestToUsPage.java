package org.concordat.requests.web;

import java.util.List;
import org.concordat.govuk.BackLink;
import org.concordat.govuk.Page;
import org.concordat.govuk.SummaryList;
import org.concordat.requests.RequestId;
import org.concordat.sharing.web.Reason;

/// One request, as the body asked sees it, with what it can do about it.
///
/// @param inside empty while the agreement is not in force; `closed` then says why
public record RequestToUsPage(RequestId id, String from, SummaryList outside, List<SummaryList> inside, boolean mayTake,
                              boolean mayGiveBack, boolean mayAnswer, boolean mayHand, boolean mayPrepare, List<Reason> closed)
        implements Page {

    public RequestToUsPage {
        inside = List.copyOf(inside);
        closed = List.copyOf(closed);
    }

    @Override
    public String title() {
        return "Asked by " + from;
    }

    @Override
    public BackLink back() {
        return BackLink.to(RequestPaths.TO_US);
    }

    public String path() {
        return RequestPaths.toUs(id);
    }
}
