package org.concordat.sharing.web;

import java.util.List;
import org.concordat.govuk.BackLink;
import org.concordat.govuk.Page;
import org.concordat.govuk.SummaryList;
import org.concordat.govuk.SummaryList.Row;
import org.concordat.sharing.InquiryId;

/// The answers of an inquiry, before it is asked.
///
/// @param bodies those asked, a line each
/// @param due the last day for an answer, in words
public record InquiryCheckPage(InquiryId id, String bodies, String due, List<SummaryList> answers) implements Page {

    public InquiryCheckPage {
        answers = List.copyOf(answers);
    }

    @Override
    public String title() {
        return "Check what you ask";
    }

    @Override
    public BackLink back() {
        return BackLink.to(path() + "/why");
    }

    public String path() {
        return InquiryPartPage.path(id);
    }

    /// Where each answer is changed.
    public SummaryList changes() {
        return SummaryList.of(
                Row.of("Bodies asked", bodies).change(path() + "/whom"),
                Row.of("Who or what it is about", "As below").change(path() + "/subject"),
                Row.of("Agreement and legal gateway", "As below").change(path() + "/way"),
                Row.of("Why", "As below").change(path() + "/why"));
    }
}
