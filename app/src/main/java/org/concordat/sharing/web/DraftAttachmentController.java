package org.concordat.sharing.web;

import java.io.IOException;
import java.util.UUID;
import org.concordat.access.SignedIn;
import org.concordat.access.web.Unsent;
import org.concordat.govuk.Answers;
import org.concordat.govuk.NotFoundPage;
import org.concordat.govuk.Reply;
import org.concordat.govuk.SeeOther;
import org.concordat.sharing.Attaching;
import org.concordat.sharing.Attachments;
import org.concordat.sharing.DisclosureId;
import org.concordat.sharing.Drafts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/// Files are added to a draft, looked at and taken away.
@Controller
class DraftAttachmentController {

    private static final String FILE = "file";

    private final Drafts drafts;
    private final Attachments attachments;
    private final Reasons reasons;

    DraftAttachmentController(Drafts drafts, Attachments attachments, Reasons reasons) {
        this.drafts = drafts;
        this.attachments = attachments;
        this.reasons = reasons;
    }

    /// @param larger there when what was sent was too large to be read at all
    @GetMapping("/drafts/{id}/attachments")
    Reply show(SignedIn who, Answers kept, @PathVariable UUID id, @RequestParam(required = false) @Nullable String larger) {
        if (larger != null) {
            kept.reject(FILE, FileFaults.TOO_LARGE);
        }
        return page(who, id, kept);
    }

    @PostMapping("/drafts/{id}/attachments")
    Reply create(SignedIn who, Answers answers, @PathVariable UUID id,
            @RequestParam(required = false) @Nullable MultipartFile file) throws IOException {
        var title = answers.line("title", "what it is", Attachments.TITLE_MAX);
        if (file == null || file.getSize() == 0 && named(file).isEmpty()) {
            answers.reject(FILE, "Select a file");
        }
        if (!answers.ok() || file == null) {
            return page(who, id, answers);
        }
        return reply(who, id, answers, attachments.attach(who, new DisclosureId(id), Act.of(answers), title.get(),
                named(file), file.getBytes()));
    }

    private Reply reply(SignedIn who, UUID id, Answers answers, Attaching attaching) {
        if (attaching instanceof Attaching.Unknown) {
            return missing();
        }
        var wrong = attaching instanceof Attaching.Refused(var decision)
                ? reasons.failed(decision).stream().findFirst().map(Reason::cited) : FileFaults.of(attaching);
        wrong.ifPresent(words -> answers.reject(FILE, words));
        return wrong.isPresent() ? page(who, id, answers) : new SeeOther("/drafts/" + id + "/attachments");
    }

    @PostMapping("/drafts/{id}/attachments/{attachment}/removal")
    Reply remove(SignedIn who, @PathVariable UUID id, @PathVariable UUID attachment) {
        attachments.remove(who, new DisclosureId(id), attachment);
        return page(who, id, Answers.blank()) instanceof AttachmentsPage
                ? new SeeOther("/drafts/" + id + "/attachments") : new NotFoundPage();
    }

    @GetMapping("/drafts/{id}/attachments/{attachment}")
    Object take(SignedIn who, @PathVariable UUID id, @PathVariable UUID attachment) {
        return attachments.drafted(who, new DisclosureId(id), attachment).<Object>map(Downloads::of)
                .orElseGet(NotFoundPage::new);
    }

    private Reply page(SignedIn who, UUID id, Answers answers) {
        return drafts.find(who, new DisclosureId(id))
                .<Reply>map(it -> new AttachmentsPage(it.id(), attachments.of(who, it.id()), answers))
                .orElseGet(DraftAttachmentController::missing);
    }

    private static Reply missing() {
        Unsent.keep();
        return new NotFoundPage();
    }

    private static String named(MultipartFile file) {
        var name = file.getOriginalFilename();
        return name == null ? "" : name;
    }
}
