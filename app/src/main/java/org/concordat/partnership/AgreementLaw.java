package org.concordat.partnership;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.concordat.kernel.BodyKind;
import org.concordat.kernel.Purpose;
import org.concordat.law.Gateways;
import org.concordat.law.Material;
import org.concordat.law.Nation;
import org.concordat.law.Nature;
import org.concordat.law.Purposes;
import org.concordat.law.Question;
import org.concordat.law.Route;
import org.springframework.stereotype.Component;

/// Puts an agreement to the law: whether what it rests on can carry anything at all between its parties.
@Component
class AgreementLaw {

    /// Some gateways carry only what they are for; one of these opens every gateway that can be opened.
    private static final List<Set<Material>> KINDS = List.of(Set.of(), Set.of(Material.PERSONAL),
            Set.of(Material.DEPERSONALISED), Set.of(Material.ABOUT_A_CHILD), Set.of(Material.ABOUT_AN_ADULT));

    private static final Set<BodyKind> POLICE =
            Set.of(BodyKind.POLICE_FORCE, BodyKind.COUNTER_TERRORISM_POLICING);

    private final Gateways gateways;
    private final Purposes purposes;

    AgreementLaw(Gateways gateways, Purposes purposes) {
        this.gateways = gateways;
        this.purposes = purposes;
    }

    /// The purposes that no gateway of the agreement can serve from any of its parties to any other on the day.
    Set<Purpose> unserved(AgreementPart.Basis basis, Collection<Body> parties, LocalDate day) {
        return basis.purposes().stream()
                .filter(purpose -> parties.stream().noneMatch(from -> parties.stream()
                        .filter(to -> !to.id().equals(from.id()))
                        .anyMatch(to -> opens(basis, from, to, purpose, day))))
                .collect(Collectors.toUnmodifiableSet());
    }

    /// Whether every purpose and gateway is one that the law knows on the day, and every gateway lets something through.
    boolean knows(AgreementPart.Basis basis, LocalDate day) {
        var offered = purposes.inForce(day).stream().map(named -> named.purpose()).collect(Collectors.toSet());
        return offered.containsAll(basis.purposes())
                && basis.gateways().stream().allMatch(id -> gateways.find(id, day)
                        .filter(gateway -> gateway.nature() != Nature.REGARD)
                        .filter(gateway -> gateway.authority().inForce().covers(day)).isPresent());
    }

    /// DPA 2018 ss.82A-82E: police and the Security Service process jointly only under a designation notice.
    static boolean needsDesignationNotice(Collection<Body> parties) {
        return parties.stream().anyMatch(party -> party.kind() == BodyKind.SECURITY_SERVICE)
                && parties.stream().anyMatch(party -> POLICE.contains(party.kind()));
    }

    private boolean opens(AgreementPart.Basis basis, Body from, Body to, Purpose purpose, LocalDate day) {
        return basis.gateways().stream().anyMatch(id -> KINDS.stream().anyMatch(material ->
                gateways.route(id, new Question(from.kind(), Set.of(to.kind()), material, purpose,
                                Nation.valueOf(from.nation()), day))
                        .filter(Route.Open.class::isInstance).isPresent()));
    }
}
