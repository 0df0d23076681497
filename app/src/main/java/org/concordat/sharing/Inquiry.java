package org.concordat.sharing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.concordat.kernel.BodyId;

/// An inquiry as its asker sees it. Whether a body has looked, holds something or has decided not to tell is not part of
/// it: of each body asked, either it has told, or nothing is known.
///
/// @param dueOn the last day on which an answer may be expected; after it the inquiry has lapsed
/// @param told what was told, by those of the bodies that have
public record Inquiry(
        InquiryId id,
        Instant askedAt,
        LocalDate dueOn,
        Section.Subject subject,
        InquiryPart.Whom whom,
        InquiryPart.Way way,
        InquiryPart.Why why,
        List<Told> told) {

    /// A body told, by a disclosure that was sent to the asker's body.
    public record Told(BodyId body, DisclosureId disclosure, String reference, Instant at) {
    }

    public Inquiry {
        told = List.copyOf(told);
    }

    public Optional<Told> toldBy(BodyId body) {
        return told.stream().filter(it -> it.body().equals(body)).findFirst();
    }

    /// Whether its time has not passed, whatever came of it.
    public boolean isOpen(LocalDate day) {
        return !day.isAfter(dueOn);
    }
}
