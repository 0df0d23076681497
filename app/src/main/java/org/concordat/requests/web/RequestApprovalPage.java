package org.concordat.requests.web;

import java.util.List;
import org.concordat.govuk.Answers;
import org.concordat.govuk.BackLink;
import org.concordat.govuk.FieldError;
import org.concordat.govuk.Option;
import org.concordat.govuk.Page;
import org.concordat.govuk.SummaryList;
import org.concordat.govuk.Textarea;
import org.concordat.requests.RequestId;
import org.concordat.sharing.web.Reason;

/// What a second person reads before it leaves, and decides.
///
/// @param closed why they cannot decide; empty when they can
public record RequestApprovalPage(RequestId id, SummaryList outside, List<SummaryList> whole, List<Reason> closed,
                                  Answers answers) implements Page {

    public RequestApprovalPage {
        whole = List.copyOf(whole);
        closed = List.copyOf(closed);
    }

    @Override
    public String title() {
        return "Does this request leave?";
    }

    public List<Option> decisions() {
        return List.of(Option.of("APPROVE", "Approve it").hint("It is sent at once, and the clock of each body asked begins"),
                Option.of("DECLINE", "Decline it").hint("Nobody outside sees it"));
    }

    public Textarea reason() {
        return Textarea.of("reason", "If you decline it: why?", answers).hint("The officer who proposed it reads this.")
                .rows(4).atMost(4000);
    }

    public String action() {
        return RequestPaths.TO_APPROVE + "/" + id;
    }

    @Override
    public List<FieldError> errors() {
        return answers.errors();
    }

    @Override
    public BackLink back() {
        return BackLink.to(RequestPaths.TO_APPROVE);
    }
}
