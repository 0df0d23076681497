package org.concordat.signin.web;

import java.util.List;
import org.concordat.govuk.BackLink;
import org.concordat.govuk.Page;

/// Says why an administrator may not do something about how an officer signs in.
///
/// @param reasons a sentence and its citation each
/// @param welsh the same in Welsh
public record EnrolmentRefusedPage(List<String> reasons, List<String> welsh, BackLink back) implements Page {

    public EnrolmentRefusedPage {
        reasons = List.copyOf(reasons);
        welsh = List.copyOf(welsh);
    }

    @Override
    public String title() {
        return "You cannot do this";
    }

    @Override
    public int status() {
        return 403;
    }
}
