package org.concordat.sharing;

import java.time.Instant;
import org.concordat.kernel.BodyId;

/// A disclosure as those it was addressed to read it. What stays home, and why it was thought right to share, do not
/// travel.
public record Received(
        DisclosureId id,
        String reference,
        BodyId from,
        Instant sentAt,
        Section.Subject subject,
        Section.Matter matter,
        Section.Passage passage,
        Section.Cover cover,
        Section.Handling handling,
        String title,
        String words,
        Section.Dates dates) {
}
