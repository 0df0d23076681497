package org.concordat.partnership;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.concordat.access.Viewer;
import org.concordat.kernel.AgreementId;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.OfficerId;
import org.jspecify.annotations.Nullable;

/// An agreement being written: seen by the agreement owners of its body alone, and theirs to change until it is
/// offered for signature.
///
/// @param saved who wrote in it last, and when: whoever offers it names the moment of what they have read
/// @param supersedes the agreement whose place it is to take
public record AgreementDraft(
        AgreementId id,
        String reference,
        BodyId owner,
        OfficerId startedBy,
        Instant startedAt,
        AgreementActs.By saved,
        @Nullable AgreementId supersedes,
        Map<AgreementStep, AgreementPart> parts) {

    public AgreementDraft {
        parts = parts.isEmpty() ? Map.of() : Map.copyOf(new EnumMap<>(parts));
    }

    static AgreementDraft started(Viewer viewer, AgreementId id, String reference, @Nullable AgreementId supersedes,
            Map<AgreementStep, AgreementPart> parts) {
        return new AgreementDraft(id, reference, viewer.body(), viewer.officer(), viewer.at(),
                new AgreementActs.By(viewer.officer(), viewer.name(), viewer.at()), supersedes, parts);
    }

    public <P extends AgreementPart> Optional<P> part(Class<P> type) {
        return parts.values().stream().filter(type::isInstance).map(type::cast).findFirst();
    }

    public boolean has(AgreementStep step) {
        return parts.containsKey(step);
    }

    /// What it says, once every part is written.
    public Optional<AgreementContents> whole() {
        return AgreementContents.of(parts);
    }
}
