package org.concordat.signin.web;

import java.util.List;
import java.util.Map;
import org.concordat.govuk.Cell;
import org.concordat.govuk.Page;
import org.concordat.govuk.Tag;
import org.concordat.govuk.TaskList;
import org.concordat.kernel.OfficerId;
import org.concordat.partnership.Officer;
import org.concordat.signin.Link;

/// The accounts that wait for a second administrator.
public record EnrolmentsPage(List<Link> waiting, Map<OfficerId, Officer> officers) implements Page {

    public EnrolmentsPage {
        waiting = List.copyOf(waiting);
        officers = Map.copyOf(officers);
    }

    @Override
    public String title() {
        return "Who signs in";
    }

    public TaskList links() {
        return TaskList.of("links", waiting.stream().map(link -> new TaskList.Task(
                officers.get(link.officer()).name(),
                "Their account was linked on " + EnrolmentPage.moment(link.at()),
                "/officers/" + link.officer() + "/sign-in", Cell.tag(Tag.of("To confirm", Tag.Colour.BLUE)))).toList());
    }
}
