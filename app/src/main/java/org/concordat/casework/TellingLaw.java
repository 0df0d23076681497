package org.concordat.casework;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.concordat.access.Viewer;
import org.concordat.intake.Referral;
import org.concordat.intake.Referrals;
import org.concordat.kernel.BodyId;
import org.concordat.law.Gateway;
import org.concordat.law.Gateways;
import org.concordat.law.Material;
import org.concordat.law.Nation;
import org.concordat.law.Question;
import org.concordat.law.Route;
import org.concordat.partnership.Bodies;
import org.springframework.stereotype.Component;

/// What carries to whoever referred a concern what came of it. They know whom it is about, so that it is personal data.
@Component
class TellingLaw {

    private final Gateways gateways;
    private final Bodies bodies;
    private final Referrals referrals;

    TellingLaw(Gateways gateways, Bodies bodies, Referrals referrals) {
        this.gateways = gateways;
        this.bodies = bodies;
        this.referrals = referrals;
    }

    /// Who referred it, and for which body.
    Referral referral(Case of) {
        return referrals.outside(of.id().referral()).orElseThrow();
    }

    /// Nothing, where no officer referred it: whoever shared it in public asks by its reference.
    Sayable sayable(Viewer viewer, Case of) {
        if (of.fromPublic()) {
            return new Sayable(List.of(), false, List.of());
        }
        var to = referral(of).from();
        boolean leaves = !to.equals(of.body());
        return new Sayable(TellingRules.open(of.stage()), leaves, leaves ? open(viewer, to) : List.of());
    }

    /// In the order of the register.
    private List<Gateway> open(Viewer viewer, BodyId to) {
        return Optional.ofNullable(bodies.named(Set.of(to), viewer.day()).get(to)).map(body -> gateways.routes(new Question(
                        viewer.bodyKind(), Set.of(body.kind()), Set.of(Material.PERSONAL), Subjects.PURPOSE,
                        Nation.valueOf(viewer.nation()), viewer.day())).open().stream().map(Route.Open::gateway).toList())
                .orElse(List.of());
    }
}
