package org.concordat.sharing.web;

import java.util.List;
import org.concordat.govuk.Answers;
import org.concordat.govuk.BackLink;
import org.concordat.govuk.FieldError;
import org.concordat.govuk.Page;
import org.concordat.sharing.Attachment;
import org.concordat.sharing.Attachments;
import org.concordat.sharing.DisclosureId;

/// The files of a draft, and the form for another.
public record AttachmentsPage(DisclosureId draft, List<Attachment> all, Answers answers) implements Page {

    public AttachmentsPage {
        all = List.copyOf(all);
    }

    @Override
    public String title() {
        return "Files that travel with it";
    }

    public String action() {
        return StepPage.path(draft) + "/attachments";
    }

    public String kind(Attachment it) {
        return AttachmentRows.kind(it);
    }

    /// What is to be known of a file before it travels; empty where nothing is.
    public String warning(Attachment it) {
        return it.unsaid() ? AttachmentRows.UNSAID : "";
    }

    public boolean isFull() {
        return all.size() >= Attachments.MAX;
    }

    @Override
    public List<FieldError> errors() {
        return answers.errors();
    }

    @Override
    public BackLink back() {
        return BackLink.to(StepPage.path(draft));
    }
}
