package org.concordat.panels.web;

import java.util.List;
import org.concordat.govuk.BackLink;
import org.concordat.govuk.Page;
import org.concordat.govuk.SummaryList;
import org.concordat.govuk.Table;
import org.concordat.panels.MeetingId;

/// A meeting, and what its viewer takes to it: each case on the agenda, with the papers that they may open.
///
/// @param off whether it was called off
/// @param chaired whether anybody chairs the panel
public record MeetingPage(MeetingId id, String day, SummaryList meeting, Table invited, Table came,
                          List<SummaryList> agenda, boolean mayInvite, boolean mayRecord, boolean mayCallOff, boolean off,
                          boolean chaired) implements Page {

    public MeetingPage {
        agenda = List.copyOf(agenda);
    }

    @Override
    public String title() {
        return "Panel meeting on " + day;
    }

    public String path() {
        return PanelPaths.to(id);
    }

    @Override
    public BackLink back() {
        return BackLink.to(PanelPaths.MEETINGS);
    }
}
