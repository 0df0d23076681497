package org.concordat.sampling.web;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concordat.access.SignedIn;
import org.concordat.access.Viewer;
import org.concordat.kernel.BodyId;
import org.concordat.partnership.Area;
import org.concordat.partnership.Areas;
import org.concordat.sampling.Round;
import org.concordat.sharing.web.WhoIsWho;
import org.springframework.stereotype.Component;

/// Of which police area each round is, or of which body: the national board sees those of every area.
@Component
class RoundPlaces {

    private final Areas areas;
    private final WhoIsWho names;

    RoundPlaces(Areas areas, WhoIsWho names) {
        this.areas = areas;
        this.names = names;
    }

    /// By what each is of. An area that has ended since is called as on the day on which its round was planned.
    Map<UUID, String> of(SignedIn who, List<Round> rounds) {
        var bodies = rounds.stream().filter(it -> it.plan().sort().ofOneBody()).map(it -> new BodyId(it.plan().of())).collect(Collectors.toSet());
        var found = new HashMap<>(on(who.day()));
        names.bodies(who, bodies).bodies().forEach((body, name) -> found.put(body.value(), name));
        rounds.stream().filter(it -> !found.containsKey(it.plan().of())).map(it -> it.plannedAt().atZone(Viewer.ZONE).toLocalDate()).distinct()
                .forEach(day -> on(day).forEach(found::putIfAbsent));
        return found;
    }

    private Map<UUID, String> on(LocalDate day) {
        return areas.on(day).stream().collect(Collectors.toMap(Area::id, Area::name));
    }
}
