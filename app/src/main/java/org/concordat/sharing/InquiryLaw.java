package org.concordat.sharing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.access.Viewer;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.GatewayId;
import org.concordat.law.Gateways;
import org.concordat.law.Material;
import org.concordat.law.Nation;
import org.concordat.law.Need;
import org.concordat.law.Question;
import org.concordat.law.Route;
import org.concordat.partnership.AgreementTerms;
import org.concordat.partnership.Agreements;
import org.concordat.partnership.Bodies;
import org.concordat.partnership.Body;
import org.springframework.stereotype.Component;

/// Puts an inquiry to the law, both ways: the question tells the bodies asked whom it is about, and the answer would
/// tell the asker.
@Component
class InquiryLaw {

    private final Gateways gateways;
    private final Agreements agreements;
    private final Bodies bodies;

    InquiryLaw(Gateways gateways, Agreements agreements, Bodies bodies) {
        this.gateways = gateways;
        this.agreements = agreements;
        this.bodies = bodies;
    }

    Asking asking(Viewer viewer, InquiryDraft draft) {
        var terms = draft.way().flatMap(way -> agreements.terms(way.agreement(), viewer));
        var asked = draft.whom().map(whom -> inBeing(viewer, whom.bodies())).orElse(List.of());
        var gateway = draft.way().map(InquiryPart.Way::gateway).filter(it -> draft.subject().isPresent());
        return new Asking(draft, terms, asked.stream().map(Body::id).collect(Collectors.toSet()),
                gateway.filter(it -> !asked.isEmpty()).flatMap(it -> question(viewer, draft, it, asked)),
                gateway.map(it -> answers(viewer, draft, it, asked)).orElse(List.of()), Asking.Pace.FREE);
    }

    /// Every agreement in force that names all of those asked and serves the purpose, with each of its gateways.
    InquiryWays ways(Viewer viewer, InquiryDraft draft) {
        var open = new ArrayList<InquiryWays.Open>();
        var closed = new ArrayList<InquiryWays.Closed>();
        for (var terms : covering(viewer, draft)) {
            for (var id : terms.gateways().stream().sorted(Comparator.comparing(GatewayId::slug)).toList()) {
                var asking = asking(viewer, draft.with(new InquiryPart.Way(terms.id(), id)));
                var gateway = gateways.find(id, viewer.day());
                if (gateway.isPresent() && asking.questionMayTravel() && asking.answersMayTravel()) {
                    open.add(new InquiryWays.Open(terms, gateway.get(), needs(asking)));
                } else if (gateway.isPresent() && !asking.bars().isEmpty()) {
                    closed.add(new InquiryWays.Closed(terms, gateway.get(), asking.bars()));
                }
            }
        }
        return new InquiryWays(open, closed);
    }

    /// The bodies with which the viewer's own shares an agreement in force, in being on the day: nobody else is asked.
    Map<BodyId, Body> reach(Viewer viewer) {
        var parties = agreements.inForceFor(viewer).stream().flatMap(terms -> terms.parties().stream())
                .filter(body -> !body.equals(viewer.body())).collect(Collectors.toSet());
        return inBeing(viewer, parties).stream().collect(Collectors.toMap(Body::id, body -> body));
    }

    private List<Body> inBeing(Viewer viewer, Collection<BodyId> ids) {
        return bodies.named(ids, viewer.day()).values().stream().filter(it -> it.between().covers(viewer.day())).toList();
    }

    private List<AgreementTerms> covering(Viewer viewer, InquiryDraft draft) {
        return draft.whom().stream().flatMap(whom -> agreements.inForceFor(viewer).stream()
                .filter(terms -> terms.parties().containsAll(whom.bodies()))
                .filter(terms -> terms.purposes().contains(whom.purpose()))).toList();
    }

    private static List<Need> needs(Asking asking) {
        return asking.question().filter(Route.Open.class::isInstance).map(Route.Open.class::cast)
                .map(Route.Open::needs).orElse(List.of());
    }

    private Optional<Route> question(Viewer viewer, InquiryDraft draft, GatewayId gateway, List<Body> asked) {
        return gateways.route(gateway, new Question(viewer.bodyKind(),
                asked.stream().map(Body::kind).collect(Collectors.toSet()), material(viewer, draft),
                draft.whom().orElseThrow().purpose(), Nation.valueOf(viewer.nation()), viewer.day()));
    }

    private List<Route> answers(Viewer viewer, InquiryDraft draft, GatewayId gateway, List<Body> asked) {
        return asked.stream().flatMap(body -> gateways.route(gateway, new Question(body.kind(),
                Set.of(viewer.bodyKind()), material(viewer, draft), draft.whom().orElseThrow().purpose(),
                Nation.valueOf(body.nation()), viewer.day())).stream()).toList();
    }

    static Set<Material> material(Viewer viewer, InquiryDraft draft) {
        return draft.subject().map(subject -> subject.material(viewer.day())).orElse(Set.of());
    }
}
