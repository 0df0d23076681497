package org.concordat.requests.web;

import org.concordat.govuk.BackLink;
import org.concordat.govuk.Page;

/// Is nothing held?
public record NothingHeldPage(String id) implements Page {

    @Override
    public String title() {
        return "Your body holds nothing that answers this";
    }

    public String action() {
        return RequestPaths.TO_US + "/" + id + "/nothing-held";
    }

    @Override
    public BackLink back() {
        return BackLink.to(RequestPaths.TO_US + "/" + id);
    }
}
