package org.concordat.requests.web;

import java.util.List;
import java.util.Optional;
import org.concordat.govuk.Page;
import org.concordat.govuk.Pagination;
import org.concordat.govuk.Table;
import org.concordat.requests.Request;
import org.concordat.requests.RequestDraft;
import org.concordat.sharing.web.FilterLink;
import org.concordat.sharing.web.When;

/// Who was asked, who answered, and who is silent; and what an officer has begun to ask.
///
/// @param toApprove whether the viewer may look at what waits for a second person
public record RequestsPage(org.concordat.sharing.Page<RequestDraft> drafts, org.concordat.sharing.Page<Request> notSent,
                           List<FilterLink> filters, Table table,
                           Pagination pagination, boolean mayAsk, boolean toApprove) implements Page {

    public RequestsPage {
        filters = List.copyOf(filters);
    }

    @Override
    public String title() {
        return "Requests to other bodies";
    }

    /// To those begun later, and to those begun before.
    public Optional<String> laterDrafts() {
        return drafts.number() > 0 ? Optional.of(writing(drafts.number())) : Optional.empty();
    }

    public Optional<String> earlierDrafts() {
        return drafts.more() ? Optional.of(writing(drafts.number() + 2)) : Optional.empty();
    }

    private static String writing(int page) {
        return RequestPaths.OURS + "?writing=" + page;
    }

    /// To those proposed later, and to those proposed before.
    public Optional<String> laterNotSent() {
        return notSent.number() > 0 ? Optional.of(unsent(notSent.number())) : Optional.empty();
    }

    public Optional<String> earlierNotSent() {
        return notSent.more() ? Optional.of(unsent(notSent.number() + 2)) : Optional.empty();
    }

    private static String unsent(int page) {
        return RequestPaths.OURS + "?unsent=" + page;
    }

    public static String name(RequestDraft draft) {
        return draft.what().map(RequestWords::name).orElse("About nobody yet");
    }

    /// The part to write next, or else the answers to check.
    public static String href(RequestDraft draft) {
        return RequestPaths.ours(draft.id()) + "/" + draft.missing().map(it -> it.slug()).orElse("check");
    }

    public static String href(Request it) {
        return RequestPaths.ours(it.id());
    }

    public static String words(Request it) {
        return RequestWords.name(it.what()) + ", " + it.id().reference() + ", proposed " + When.at(it.proposedAt()) + ": " + switch (it.state()) {
            case Request.State.Waiting _ -> "waits for a second person";
            case Request.State.Declined _ -> "declined";
            case Request.State.TakenBack _ -> "taken back";
            case Request.State.Sent _ -> "sent";
        };
    }
}
