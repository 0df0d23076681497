package org.concordat.sampling.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concordat.access.SignedIn;
import org.concordat.kernel.BodyId;
import org.concordat.sampling.Round;
import org.concordat.sampling.RoundAreas;
import org.concordat.sharing.web.WhoIsWho;
import org.springframework.stereotype.Component;

/// Of which police area each round is, or of which body: the national board sees those of every area.
@Component
class RoundPlaces {

    private final RoundAreas areas;
    private final WhoIsWho names;

    RoundPlaces(RoundAreas areas, WhoIsWho names) {
        this.areas = areas;
        this.names = names;
    }

    /// By what each is of.
    Map<UUID, String> of(SignedIn who, List<Round> rounds) {
        var bodies = rounds.stream().filter(it -> it.plan().sort().ofOneBody()).map(it -> new BodyId(it.plan().of())).collect(Collectors.toSet());
        var found = new HashMap<>(areas.names(who, rounds));
        names.bodies(who, bodies).bodies().forEach((body, name) -> found.put(body.value(), name));
        return found;
    }
}
