package org.concordat.partnership.web;

import java.util.Arrays;
import java.util.List;
import org.concordat.govuk.BackLink;
import org.concordat.govuk.Page;
import org.concordat.govuk.TaskList;
import org.concordat.govuk.TaskList.Task;
import org.concordat.partnership.AgreementPart;
import org.concordat.partnership.AgreementStep;
import org.concordat.partnership.FoundDraft;

/// The task list of an agreement being drafted.
public record AgreementDraftPage(FoundDraft found) implements Page {

    @Override
    public String title() {
        return "Draft an agreement";
    }

    @Override
    public BackLink back() {
        return BackLink.to(AgreementPaths.ALL);
    }

    public String caption() {
        return caption(found);
    }

    public String path() {
        return AgreementPaths.draft(found.draft().id());
    }

    public String saved() {
        return AgreementWords.by(found.draft().saved());
    }

    public TaskList parts() {
        return TaskList.of("parts", Arrays.stream(AgreementStep.values()).map(step -> {
            var href = path() + "/" + step.slug();
            return isDone(step) ? Task.done(step.title(), href) : Task.toDo(step.title(), href);
        }).toList());
    }

    public TaskList offer() {
        return TaskList.of("offer", List.of(found.draft().whole().isPresent()
                ? Task.toDo("Check and offer for signature", path() + "/check")
                : Task.cannotStart("Check and offer for signature")));
    }

    static String caption(FoundDraft found) {
        return found.draft().reference() + found.draft().part(AgreementPart.Contents.class)
                .map(contents -> ": " + contents.title()).orElse("");
    }

    /// One party is a beginning.
    private boolean isDone(AgreementStep step) {
        return found.draft().has(step) && (step != AgreementStep.PARTIES
                || found.draft().part(AgreementPart.Parties.class).filter(it -> it.all().size() > 1).isPresent());
    }
}
