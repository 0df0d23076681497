package org.concordat.sharing;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.concordat.access.Viewer;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.BodyKind;
import org.concordat.law.Gateways;
import org.concordat.law.Material;
import org.concordat.law.Nation;
import org.concordat.law.Provenance;
import org.concordat.law.Question;
import org.concordat.law.Route;
import org.concordat.law.Routes;
import org.concordat.partnership.AgreementTerms;
import org.concordat.partnership.Agreements;
import org.concordat.partnership.Bodies;
import org.springframework.stereotype.Component;

/// Puts a draft to the law and to the agreements of its body.
@Component
class Lawfulness {

    private final Gateways gateways;
    private final Agreements agreements;
    private final Bodies bodies;
    private final OnwardSql onward;

    Lawfulness(Gateways gateways, Agreements agreements, Bodies bodies, OnwardSql onward) {
        this.gateways = gateways;
        this.agreements = agreements;
        this.bodies = bodies;
        this.onward = onward;
    }

    /// What every gateway answers, once there is a purpose and an audience.
    Optional<Routes> routes(Viewer viewer, Draft draft) {
        return question(viewer, draft).map(gateways::routes);
    }

    /// The agreements in force that name every body addressed and serve the purpose through the gateway chosen.
    List<AgreementTerms> agreements(Viewer viewer, Draft draft) {
        return agreements.inForceFor(viewer).stream()
                .filter(terms -> draft.section(Section.Audience.class).stream()
                        .allMatch(audience -> terms.parties().containsAll(audience.bodies())))
                .filter(terms -> draft.section(Section.Matter.class).stream()
                        .allMatch(matter -> terms.purposes().contains(matter.purpose())))
                .filter(terms -> draft.section(Section.Passage.class).stream()
                        .allMatch(passage -> terms.gateways().contains(passage.gateway())))
                .toList();
    }

    Candidate candidate(Viewer viewer, Draft draft) {
        var question = question(viewer, draft);
        var route = question.flatMap(asked -> draft.section(Section.Passage.class)
                .flatMap(passage -> gateways.route(passage.gateway(), asked)));
        var terms = draft.section(Section.Cover.class).flatMap(cover -> agreements.terms(cover.agreement(), viewer));
        return new Candidate(draft, question, route, terms, onward.yeses(viewer, draft));
    }

    private Optional<Question> question(Viewer viewer, Draft draft) {
        return draft.section(Section.Matter.class).flatMap(matter ->
                draft.section(Section.Audience.class).flatMap(audience ->
                        question(viewer, matter, audience.bodies())));
    }

    /// The answer of one gateway on the viewer's day, also for a disclosure that has waited for approval.
    Optional<Route> route(Viewer viewer, Section.Passage passage, Section.Matter matter, Section.Audience audience) {
        return question(viewer, matter, audience.bodies()).flatMap(asked -> gateways.route(passage.gateway(), asked));
    }

    Optional<AgreementTerms> terms(Viewer viewer, Section.Cover cover) {
        return agreements.terms(cover.agreement(), viewer);
    }

    /// *Errors*: throws where the register does not know the body on the viewer's day, nor did before.
    BodyKind kind(Viewer viewer, BodyId body) {
        return bodies.named(Set.of(body), viewer.day()).get(body).kind();
    }

    /// Empty where no body of the audience is known on the viewer's day: the law is asked about nobody.
    private Optional<Question> question(Viewer viewer, Section.Matter matter, Set<BodyId> audience) {
        Set<Material> material = EnumSet.noneOf(Material.class);
        material.addAll(matter.material());
        material.addAll(Provenance.implied(matter.provenance()));
        Set<BodyKind> kinds = bodies.named(audience, viewer.day()).values().stream()
                .map(body -> body.kind()).collect(Collectors.toSet());
        return kinds.isEmpty() ? Optional.empty() : Optional.of(new Question(viewer.bodyKind(), kinds, material,
                matter.purpose(), Nation.valueOf(viewer.nation()), viewer.day()));
    }
}
