package org.concordat.signin.web;

import java.util.List;
import org.concordat.govuk.Cell;
import org.concordat.govuk.Page;
import org.concordat.govuk.Tag;
import org.concordat.govuk.TaskList;
import org.concordat.signin.Enrolments.Waiting;

/// The accounts that wait for a second administrator.
public record EnrolmentsPage(List<Waiting> waiting) implements Page {

    public EnrolmentsPage {
        waiting = List.copyOf(waiting);
    }

    @Override
    public String title() {
        return "Who signs in";
    }

    public TaskList links() {
        return TaskList.of("links", waiting.stream().map(it -> new TaskList.Task(
                it.officer().name(),
                "Their account was linked on " + EnrolmentPage.moment(it.link().at()),
                "/officers/" + it.officer().id() + "/sign-in",
                Cell.tag(Tag.of("To confirm", Tag.Colour.BLUE)))).toList());
    }
}
