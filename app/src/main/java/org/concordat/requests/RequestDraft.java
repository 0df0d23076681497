package org.concordat.requests;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.concordat.requests.RequestPart.Kind;

/// A request being written: its officer's own, seen by nobody else, saved a part at a time.
public record RequestDraft(RequestId id, Instant startedAt, Instant savedAt, Map<Kind, RequestPart> parts) {

    public RequestDraft {
        parts = parts.isEmpty() ? Map.of() : Map.copyOf(new EnumMap<>(parts));
    }

    public Optional<RequestPart.What> what() {
        return part(RequestPart.What.class);
    }

    public Optional<RequestPart.Whom> whom() {
        return part(RequestPart.Whom.class);
    }

    public Optional<RequestPart.Way> way() {
        return part(RequestPart.Way.class);
    }

    public Optional<RequestPart.Why> why() {
        return part(RequestPart.Why.class);
    }

    /// The first part that is not written yet.
    public Optional<Kind> missing() {
        return Arrays.stream(Kind.values()).filter(kind -> !parts.containsKey(kind)).findFirst();
    }

    RequestDraft with(RequestPart part) {
        var all = new EnumMap<Kind, RequestPart>(Kind.class);
        all.putAll(parts);
        all.put(Kind.of(part), part);
        return new RequestDraft(id, startedAt, savedAt, all);
    }

    private <P extends RequestPart> Optional<P> part(Class<P> type) {
        return parts.values().stream().filter(type::isInstance).map(type::cast).findFirst();
    }
}
