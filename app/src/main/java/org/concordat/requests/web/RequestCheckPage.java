package org.concordat.requests.web;

import java.util.List;
import org.concordat.govuk.BackLink;
import org.concordat.govuk.Page;
import org.concordat.govuk.SummaryList;
import org.concordat.govuk.SummaryList.Row;
import org.concordat.requests.RequestId;

/// The answers of a request, before it is proposed.
///
/// @param bodies those asked, a line each
/// @param unanswering those of them in which nobody could answer today
/// @param due the last day for an answer, were it sent today, in words
/// @param approved whether a second person must approve it
public record RequestCheckPage(RequestId id, String bodies, List<String> unanswering, String due, boolean approved,
                               List<SummaryList> answers) implements Page {

    public RequestCheckPage {
        unanswering = List.copyOf(unanswering);
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
        return RequestPaths.ours(id);
    }

    /// Where each answer is changed.
    public SummaryList changes() {
        return SummaryList.of(
                Row.of("Bodies asked", bodies).change(path() + "/whom"),
                Row.of("What you ask", "As below").change(path() + "/what"),
                Row.of("Agreement and legal gateways", "As below").change(path() + "/way"),
                Row.of("Why", "As below").change(path() + "/why"));
    }
}
