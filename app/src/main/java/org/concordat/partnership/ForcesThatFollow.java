package org.concordat.partnership;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.BodyKind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Whether the law leads from a police force that ends to one that has no end: somebody there answers for its open cases. The database
/// asks the same (V430). *Source*: decision 0154.
@Component
class ForcesThatFollow {

    /// Whenever it was said.
    private static final AsOf EVER = AsOf.on(LocalDate.EPOCH);

    private final BodySql bodies;
    private final SuccessionSql successions;

    ForcesThatFollow(BodySql bodies, SuccessionSql successions) {
        this.bodies = bodies;
        this.successions = successions;
    }

    /// By as many steps as there are, and never back to itself. So it is of every body that is no police force.
    ///
    /// @param next who is to follow it beside those who do
    boolean leadsOn(Body ending, @Nullable BodyId next) {
        if (ending.kind() != BodyKind.POLICE_FORCE) {
            return true;
        }
        var seen = new HashSet<>(Set.of(ending.id()));
        var open = new ArrayDeque<>(successors(ending.id()));
        if (next != null) {
            open.add(next);
        }
        while (!open.isEmpty()) {
            var body = bodies.find(open.remove(), EVER).filter(it -> it.kind() == BodyKind.POLICE_FORCE);
            if (body.filter(it -> seen.add(it.id())).isPresent()) {
                if (body.get().between().until() == null) {
                    return true;
                }
                open.addAll(successors(body.get().id()));
            }
        }
        return false;
    }

    private List<BodyId> successors(BodyId of) {
        return successions.of(of, EVER).stream().filter(it -> it.body().equals(of) && it.standing() == Succession.Standing.ENACTED)
                .flatMap(it -> Stream.ofNullable(it.successor())).toList();
    }
}
