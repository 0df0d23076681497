package org.concordat.api.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.concordat.kernel.AgreementId;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.GatewayId;
import org.concordat.sharing.Attachment;
import org.concordat.sharing.Received;
import org.concordat.sharing.Section;

/// A disclosure as those it was addressed to read it.
record ReceivedShown(UUID id, String reference, BodyId from, Instant sentAt, Section.Subject subject,
        Section.Matter matter,
        @Schema(description = "The legal gateway it came through.") GatewayId gateway,
        @Schema(description = "The agreement it was shared under.") AgreementId agreement,
        Section.Handling handling, String title, String words, Section.Dates dates,
        @Schema(description = "The files that came with it.") List<FileList.FileLine> files) {

    static ReceivedShown of(Received it, List<Attachment> files) {
        return new ReceivedShown(it.id().value(), it.reference(), it.from(), it.sentAt(), it.subject(), it.matter(),
                it.passage().gateway(), it.cover().agreement(), it.handling(), it.title(), it.words(), it.dates(),
                FileList.lines(files));
    }
}
