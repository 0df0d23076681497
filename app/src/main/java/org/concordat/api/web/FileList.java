package org.concordat.api.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.concordat.attachments.Kind;
import org.concordat.sharing.Attachment;

/// The files that travel with a disclosure.
record FileList(List<FileLine> items) {

    /// One of them, without its bytes.
    record FileLine(UUID id,
            @Schema(description = "What it is, in the words of whoever added it.") String title,
            String name, Kind kind,
            @Schema(description = "In bytes.") int size,
            @Schema(description = "SHA-256 of what is kept, in hexadecimal; its ETag.") String digest,
            Instant addedAt,
            @Schema(description = "Whether letters are drawn in it that it does not say: those were not searched for words that stay home.")
            boolean unsaid) {
    }

    static FileList of(List<Attachment> all) {
        return new FileList(lines(all));
    }

    static List<FileLine> lines(List<Attachment> all) {
        return all.stream().map(it -> new FileLine(it.id(), it.title(), it.name(), it.kind(), it.size(), it.digest(),
                it.addedAt(), it.unsaid())).toList();
    }
}
