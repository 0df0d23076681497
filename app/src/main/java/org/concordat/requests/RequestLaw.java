package org.concordat.requests;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.concordat.access.Viewer;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.GatewayId;
import org.concordat.law.Gateways;
import org.concordat.law.Material;
import org.concordat.law.Nation;
import org.concordat.law.Question;
import org.concordat.law.Route;
import org.concordat.partnership.AgreementTerms;
import org.concordat.partnership.Agreements;
import org.concordat.partnership.Bodies;
import org.concordat.partnership.Body;
import org.springframework.stereotype.Component;

/// Puts a request to the law, both ways: the question tells the bodies asked whom it is about, and each answer would
/// tell the asker.
@Component
class RequestLaw {

    private final Gateways gateways;
    private final Agreements agreements;
    private final Bodies bodies;

    RequestLaw(Gateways gateways, Agreements agreements, Bodies bodies) {
        this.gateways = gateways;
        this.agreements = agreements;
        this.bodies = bodies;
    }

    Composing composing(Viewer viewer, RequestDraft draft) {
        var terms = draft.way().flatMap(way -> agreements.terms(way.agreement(), viewer));
        var asked = draft.whom().map(whom -> inBeing(viewer, whom.bodies())).orElse(List.of());
        var way = draft.way().filter(it -> draft.what().isPresent() && !asked.isEmpty());
        return new Composing(draft, terms, asked.stream().map(Body::id).collect(Collectors.toSet()),
                way.flatMap(it -> question(viewer, draft, it.asking(), asked)),
                way.map(it -> answers(viewer, draft, it.answering(), asked)).orElse(List.of()));
    }

    /// Every agreement in force that names all of those asked and serves the purpose, with each of its gateways.
    RequestWays ways(Viewer viewer, RequestDraft draft) {
        var asking = new ArrayList<RequestWays.Open>();
        var answering = new ArrayList<RequestWays.Open>();
        var closed = new ArrayList<RequestWays.Closed>();
        for (var terms : covering(viewer, draft)) {
            for (var id : terms.gateways().stream().sorted(Comparator.comparing(GatewayId::slug)).toList()) {
                var it = composing(viewer, draft.with(new RequestPart.Way(terms.id(), id, id)));
                gateways.find(id, viewer.day()).ifPresent(gateway -> {
                    it.question().filter(Route.Open.class::isInstance).map(Route.Open.class::cast)
                            .ifPresent(open -> asking.add(new RequestWays.Open(terms, gateway, open.needs())));
                    if (it.answersMayTravel()) {
                        answering.add(new RequestWays.Open(terms, gateway, List.of()));
                    }
                    if (!it.bars().isEmpty()) {
                        closed.add(new RequestWays.Closed(terms, gateway, it.bars()));
                    }
                });
            }
        }
        return new RequestWays(asking, answering, closed);
    }

    /// The bodies with which the viewer's own shares an agreement in force, in being on the day: nobody else is asked.
    Map<BodyId, Body> reach(Viewer viewer) {
        var parties = agreements.inForceFor(viewer).stream().flatMap(terms -> terms.parties().stream())
                .filter(body -> !body.equals(viewer.body())).collect(Collectors.toSet());
        return inBeing(viewer, parties).stream().collect(Collectors.toMap(Body::id, body -> body));
    }

    /// Those of these bodies that are in being on the day.
    List<Body> inBeing(Viewer viewer, Collection<BodyId> ids) {
        return bodies.named(ids, viewer.day()).values().stream().filter(it -> it.between().covers(viewer.day())).toList();
    }

    private List<AgreementTerms> covering(Viewer viewer, RequestDraft draft) {
        return draft.whom().stream().flatMap(whom -> agreements.inForceFor(viewer).stream()
                .filter(terms -> terms.parties().containsAll(whom.bodies()))
                .filter(terms -> terms.purposes().contains(whom.purpose()))).toList();
    }

    private Optional<Route> question(Viewer viewer, RequestDraft draft, GatewayId gateway, List<Body> asked) {
        return gateways.route(gateway, new Question(viewer.bodyKind(),
                asked.stream().map(Body::kind).collect(Collectors.toSet()), material(viewer, draft),
                draft.whom().orElseThrow().purpose(), Nation.valueOf(viewer.nation()), viewer.day()));
    }

    private List<Route> answers(Viewer viewer, RequestDraft draft, GatewayId gateway, List<Body> asked) {
        return asked.stream().flatMap(body -> gateways.route(gateway, new Question(body.kind(),
                Set.of(viewer.bodyKind()), material(viewer, draft), draft.whom().orElseThrow().purpose(),
                Nation.valueOf(body.nation()), viewer.day())).stream()).toList();
    }

    private static Set<Material> material(Viewer viewer, RequestDraft draft) {
        return draft.what().map(what -> material(viewer, what)).orElse(Set.of());
    }

    /// What the question tells of somebody, and an answer at the least would.
    static Set<Material> material(Viewer viewer, RequestPart.What what) {
        var all = EnumSet.noneOf(Material.class);
        all.addAll(what.subject().material(viewer.day()));
        if (what.identifiable()) {
            all.add(Material.PERSONAL);
        }
        return Set.copyOf(all);
    }
}
