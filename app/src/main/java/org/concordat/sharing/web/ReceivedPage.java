package org.concordat.sharing.web;

import java.util.List;
import org.concordat.govuk.BackLink;
import org.concordat.govuk.Marking;
import org.concordat.govuk.Page;
import org.concordat.govuk.SummaryList;
import org.concordat.govuk.Table;
import org.jspecify.annotations.Nullable;

/// A disclosure as those it was addressed to read it, with the answer given or the form for one.
///
/// @param opened by which way it was opened to its reader; empty when it was addressed to them
/// @param words as they were written, line ends kept
/// @param lists subject, law, grading and dates
/// @param answer what the body answered; null while it has not
/// @param change what it corrects; null where it corrects nothing
/// @param onward what the body asked about passing it on; null while it asked nothing
/// @param others to whom else in the body it was opened; null when to nobody
public record ReceivedPage(String id, String opened, String reference, String heading, String from, Marking strip,
                           SummaryList subject, String words, List<SummaryList> lists,
                           @Nullable SummaryList answer, AnswerFields form, May may, @Nullable Table others,
                           @Nullable Change change, @Nullable Table onward)
        implements Page {

    /// What is offered from here. Each act is decided again when it is done.
    public record May(boolean answer, boolean outcome, boolean derive, boolean askForAGrant) {
    }

    public ReceivedPage {
        lists = List.copyOf(lists);
    }

    /// The reference alone: titles of pages stay in the history of browsers.
    @Override
    public String title() {
        return "Disclosure " + reference;
    }

    @Override
    public BackLink back() {
        return BackLink.to("/inbox");
    }
}
