package org.concordat.sharing;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concordat.access.Role;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.GatewayId;
import org.concordat.kernel.OfficerId;
import org.concordat.kernel.Purpose;
import org.jspecify.annotations.Nullable;

/// That a body may pass on what it was sent: asked of everyone up the chain, and perhaps given.
///
/// @param disclosure what the asking body holds
/// @param from the body that sent it; who stands further up is not known here
/// @param purpose for which it was told and would be passed on
/// @param audience to whom it would go, and to nobody else
/// @param dueAt from then on silence is a no
/// @param standsUntil until then a yes can be used
/// @param heldUntil until when the viewer's body holds what this is of; null when it does not
public record Onward(UUID id, DisclosureId disclosure, String reference, BodyId body, OfficerId askedBy, Instant askedAt,
                     BodyId from, GatewayId gateway, Purpose purpose, Set<To> audience, String reason, Instant dueAt, Instant standsUntil,
                     @Nullable Instant heldUntil, State state) {

    /// A role in a body.
    public record To(BodyId body, Role role) {

        @Override
        public String toString() {
            return body + " " + role;
        }

        static To of(String line) {
            var parts = line.split(" ");
            return new To(BodyId.of(parts[0]), Role.valueOf(parts[1]));
        }
    }

    /// What came of it, beside the passing of its time.
    public sealed interface State {

        /// Waits for those who have not said anything.
        record Asked() implements State {
        }

        /// Everyone up the chain said yes.
        record Given() implements State {
        }

        /// Somebody up the chain said no.
        record Declined(Instant at, String reason) implements State {
        }
    }

    public Onward {
        audience = Set.copyOf(audience);
    }

    public Set<BodyId> bodies() {
        return audience.stream().map(To::body).collect(Collectors.toSet());
    }

    /// Whether a yes would still count: silence past the date is a no.
    public boolean waits(Instant at) {
        return state instanceof State.Asked && at.isBefore(dueAt);
    }

    /// Whether something can be passed on under it.
    public boolean stands(Instant at) {
        return state instanceof State.Given && at.isBefore(standsUntil) && !isOver(at);
    }

    /// Whether the viewer's body held what this is of, and holds it no longer.
    public boolean isOver(Instant at) {
        return heldUntil != null && !at.isBefore(heldUntil);
    }

    /// Whether one like it would ask anew for what is not answered yet, or has a yes that stands.
    boolean isAsked(GatewayId through, Section.Audience addressed, Instant at) {
        return gateway.equals(through) && audience.equals(addressed.addressees().stream()
                .map(line -> new To(line.body(), line.role())).collect(Collectors.toSet())) && (waits(at) || stands(at));
    }

    /// Whether it names everyone of that audience.
    boolean reaches(Section.Audience addressed) {
        return addressed.addressees().stream().allMatch(line -> audience.contains(new To(line.body(), line.role())));
    }
}
