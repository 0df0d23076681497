package org.concordat.sharing.web;

import java.util.List;
import java.util.Optional;
import org.concordat.govuk.BackLink;
import org.concordat.govuk.Page;
import org.concordat.govuk.SummaryList;
import org.concordat.sharing.InquiryId;

/// One inquiry, as the body asked sees it, with what it can answer.
///
/// @param inside empty while the agreement is not in force; `closed` then says why
/// @param reply what the body made of it
public record AskedOfUsPage(InquiryId id, String from, SummaryList outside, List<SummaryList> inside,
                            Optional<SummaryList> reply, boolean maySayNothing, boolean mayTell, List<Reason> closed)
        implements Page {

    public AskedOfUsPage {
        inside = List.copyOf(inside);
        closed = List.copyOf(closed);
    }

    @Override
    public String title() {
        return "Asked by " + from;
    }

    @Override
    public BackLink back() {
        return BackLink.to("/asked");
    }

    public String path() {
        return "/asked/" + id;
    }
}
