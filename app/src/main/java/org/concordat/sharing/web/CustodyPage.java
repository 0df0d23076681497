package org.concordat.sharing.web;

import java.util.List;
import org.concordat.govuk.BackLink;
import org.concordat.govuk.Page;
import org.concordat.govuk.Table;
import org.concordat.govuk.Tag;
import org.jspecify.annotations.Nullable;

/// The chain of custody below a disclosure, drawn and as a table, and, of a correction, who has seen what it changed.
///
/// @param to whom the body told it, in words
/// @param unconfirmed the bodies, anywhere below, that read what has ended and have not confirmed disposal
/// @param owing the bodies that passed it on, were told of a correction, and have not answered
/// @param seen null where it corrects nothing
public record CustodyPage(String id, String reference, Tag state, String to, List<HopNode> hops, Table table,
                          List<String> unconfirmed, List<String> owing, @Nullable Table seen) implements Page {

    public CustodyPage {
        hops = List.copyOf(hops);
        unconfirmed = List.copyOf(unconfirmed);
        owing = List.copyOf(owing);
    }

    @Override
    public String title() {
        return "Chain of custody of " + reference;
    }

    @Override
    public BackLink back() {
        return BackLink.to("/disclosures/" + id);
    }
}
