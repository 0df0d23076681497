package org.concordat.sharing.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.concordat.govuk.BackLink;
import org.concordat.govuk.Cell;
import org.concordat.govuk.Page;
import org.concordat.govuk.Tag;
import org.concordat.govuk.TaskList;
import org.concordat.partnership.Body;
import org.concordat.sharing.Composition;
import org.concordat.sharing.DisclosureId;
import org.concordat.sharing.Step;

/// A draft as a list of tasks, each with how far it is.
///
/// @param doubts what no longer holds, by the step in which it is put right
/// @param yes to whom it may be passed on, and until when, in words; empty where no yes covers it as it is written
public record DraftPage(Composition composition, Map<Step, List<Reason>> doubts, String yes) implements Page {

    @Override
    public String title() {
        return DraftsPage.name(composition.draft());
    }

    @Override
    public BackLink back() {
        return BackLink.to("/drafts");
    }

    public DisclosureId draft() {
        return composition.draft().id();
    }

    public TaskList what() {
        return list("what", Step.SUBJECT, Step.MATTER, Step.AUDIENCE);
    }

    public TaskList grounds() {
        return list("grounds", Step.PASSAGE, Step.COVER);
    }

    public TaskList terms() {
        return list("terms", Step.HANDLING, Step.CONTENT, Step.JUSTIFICATION, Step.DATES);
    }

    /// What a disclosure can do without.
    public TaskList besides() {
        return TaskList.of("besides", Stream.concat(why(), Stream.of(
                new TaskList.Task("Words that stay home", null, StepPage.path(draft()) + "/stays-home", state("Optional")),
                new TaskList.Task("Files that travel with it", null, StepPage.path(draft()) + "/attachments", state("Optional")),
                new TaskList.Task("Versions of the same source", null, StepPage.path(draft()) + "/versions", state("Optional")))).toList());
    }

    private Stream<TaskList.Task> why() {
        return Stream.ofNullable(composition.draft().why())
                .map(words -> TaskList.Task.done(CorrectionWhyPage.WHY, StepPage.path(draft()) + "/why"));
    }

    public TaskList proposing() {
        var check = composition.draft().isWhole() && over().isEmpty()
                ? new TaskList.Task("Check your answers and propose", null, StepPage.path(draft()) + "/check",
                        state("Not started"))
                : TaskList.Task.cannotStart("Check your answers and propose");
        return TaskList.of("proposing", List.of(check));
    }

    /// What this draft stands on, where it is not the first of its kind.
    public String origin() {
        if (composition.draft().supersedes() != null) {
            return "This is a correction. Once it is approved it takes the place of the earlier disclosure, which nobody "
                    + "can open any more.";
        }
        return composition.draft().derivedFrom() == null ? "" : "This is derived from another disclosure, and keeps where "
                + "that information came from.";
    }

    /// That what another body sent is no longer shared, in words; empty while it is.
    public String over() {
        return Optional.ofNullable(composition.over()).map(since -> OnwardWords.over("What " + receivedFrom() + " sent", since))
                .orElse("");
    }

    /// Where the yes is read, or asked for.
    public String onward() {
        var given = composition.yes();
        return given == null ? "/inbox/" + composition.draft().derivedFrom() + "/onward" : "/onward/" + given.id();
    }

    /// The body without whose consent this cannot be proposed; empty where there is none.
    public String receivedFrom() {
        return Optional.ofNullable(composition.draft().receivedFrom())
                .map(id -> Optional.ofNullable(composition.bodies().get(id)).map(Body::name).orElse("the sender"))
                .orElse("");
    }

    private TaskList list(String id, Step... steps) {
        return TaskList.of(id, Stream.of(steps).map(this::task).toList());
    }

    private TaskList.Task task(Step step) {
        var title = StepWords.of(step);
        var href = StepPage.path(draft()) + "/" + step.slug();
        return switch (composition.standing(step)) {
            case CANNOT_START -> TaskList.Task.cannotStart(title).hint(step == Step.PASSAGE
                    ? "Write the purpose and the audience first" : "Choose a legal gateway first");
            case NOT_STARTED -> new TaskList.Task(title, null, href, state("Not started"));
            case COMPLETED -> TaskList.Task.done(title, href);
            case ANOTHER_LOOK -> new TaskList.Task(title, "This must hold: " + doubts.get(step).getFirst().sentence(),
                    href, Cell.tag(Tag.of("Needs another look", Tag.Colour.ORANGE)));
        };
    }

    private static Cell state(String words) {
        return Cell.tag(Tag.of(words, Tag.Colour.BLUE));
    }
}
