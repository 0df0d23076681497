package org.concordat.api.web;

import java.util.List;
import org.concordat.api.Clients;
import org.concordat.govuk.BackLink;
import org.concordat.govuk.Page;

/// The systems of an officer's body that may act for them.
public record OwnSystemsPage(List<Clients.Own> all) implements Page {

    public OwnSystemsPage {
        all = List.copyOf(all);
    }

    @Override
    public String title() {
        return "Systems that act for you";
    }

    @Override
    public BackLink back() {
        return BackLink.to("/home");
    }

    public String does(Clients.Own own) {
        return SystemsPage.does(own.client());
    }
}
