package org.concordat.notices.web;

import java.util.List;
import org.concordat.govuk.BackLink;
import org.concordat.govuk.Page;
import org.concordat.notices.Letters;
import org.concordat.notices.Sent;

/// What was sent to an officer by mail, or would have been.
public record LettersPage(List<Letters.Own> letters) implements Page {

    public LettersPage {
        letters = List.copyOf(letters);
    }

    @Override
    public String title() {
        return "Mail to you";
    }

    /// What a letter is headed by: its subject, and when it was made.
    public String heading(Letters.Own it) {
        return (isDropped(it) ? "Mail that was not sent" : it.subject()) + ", " + When.at(it.sent().madeAt());
    }

    /// Nothing stands in it any more.
    public boolean isDropped(Letters.Own it) {
        return it.sent().outcome().filter(Sent.Outcome.DROPPED::equals).isPresent();
    }

    /// What became of it, and where it went.
    public String became(Letters.Own it) {
        return it.sent().outcome().map(Sent.Outcome::words).orElse("Waits to be sent") + ". To " + it.sent().address() + ".";
    }

    @Override
    public BackLink back() {
        return BackLink.to(NoticesController.ALL);
    }
}
