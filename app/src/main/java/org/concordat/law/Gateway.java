package org.concordat.law;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.concordat.kernel.BodyKind;
import org.concordat.kernel.GatewayId;
import org.concordat.kernel.Purpose;

/// A legal gateway as it stands between two dates: who may give what to whom, what it can never carry, what it needs.
/// `only`, where present, names all it can carry; `must`, where present, what a disclosure has to be.
public record Gateway(GatewayId id, Words title, Words words, Nature nature, Authority authority, Set<Nation> nations,
                      List<Way> ways, List<Clause> never, Optional<Clause> only, Optional<Clause> must,
                      List<NeededWhen> needs) implements Dated {

    /// One direction of a gateway: from these, to these, for these purposes.
    public record Way(Set<BodyKind> from, Set<BodyKind> to, Set<Purpose> purposes, String citation) {
    }

    /// What the law says about kinds of information, taken together, and where.
    public record Clause(Set<Material> material, Words words, String citation) {
    }

    @Override
    public String slug() {
        return id.slug();
    }

    /// The directions in which this body gives.
    List<Way> waysFrom(BodyKind giver) {
        return ways.stream().filter(way -> way.from().contains(giver)).toList();
    }

    /// The directions that join the two.
    List<Way> waysJoining(BodyKind giver, BodyKind recipient) {
        return waysFrom(giver).stream().filter(way -> way.to().contains(recipient)).toList();
    }
}
