package org.concordat.sharing.web;

import java.util.UUID;
import org.concordat.access.SignedIn;
import org.concordat.govuk.Answers;
import org.concordat.govuk.NotFoundPage;
import org.concordat.sharing.Attachments;
import org.concordat.sharing.DisclosureId;
import org.concordat.sharing.Reading;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// The files of a disclosure, for the body that made it and for those it was sent to.
@Controller
class AttachmentController {

    private final Attachments attachments;
    private final ReceivedPages pages;

    AttachmentController(Attachments attachments, ReceivedPages pages) {
        this.attachments = attachments;
        this.pages = pages;
    }

    @GetMapping("/disclosures/{id}/attachments/{attachment}")
    Object originated(SignedIn who, @PathVariable UUID id, @PathVariable UUID attachment) {
        return attachments.originated(who, new DisclosureId(id), attachment).<Object>map(Downloads::of)
                .orElseGet(NotFoundPage::new);
    }

    /// What has to come first, or why it has gone, is told as it is of the disclosure itself.
    @GetMapping("/inbox/{id}/attachments/{attachment}")
    Object received(SignedIn who, @PathVariable UUID id, @PathVariable UUID attachment) {
        return switch (attachments.received(who, new DisclosureId(id), attachment)) {
            case Attachments.Wanted.Here(var file) -> Downloads.of(file);
            case Attachments.Wanted.NotHere(Reading.Opened _) -> new NotFoundPage();
            case Attachments.Wanted.NotHere(var reading) -> pages.of(who, new DisclosureId(id), reading, Answers.blank());
        };
    }
}
