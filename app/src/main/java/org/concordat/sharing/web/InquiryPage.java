package org.concordat.sharing.web;

import java.util.List;
import org.concordat.govuk.BackLink;
import org.concordat.govuk.Page;
import org.concordat.govuk.SummaryList;

/// One inquiry, as its asker sees it.
///
/// @param asked when, in words
/// @param answers for each body asked, what there is to say of an answer
public record InquiryPage(String asked, SummaryList answers, List<SummaryList> whole) implements Page {

    public InquiryPage {
        whole = List.copyOf(whole);
    }

    @Override
    public String title() {
        return "What you asked on " + asked;
    }

    @Override
    public BackLink back() {
        return BackLink.to("/inquiries");
    }
}
