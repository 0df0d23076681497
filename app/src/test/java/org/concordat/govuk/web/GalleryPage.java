package org.concordat.govuk.web;

import java.util.List;
import org.concordat.govuk.BackLink;
import org.concordat.govuk.FieldError;
import org.concordat.govuk.Page;

/// The page of the [Gallery].
record GalleryPage(List<FieldError> errors) implements Page {

    @Override
    public String title() {
        return "Every component";
    }

    @Override
    public BackLink back() {
        return BackLink.to("/");
    }
}
