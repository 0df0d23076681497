package org.concordat.partnership;

import static org.concordat.partnership.RegisterRules.READ;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.concordat.access.Acting;
import org.concordat.access.Gate;
import org.concordat.access.SignedIn;
import org.concordat.kernel.BodyId;
import org.concordat.ledger.Ledger;
import org.springframework.stereotype.Component;

/// The police areas, with the bodies that served them on a day.
@Component
public class Areas {

    private final Acting acting;
    private final Gate gate;
    private final Ledger ledger;
    private final AreaSql areas;
    private final BodySql bodies;

    Areas(Acting acting, Gate gate, Ledger ledger, AreaSql areas, BodySql bodies) {
        this.acting = acting;
        this.gate = gate;
        this.ledger = ledger;
        this.areas = areas;
        this.bodies = bodies;
    }

    /// Every area on a day, by name. For other modules, which keep the record themselves.
    public List<Area> on(LocalDate day) {
        return areas.all(AsOf.on(day));
    }

    /// Every area on a day, with those who served it then. For other modules, which keep the record themselves.
    public List<AreaServed> served(LocalDate day) {
        return served(AsOf.on(day));
    }

    /// The areas that a body serves on a day, with all who served them then. For other modules, which keep the record themselves.
    public List<AreaServed> served(LocalDate day, BodyId by) {
        var asOf = AsOf.on(day);
        var its = areas.servedBy(by, asOf);
        return served(its, bodies.serving(its.stream().map(Area::id).toList(), asOf));
    }

    private List<AreaServed> served(AsOf asOf) {
        return served(areas.all(asOf), bodies.serving(asOf));
    }

    private static List<AreaServed> served(List<Area> areas, List<BodySql.Serving> serving) {
        var by = serving.stream().collect(Collectors.groupingBy(BodySql.Serving::area,
                Collectors.mapping(BodySql.Serving::body, Collectors.toList())));
        return areas.stream().map(area -> new AreaServed(area, by.getOrDefault(area.id(), List.of()))).toList();
    }

    /// Every area as of a day, with those who served it then.
    public List<AreaServed> list(SignedIn who, AsOf asOf) {
        return acting.as(who, viewer -> {
            if (gate.refuses(viewer, READ, RegisterRules.Place.AREAS, viewer.body().value()).isPresent()) {
                return List.of();
            }
            ledger.record(viewer.entry("partnership.area.listed"));
            return served(asOf);
        });
    }

    /// One area as of a day; empty when there is no such code.
    public Optional<AreaServed> read(SignedIn who, String code, AsOf asOf) {
        return acting.as(who, viewer -> {
            var may = gate.allows(viewer, READ, RegisterRules.Place.AREAS);
            var found = areas.find(code, asOf).filter(area -> may).map(area -> new AreaServed(area,
                    bodies.serving(List.of(area.id()), asOf).stream().map(BodySql.Serving::body).toList()));
            found.ifPresentOrElse(
                    it -> ledger.record(viewer.entry("partnership.area.read").about(it.area().id())),
                    () -> gate.unknown(viewer, READ, viewer.body().value()));
            return found;
        });
    }
}
