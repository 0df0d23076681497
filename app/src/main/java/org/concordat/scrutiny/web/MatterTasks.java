package org.concordat.scrutiny.web;

import java.util.List;
import java.util.function.Predicate;
import org.concordat.access.Access;
import org.concordat.access.SignedIn;
import org.concordat.access.Viewer;
import org.concordat.govuk.Tag.Colour;
import org.concordat.govuk.TaskList.Task;
import org.concordat.scrutiny.Course;
import org.concordat.scrutiny.Matters;
import org.concordat.sharing.Page;
import org.concordat.sharing.web.HomeTasks;
import org.springframework.stereotype.Component;

/// On the first page of those who oversee and those who answer them: what waits for their body, or was answered to it.
@Component
class MatterTasks implements HomeTasks {

    private final Matters matters;
    private final Predicate<Viewer> open;

    MatterTasks(Matters matters, Access access) {
        this.matters = matters;
        this.open = access.opens(ScrutinyDoors.MATTERS);
    }

    @Override
    public List<Task> of(SignedIn who, Viewer viewer) {
        return open.test(viewer) ? matters.list(who, true, 0).seen().map(it -> task(viewer, it)).stream().toList() : List.of();
    }

    private static Task task(Viewer viewer, Page<Course> open) {
        long overdue = open.rows().stream().filter(it -> waitsFor(viewer, it) && it.isOverdue(viewer.day())).count();
        return HomeTasks.counted("Scrutiny", ScrutinyPaths.MATTERS, open, it -> waitsFor(viewer, it), overdue == 0 ? Colour.BLUE : Colour.RED)
                .hint("To answer, to do, or answered" + (overdue == 0 ? "" : ": " + overdue + " overdue"));
    }

    /// Of the body that has to answer, until it has and what it promised is done; of whoever follows it, from then on and where it is late.
    private static boolean waitsFor(Viewer viewer, Course it) {
        return viewer.speaksFor(it.of().to()) ? it.dueOn().isPresent()
                : viewer.speaksFor(it.of().heldIn()) && (it.dueOn().isEmpty() || it.isOverdue(viewer.day()));
    }
}
