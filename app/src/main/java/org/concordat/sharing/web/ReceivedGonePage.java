package org.concordat.sharing.web;

import java.util.List;
import org.concordat.govuk.BackLink;
import org.concordat.govuk.Page;
import org.concordat.govuk.SummaryList;

/// Why what was sent can no longer be read, and whether its disposal is to be confirmed.
///
/// @param opened by which way it had been opened to its reader; empty when it was addressed to them
/// @param why in a sentence
/// @param later where the version that replaces it is; empty where none does, or none is addressed to its reader
/// @param mayOutcome whether its reader may say what came of it since their body answered
/// @param disposal how it was disposed of; empty while that is not confirmed
/// @param copiesLeft whether it was, and copies that the body made are not accounted for
public record ReceivedGonePage(String id, String opened, String why, String later, SummaryList envelope, List<Reason> failed,
                               boolean disposalIsDue, boolean mayOutcome,
                               String disposal, boolean copiesLeft) implements Page {

    public ReceivedGonePage {
        failed = List.copyOf(failed);
    }

    @Override
    public String title() {
        return "You can no longer read this";
    }

    @Override
    public int status() {
        return 410;
    }

    @Override
    public BackLink back() {
        return BackLink.to("/inbox");
    }
}
