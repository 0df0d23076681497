package org.concordat.requests.web;

import java.util.List;
import org.concordat.govuk.Page;
import org.concordat.govuk.Panel;
import org.concordat.requests.RequestId;

/// It was sent, or waits for a second person.
///
/// @param due the last day for an answer, in words; of what waits, were it sent today
public record RequestMadePage(RequestId id, boolean sent, String due, List<String> bodies) implements Page {

    public RequestMadePage {
        bodies = List.copyOf(bodies);
    }

    @Override
    public String title() {
        return sent ? "You have asked" : "Waiting for a second person";
    }

    public Panel panel() {
        return Panel.of(title()).reference("Your reference", id.reference());
    }

    public String href() {
        return RequestPaths.ours(id);
    }
}
