package org.concordat.sharing;

import java.time.Instant;
import java.time.LocalDate;
import org.concordat.kernel.AgreementId;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.GatewayId;
import org.concordat.kernel.OfficerId;
import org.concordat.kernel.Purpose;
import org.jspecify.annotations.Nullable;

/// The outside of an inquiry, as the body asked sees it: who asks, for what, and by when to answer.
///
/// @param reply what this body made of it
public record AskedOfUs(
        InquiryId id,
        BodyId from,
        OfficerId asker,
        AgreementId agreement,
        Purpose purpose,
        About about,
        Instant askedAt,
        LocalDate dueOn,
        @Nullable Reply reply) {

    /// Who or what is asked about, and why: read while the agreement is in force.
    public record Inside(Section.Subject subject, GatewayId gateway, InquiryPart.Why why) {
    }

    /// What a body made of an inquiry, once.
    public sealed interface Reply {

        OfficerId by();

        Instant at();

        /// The asker hears it: a disclosure was sent to their body.
        record Told(OfficerId by, Instant at, DisclosureId disclosure, String reference) implements Reply {
        }

        /// The asker hears nothing, and never learns that this was said.
        ///
        /// @param reason for the body's own side
        record NothingSaid(OfficerId by, Instant at, String reason) implements Reply {
        }
    }

    public boolean isOverdue(LocalDate day) {
        return reply == null && day.isAfter(dueOn);
    }
}
