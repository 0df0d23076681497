package org.concordat.sharing.web;

import java.util.List;
import org.concordat.govuk.Page;
import org.concordat.sharing.InquiryId;

/// It was asked.
///
/// @param due the last day for an answer, in words
public record InquiryAskedPage(InquiryId id, String due, List<String> bodies) implements Page {

    public InquiryAskedPage {
        bodies = List.copyOf(bodies);
    }

    @Override
    public String title() {
        return "You have asked";
    }

    public String href() {
        return InquiryPartPage.path(id);
    }
}
