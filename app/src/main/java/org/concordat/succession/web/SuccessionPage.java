package org.concordat.succession.web;

import org.concordat.govuk.BackLink;
import org.concordat.govuk.Page;
import org.concordat.govuk.SummaryList;
import org.concordat.govuk.Table;
import org.concordat.govuk.WarningText;
import org.concordat.succession.Takeovers;

/// The work of a body, as it was offered to another.
///
/// @param name of the body whose work it is
public record SuccessionPage(SummaryList offer, Table work, Takeovers.Sight sight, String name) implements Page {

    @Override
    public String title() {
        return "The work of " + name;
    }

    public boolean waits() {
        return sight.offer().accepted().isEmpty();
    }

    public WarningText warning() {
        return new WarningText("From the moment at which you accept, your body follows and answers all of this. It cannot be given back.");
    }

    public String action() {
        return SuccessionPaths.to(sight.offer().id()) + "/acceptance";
    }

    @Override
    public BackLink back() {
        return BackLink.to(SuccessionPaths.SUCCESSIONS);
    }
}
