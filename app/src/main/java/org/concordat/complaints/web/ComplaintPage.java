package org.concordat.complaints.web;

import java.util.List;
import org.concordat.complaints.Complaints;
import org.concordat.complaints.Course;
import org.concordat.govuk.BackLink;
import org.concordat.govuk.Page;
import org.concordat.govuk.SummaryList;

/// A complaint, with what was said of it, the last first.
public record ComplaintPage(Complaints.Sight sight, SummaryList complaint, List<SummaryList> steps) implements Page {

    public ComplaintPage {
        steps = List.copyOf(steps);
    }

    @Override
    public String title() {
        return "Complaint " + sight.course().of().reference();
    }

    public String answer() {
        return sight.course().state() == Course.State.ANSWERED ? "Answer again" : "Answer";
    }

    public String path() {
        return ComplaintPaths.to(sight.course().of().id());
    }

    @Override
    public BackLink back() {
        return BackLink.to(ComplaintPaths.COMPLAINTS);
    }
}
