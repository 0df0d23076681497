package org.concordat.partnership.web;

import java.util.List;
import org.concordat.govuk.Cell;
import org.concordat.govuk.Page;
import org.concordat.govuk.Tag;
import org.concordat.govuk.TaskList;
import org.concordat.kernel.BodyId;
import org.concordat.partnership.RoleChange;

/// Where an administrator begins: what waits for a decision, and what they keep.
public record AdminPage(BodyId body, List<RoleChange> waiting) implements Page {

    public AdminPage {
        waiting = List.copyOf(waiting);
    }

    @Override
    public String title() {
        return "Administration";
    }

    public TaskList changes() {
        return TaskList.of("changes", waiting.stream().map(change -> new TaskList.Task(
                change.role().words() + " for " + change.officerName(),
                "Proposed by " + change.proposerName() + " on " + RegisterWords.moment(change.proposedAt()),
                "/role-changes/" + change.id(), Cell.tag(Tag.of("To decide", Tag.Colour.BLUE)))).toList());
    }
}
