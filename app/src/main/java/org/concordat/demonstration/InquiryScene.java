package org.concordat.demonstration;

import java.util.List;
import java.util.UUID;
import org.concordat.access.SignedIn;
import org.concordat.sharing.DisclosureId;
import org.concordat.sharing.InquiryId;
import org.concordat.sharing.InquiryPart;
import org.concordat.sharing.Section;

/// Something that an officer does to an inquiry.
sealed interface InquiryScene extends Scene {

    InquiryId id();

    /// @param parts all but why
    record Ask(SignedIn who, InquiryId id, List<InquiryPart> parts, Section.Justification why) implements InquiryScene {
    }

    record SayNothing(SignedIn who, InquiryId id, UUID act, String reason) implements InquiryScene {
    }

    /// Starts the disclosure that answers it.
    record Tell(SignedIn who, InquiryId id, DisclosureId draft) implements InquiryScene {
    }
}
