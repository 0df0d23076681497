package org.concordat.sharing;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.concordat.sharing.InquiryPart.Kind;

/// An inquiry being written: its officer's own, seen by nobody else, saved a part at a time.
public record InquiryDraft(InquiryId id, Instant savedAt, Map<Kind, InquiryPart> parts) {

    public InquiryDraft {
        parts = parts.isEmpty() ? Map.of() : Map.copyOf(new EnumMap<>(parts));
    }

    public Optional<Section.Subject> subject() {
        return part(InquiryPart.Subject.class).map(InquiryPart.Subject::subject);
    }

    public Optional<InquiryPart.Whom> whom() {
        return part(InquiryPart.Whom.class);
    }

    public Optional<InquiryPart.Way> way() {
        return part(InquiryPart.Way.class);
    }

    public Optional<InquiryPart.Why> why() {
        return part(InquiryPart.Why.class);
    }

    /// The first part that is not written yet.
    public Optional<Kind> missing() {
        return Arrays.stream(Kind.values()).filter(kind -> !parts.containsKey(kind)).findFirst();
    }

    InquiryDraft with(InquiryPart part) {
        var all = new EnumMap<Kind, InquiryPart>(Kind.class);
        all.putAll(parts);
        all.put(Kind.of(part), part);
        return new InquiryDraft(id, savedAt, all);
    }

    private <P extends InquiryPart> Optional<P> part(Class<P> type) {
        return parts.values().stream().filter(type::isInstance).map(type::cast).findFirst();
    }
}
