package org.concordat.api.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.concordat.access.SignedIn;
import org.concordat.api.Calling.Duty;
import org.concordat.attachments.Cleaning;
import org.concordat.kernel.PlainText;
import org.concordat.sharing.Attaching;
import org.concordat.sharing.Attachment;
import org.concordat.sharing.Attachments;
import org.concordat.sharing.DisclosureId;
import org.concordat.sharing.Drafts;
import org.concordat.sharing.web.FileFaults;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/// The files that travel with a disclosure: added to its draft within the same limits as on the page, and read.
@RestController
@RequestMapping(Problems.PLACE)
@Tag(name = "Files", description = "The files that travel with a disclosure.")
class FileCalls {

    /// One of the kinds of file that may travel.
    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @ApiResponse(responseCode = "200", content = {
        @Content(mediaType = "application/pdf", schema = @Schema(type = "string", format = "binary")),
        @Content(mediaType = "image/png", schema = @Schema(type = "string", format = "binary")),
        @Content(mediaType = "image/jpeg", schema = @Schema(type = "string", format = "binary")),
        @Content(mediaType = "text/plain", schema = @Schema(type = "string", format = "binary"))})
    private @interface AFile {
    }

    private final CallReplies replies;
    private final Drafts drafts;
    private final Attachments attachments;
    private final Cleaning cleaning;
    private final Problems problems;
    private final Supplier<UUID> ids;

    FileCalls(CallReplies replies, Drafts drafts, Attachments attachments, Cleaning cleaning, Problems problems,
            Supplier<UUID> ids) {
        this.replies = replies;
        this.drafts = drafts;
        this.attachments = attachments;
        this.cleaning = cleaning;
        this.problems = problems;
        this.ids = ids;
    }

    @GetMapping(path = "/drafts/{id}/attachments", produces = "application/json")
    @Operation(operationId = "listDraftFiles", summary = "The files of a draft")
    ResponseEntity<FileList> list(Caller caller, @PathVariable UUID id) {
        var draft = new DisclosureId(id);
        return replies.reads(caller, Duty.COMPOSES, who -> problems.shown(drafts.find(who, draft)
                .map(it -> FileList.of(attachments.of(who, draft))), caller));
    }

    @PostMapping(path = "/drafts/{id}/attachments", consumes = "multipart/form-data", produces = "application/json")
    @Operation(operationId = "attachFile", summary = "Add a file to a draft",
            description = "A PDF, a PNG or JPEG picture, or text in UTF-8, 5 MB at most, told by what is in it. It is taken "
                    + "apart, and only what it shows is written anew and kept.")
    @ApiResponse(responseCode = "201")
    ResponseEntity<Made> attach(Caller caller, @PathVariable UUID id,
            @Parameter(description = "What it is, in words that its readers see.") @RequestPart String title,
            @RequestPart MultipartFile file) throws IOException {
        var draft = new DisclosureId(id);
        var said = PlainText.tidy(title);
        var bytes = file.getBytes();
        var name = Optional.ofNullable(file.getOriginalFilename()).orElse("");
        var act = ids.get();
        return replies.acts(caller, Duty.COMPOSES, new Enclosed(said, name, CallReplies.digest(bytes)),
                Problems.PLACE + "/drafts/" + id + "/attachments/",
                who -> PlainText.fault(said, Attachments.TITLE_MAX).isPresent()
                        ? Optional.of(said("/title", "is not text of 1 to " + Attachments.TITLE_MAX + " characters", caller))
                        : attachments.bars(who, draft, act).map(it -> attached(caller, it)),
                () -> cleaning.clean(name, bytes),
                (who, cleaned) -> attached(caller, attachments.attach(who, draft, act, said, cleaned)));
    }

    /// What is asked under a key.
    private record Enclosed(String title, String name, String digest) {
    }

    Answer<Made> attached(Caller caller, Attaching came) {
        return switch (came) {
            case Attaching.Added(var id) -> Made.done(id);
            case Attaching.Refused(var refused) -> problems.no(refused, List.of(), caller);
            case Attaching.Unknown _ -> problems.bad(Kind.NOT_FOUND, caller);
            case Attaching.Busy _ -> problems.bad(Kind.FILES_WAIT, caller);
            case Attaching.Unclean _, Attaching.Marked _, Attaching.Enough _ ->
                    said("/file", FileFaults.of(came).orElseThrow(), caller);
        };
    }

    private Answer<Made> said(String pointer, String words, Caller caller) {
        return new Answer.Bad<>(problems.of(Kind.NOT_TAKEN, caller.language(),
                List.of(new Problem.FieldSaid(pointer, words))));
    }

    @PostMapping(path = "/drafts/{id}/attachments/{attachment}/removal", produces = "application/json")
    @Operation(operationId = "detachFile", summary = "Take a file away from a draft")
    ResponseEntity<Made> remove(Caller caller, @PathVariable UUID id, @PathVariable UUID attachment) {
        return replies.acts(caller, Duty.COMPOSES, null, null,
                who -> attachments.remove(who, new DisclosureId(id), attachment) ? Made.done(attachment)
                        : problems.bad(Kind.NOT_FOUND, caller));
    }

    @GetMapping("/drafts/{id}/attachments/{attachment}")
    @Operation(operationId = "takeDraftFile", summary = "A file of a draft, as it is kept")
    @AFile
    ResponseEntity<byte[]> drafted(Caller caller, @PathVariable UUID id, @PathVariable UUID attachment) {
        return taken(caller, Duty.COMPOSES, who -> attachments.drafted(who, new DisclosureId(id), attachment));
    }

    @GetMapping("/disclosures/{id}/attachments/{attachment}")
    @Operation(operationId = "takeFile", summary = "A file of a disclosure of the body's own")
    @AFile
    ResponseEntity<byte[]> originated(Caller caller, @PathVariable UUID id, @PathVariable UUID attachment) {
        return taken(caller, Duty.ANY, who -> attachments.originated(who, new DisclosureId(id), attachment));
    }

    @GetMapping("/inbox/{id}/attachments/{attachment}")
    @Operation(operationId = "takeReceivedFile", summary = "A file of what the officer may read",
            description = "Each time is a read. Whatever stands in the way of reading stands in the way of the file.")
    @AFile
    ResponseEntity<byte[]> received(Caller caller, @PathVariable UUID id, @PathVariable UUID attachment) {
        return replies.takes(caller, Duty.ANY, who -> switch (attachments.received(who, new DisclosureId(id), attachment)) {
            case Attachments.Wanted.Here(var file) -> new Answer.Good<>(file);
            case Attachments.Wanted.NotHere(var reading) ->
                    InboxCalls.opened(reading, problems, caller, it -> problems.bad(Kind.NOT_FOUND, caller));
        });
    }

    private ResponseEntity<byte[]> taken(Caller caller, Duty duty,
            Function<SignedIn, Optional<Attachment.File>> work) {
        return replies.takes(caller, duty, who -> problems.shown(work.apply(who), caller));
    }
}
