package org.concordat.govuk;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is to be done, what is done, and what cannot be begun yet.
///
/// @param id tells the lists of one page apart
public record TaskList(String id, List<Task> tasks) {

    /// @param href where it is done; null while it cannot be begun
    /// @param state a tag, or, for what is done, words alone
    public record Task(String title, @Nullable String hint, @Nullable String href, Cell state) {

        public static Task done(String title, String href) {
            return new Task(title, null, href, Cell.of("Completed"));
        }

        public static Task toDo(String title, String href) {
            return new Task(title, null, href, Cell.tag(Tag.of("Incomplete", Tag.Colour.BLUE)));
        }

        public static Task cannotStart(String title) {
            return new Task(title, null, null, Cell.of("Cannot start yet"));
        }

        /// How many wait there, or that none do.
        public static Task counted(String title, @Nullable String href, long count, Tag.Colour colour) {
            return new Task(title, null, href, count == 0 ? Cell.of("None") : Cell.tag(Tag.of("" + count, colour)));
        }

        public Task hint(String hint) {
            return new Task(title, hint, href, state);
        }
    }

    public TaskList {
        tasks = List.copyOf(tasks);
    }

    public static TaskList of(String id, List<Task> tasks) {
        return new TaskList(id, tasks);
    }

    public String hintId(int index) {
        return id + "-" + (index + 1) + "-hint";
    }

    public String stateId(int index) {
        return id + "-" + (index + 1) + "-state";
    }

    public String describedBy(int index) {
        return (tasks.get(index).hint() == null ? "" : hintId(index) + " ") + stateId(index);
    }
}
