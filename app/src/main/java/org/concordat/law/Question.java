package org.concordat.law;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.concordat.kernel.BodyKind;
import org.concordat.kernel.Purpose;

/// What is asked of the law: may this body give this kind of information to all of these, for this purpose, here, on
/// this day (Europe/London)?
///
/// `to` is not empty. `material` may be empty (a theme or a place), and always holds what its own members and the giver
/// imply: what the Security Service gives is [Material#INTELLIGENCE_SERVICE], declared or not.
public record Question(BodyKind from, Set<BodyKind> to, Set<Material> material, Purpose purpose, Nation nation,
                       LocalDate on) {

    public Question {
        if (to.isEmpty()) {
            throw new IllegalArgumentException("a question names at least one recipient");
        }
        Set<Material> declared = EnumSet.noneOf(Material.class);
        declared.addAll(material);
        declared.addAll(Provenance.impliedByGiver(from));
        to = Set.copyOf(to);
        material = Set.copyOf(Material.withImplied(declared));
    }
}
