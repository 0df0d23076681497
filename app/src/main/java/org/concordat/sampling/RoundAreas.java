package org.concordat.sampling;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concordat.access.Acting;
import org.concordat.access.SignedIn;
import org.concordat.access.Viewer;
import org.concordat.partnership.Area;
import org.concordat.partnership.Areas;
import org.springframework.stereotype.Component;

/// What the areas are called of which rounds are.
@Component
public class RoundAreas {

    private final Acting acting;
    private final Areas areas;

    RoundAreas(Acting acting, Areas areas) {
        this.acting = acting;
        this.areas = areas;
    }

    /// By the area: as it is called today, or, where it has ended since, as on the day on which its round was planned.
    public Map<UUID, String> names(SignedIn who, List<Round> rounds) {
        return acting.as(who, viewer -> {
            var found = new HashMap<>(on(viewer.day()));
            rounds.stream().filter(it -> !it.plan().sort().ofOneBody() && !found.containsKey(it.plan().of()))
                    .map(it -> it.plannedAt().atZone(Viewer.ZONE).toLocalDate()).distinct().forEach(day -> on(day).forEach(found::putIfAbsent));
            return Map.copyOf(found);
        });
    }

    private Map<UUID, String> on(LocalDate day) {
        return areas.on(day).stream().collect(Collectors.toMap(Area::id, Area::name));
    }
}
