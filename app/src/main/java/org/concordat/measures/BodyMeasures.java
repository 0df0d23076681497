package org.concordat.measures;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concordat.access.Acting;
import org.concordat.access.Gate;
import org.concordat.access.Look;
import org.concordat.access.Role;
import org.concordat.access.SignedIn;
import org.concordat.access.Viewer;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.BodyKind;
import org.concordat.kernel.Quarter;
import org.concordat.ledger.Ledger;
import org.concordat.partnership.Bodies;
import org.concordat.partnership.Body;
import org.springframework.stereotype.Component;

/// Measures of the bodies that give out what is known nationally, each by itself: for the Investigatory Powers Commissioner, who oversees
/// them, and for the national board. *Source*: decision 0157.
@Component
public class BodyMeasures {

    /// What was counted in a quarter, and in the one before.
    public record Line(Counted here, Counted before) {
    }

    /// A body with the measures under which anything was counted of it.
    public record OfBody(Body body, List<Line> lines) {

        public OfBody {
            lines = List.copyOf(lines);
        }
    }

    /// @param now the quarter that lasts
    /// @param bodies those of which anything was counted, by name
    /// @param ofAreas whether the viewer reads measures of areas, too
    public record Sight(Quarter quarter, Quarter now, List<OfBody> bodies, boolean ofAreas) {

        public Sight {
            bodies = List.copyOf(bodies);
        }
    }

    private final Acting acting;
    private final Gate gate;
    private final Ledger ledger;
    private final Bodies bodies;
    private final MeasureDefinitions definitions;
    private final MeasureSql sql;

    BodyMeasures(Acting acting, Gate gate, Ledger ledger, Bodies bodies, MeasureDefinitions definitions, MeasureSql sql) {
        this.acting = acting;
        this.gate = gate;
        this.ledger = ledger;
        this.bodies = bodies;
        this.definitions = definitions;
        this.sql = sql;
    }

    /// @param quarter the one that lasts, where it is empty or to come
    public Look<Sight> read(SignedIn who, Optional<Quarter> quarter) {
        return acting.as(who, viewer -> gate.refuses(viewer, MeasureRules.READ, new MeasureRules.Place(sees(viewer)), viewer.body().value())
                .<Look<Sight>>map(Look.Refused::new).orElseGet(() -> {
                    var now = Quarter.of(viewer.day());
                    var asked = quarter.filter(it -> !it.first().isAfter(now.first())).orElse(now);
                    ledger.record(viewer.entry("measures.read").with("quarter", asked.toString()));
                    return new Look.Seen<>(new Sight(asked, now, bodies(viewer, asked, now), Measures.isOfAreas(viewer)));
                }));
    }

    static boolean sees(Viewer viewer) {
        return viewer.bodyKind() == BodyKind.INVESTIGATORY_POWERS_COMMISSIONER || viewer.is(Role.BOARD_MEMBER);
    }

    private List<OfBody> bodies(Viewer viewer, Quarter asked, Quarter now) {
        var counted = sql.ofBodies(asked.plus(-1), asked);
        var ids = counted.keySet().stream().map(it -> new BodyId(UUID.fromString(it.place()))).collect(Collectors.toSet());
        return bodies.named(ids, viewer.day()).values().stream().sorted(Comparator.comparing(Body::name).thenComparing(it -> it.id().toString()))
                .map(body -> new OfBody(body, definitions.all().stream()
                        .map(it -> new Line(counted(it, body, asked, now, counted), counted(it, body, asked.plus(-1), now, counted)))
                        .filter(it -> !it.here().parts().isEmpty() || !it.before().parts().isEmpty()).toList())).toList();
    }

    private static Counted counted(Measure measure, Body body, Quarter quarter, Quarter now, Map<MeasureSql.Key, Map<String, Long>> counted) {
        return new Counted(measure, quarter, quarter.first().isBefore(now.first()),
                counted.getOrDefault(new MeasureSql.Key(body.id().toString(), quarter, measure.id()), Map.of()));
    }
}
