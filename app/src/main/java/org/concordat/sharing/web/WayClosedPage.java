package org.concordat.sharing.web;

import org.concordat.govuk.BackLink;
import org.concordat.govuk.Page;

/// What was opened to an officer has closed: the hour is over, or the grant has ended. It says nothing of what was
/// inside, nor of what has become of it since.
///
/// @param glass whether it was opened by breaking the glass, which can be broken anew
public record WayClosedPage(boolean glass, String since) implements Page {

    @Override
    public String title() {
        return glass ? "The hour is over" : "The grant has ended";
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
