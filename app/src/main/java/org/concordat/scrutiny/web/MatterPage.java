package org.concordat.scrutiny.web;

import java.util.List;
import org.concordat.govuk.BackLink;
import org.concordat.govuk.Page;
import org.concordat.govuk.SummaryList;
import org.concordat.scrutiny.Course;
import org.concordat.scrutiny.Matters;

/// A matter, with everything that was said and done about it, the last first.
public record MatterPage(Matters.Sight sight, SummaryList matter, List<SummaryList> steps) implements Page {

    public MatterPage {
        steps = List.copyOf(steps);
    }

    @Override
    public String title() {
        return sight.course().of().wording().title();
    }

    public String caption() {
        return sight.course().of().kind().words() + " " + sight.course().of().reference();
    }

    public boolean answered() {
        return sight.course().state() != Course.State.WAITS;
    }

    public String path() {
        return ScrutinyPaths.to(sight.course().of().id());
    }

    @Override
    public BackLink back() {
        return BackLink.to(ScrutinyPaths.MATTERS);
    }
}
