package org.concordat.sharing.web;

import java.util.List;
import org.concordat.govuk.Page;
import org.concordat.govuk.Pagination;
import org.concordat.govuk.Table;
import org.concordat.sharing.InquiryDraft;

/// What an officer has asked, and what they have begun to ask.
public record InquiriesPage(List<InquiryDraft> drafts, Table table, Pagination pagination) implements Page {

    public InquiriesPage {
        drafts = List.copyOf(drafts);
    }

    @Override
    public String title() {
        return "What you have asked others";
    }

    public static String name(InquiryDraft draft) {
        return draft.subject().map(InquiryWords::name).orElse("About nobody yet");
    }

    /// The part to write next, or else the answers to check.
    public static String href(InquiryDraft draft) {
        return InquiryPartPage.path(draft.id()) + "/" + draft.missing().map(it -> it.slug()).orElse("check");
    }
}
