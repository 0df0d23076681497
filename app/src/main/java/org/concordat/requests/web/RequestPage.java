package org.concordat.requests.web;

import java.util.List;
import org.concordat.govuk.Answers;
import org.concordat.govuk.BackLink;
import org.concordat.govuk.FieldError;
import org.concordat.govuk.Option;
import org.concordat.govuk.Page;
import org.concordat.govuk.SummaryList;
import org.concordat.govuk.Table;
import org.concordat.requests.RequestId;

/// One request, as its own side sees it: who has been asked, who answered, who is silent.
///
/// @param lines one row for each body asked; of what has not left, the bodies it is meant for
/// @param remindable those that may be reminded today
public record RequestPage(RequestId id, String proposed, SummaryList state, Table lines, List<Option> remindable,
                          boolean mayWithdraw, boolean mayTakeBack, List<SummaryList> whole, Answers answers) implements Page {

    public RequestPage {
        remindable = List.copyOf(remindable);
        whole = List.copyOf(whole);
    }

    @Override
    public String title() {
        return "What you asked on " + proposed;
    }

    @Override
    public List<FieldError> errors() {
        return answers.errors();
    }

    @Override
    public BackLink back() {
        return BackLink.to(RequestPaths.OURS);
    }

    public String path() {
        return RequestPaths.ours(id);
    }
}
