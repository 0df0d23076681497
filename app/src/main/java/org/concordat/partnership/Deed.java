package org.concordat.partnership;

import java.time.Instant;
import org.concordat.kernel.AgreementId;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.OfficerId;
import org.jspecify.annotations.Nullable;

/// An agreement as it was offered for signature. It never changes.
///
/// @param supersedes the agreement whose place it takes when every party has signed and its first day has come
public record Deed(
        AgreementId id,
        String reference,
        BodyId owner,
        OfficerId draftedBy,
        Instant draftedAt,
        OfficerId offeredBy,
        Instant offeredAt,
        AgreementContents contents,
        @Nullable AgreementId supersedes) {

    static Deed offered(AgreementDraft draft, AgreementContents contents, OfficerId by, Instant at) {
        return new Deed(draft.id(), draft.reference(), draft.owner(), draft.startedBy(), draft.startedAt(), by, at,
                contents, draft.supersedes());
    }
}
