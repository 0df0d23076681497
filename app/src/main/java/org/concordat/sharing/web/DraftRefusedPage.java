package org.concordat.sharing.web;

import java.util.List;
import org.concordat.govuk.BackLink;
import org.concordat.govuk.Page;

/// Says by which rules a draft cannot be started.
public record DraftRefusedPage(List<Reason> reasons) implements Page {

    @Override
    public String title() {
        return "You cannot start a disclosure";
    }

    @Override
    public int status() {
        return 403;
    }

    @Override
    public BackLink back() {
        return BackLink.to("/home");
    }
}
