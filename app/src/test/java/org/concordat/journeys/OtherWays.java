package org.concordat.journeys;

import java.util.List;
import java.util.UUID;
import org.concordat.journeys.RoutesToTry.Way;
import org.concordat.sharing.Breakings;
import org.concordat.sharing.Cast;
import org.concordat.sharing.Composing;
import org.concordat.sharing.DisclosureId;
import org.concordat.sharing.Grants;
import org.springframework.context.ApplicationContext;

/// Where a route leads to other acts for another officer, or by another choice: those who were let in past the audience, by
/// a grant or by broken glass, and those who say no.
record OtherWays(RoutesToTry routes, ApplicationContext service, Cast cast, Composing composing) {

    private static final List<String> READING = List.of("/inbox/{id}", "/inbox/{id}/opening", "/inbox/{id}/acceptance",
            "/inbox/{id}/answer");

    List<Way> to(String method, String path) {
        if (READING.contains(path)) {
            return List.of(routes.way(cast.dan(), path, come(path, granted())), routes.way(cast.dan(), path, come(path, broken())));
        }
        return method.equals("POST") && path.equals("/handovers/{id}")
                ? List.of(routes.to(method, path).with("decision", "DECLINE").with("why", "A reason")) : List.of();
    }

    private DisclosureId granted() {
        var id = routes.sent();
        var grant = UUID.randomUUID();
        var cara = composing.in(cast.cara());
        var grants = service.getBean(Grants.class);
        grants.ask(cara, grant, id, cast.dan(), cara.at().plusSeconds(86_400), "I am on leave.");
        grants.give(composing.in(cast.bryn()), grant, UUID.randomUUID());
        return id;
    }

    private DisclosureId broken() {
        var id = routes.sent();
        service.getBean(Breakings.class).breakGlass(composing.in(cast.dan()), UUID.randomUUID(), routes.reference(id),
                Openings.WHY);
        return id;
    }

    /// Opened where it is to be accepted, and accepted where it is to be read.
    private DisclosureId come(String path, DisclosureId id) {
        if (path.endsWith("/acceptance")) {
            composing.inbox().open(composing.in(cast.dan()), id, UUID.randomUUID(), Cast.PREVENT);
        } else if (!path.endsWith("/opening")) {
            composing.opened(cast.dan(), id);
        }
        return id;
    }
}
