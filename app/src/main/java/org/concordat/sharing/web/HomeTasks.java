package org.concordat.sharing.web;

import java.util.List;
import java.util.function.Predicate;
import org.concordat.access.SignedIn;
import org.concordat.access.Viewer;
import org.concordat.govuk.Cell;
import org.concordat.govuk.Tag;
import org.concordat.govuk.TaskList;
import org.concordat.govuk.TaskList.Task;
import org.concordat.sharing.Page;

/// What waits for an officer in a module above this one: lines of their first page.
public interface HomeTasks {

    /// Each list asks for itself whether they may look.
    List<TaskList.Task> of(SignedIn who, Viewer viewer);

    /// How many of a list wait, as far as its first page tells.
    static <T> Task counted(String title, String href, Page<T> page, Predicate<? super T> waits, Tag.Colour colour) {
        long count = page.rows().stream().filter(waits).count();
        if (!page.more()) {
            return Task.counted(title, href, count, colour);
        }
        return new Task(title, null, href, count == 0 ? Cell.of("None of the first " + page.rows().size())
                : Cell.tag(Tag.of(count + " or more", colour)));
    }
}
