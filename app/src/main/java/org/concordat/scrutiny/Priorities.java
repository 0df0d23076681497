package org.concordat.scrutiny;

import java.util.List;
import java.util.UUID;
import org.concordat.access.Acting;
import org.concordat.access.Decision;
import org.concordat.access.Gate;
import org.concordat.access.Look;
import org.concordat.access.SignedIn;
import org.concordat.access.Viewer;
import org.concordat.kernel.Between;
import org.concordat.kernel.Words;
import org.concordat.ledger.Ledger;
import org.concordat.partnership.Area;
import org.concordat.partnership.Areas;
import org.springframework.stereotype.Component;

/// The priorities of each police area with their plans, under the strands of CONTEST: set by its local policing body, replaced
/// by a later one, and read by every officer whose body works in areas.
@Component
public class Priorities {

    /// The priorities of one area.
    ///
    /// @param mine whether the viewer could set one there
    public record OfArea(Area area, List<Priority> priorities, boolean mine) {
    }

    private final Acting acting;
    private final Gate gate;
    private final Ledger ledger;
    private final PrioritySql sql;
    private final Areas areas;
    private final Reach reach;

    Priorities(Acting acting, Gate gate, Ledger ledger, PrioritySql sql, Areas areas, Reach reach) {
        this.acting = acting;
        this.gate = gate;
        this.ledger = ledger;
        this.sql = sql;
        this.areas = areas;
        this.reach = reach;
    }

    /// Those that hold today or will, by area: of areas that have some, and of the viewer's own.
    public Look<List<OfArea>> list(SignedIn who) {
        return acting.as(who, viewer -> gate.refuses(viewer, PriorityRules.LIST, viewer.day(), viewer.body().value())
                .<Look<List<OfArea>>>map(Look.Refused::new).orElseGet(() -> {
                    ledger.record(viewer.entry("scrutiny.priority.listed"));
                    return new Look.Seen<>(of(viewer));
                }));
    }

    private List<OfArea> of(Viewer viewer) {
        var all = sql.list(viewer.day()).stream().filter(it -> !it.replaced()).toList();
        return areas.on(viewer.day()).stream().map(area -> new OfArea(area, all.stream()
                        .filter(it -> it.area().equals(area.id())).toList(), mine(viewer, area)))
                .filter(it -> it.mine() || !it.priorities().isEmpty()).toList();
    }

    private boolean mine(Viewer viewer, Area area) {
        return gate.allows(viewer, PriorityRules.SET, new PriorityRules.Setting(new Priority.Wording(area.id(), Strand.PREVENT, "", "",
                new Between(viewer.day(), viewer.day().plusDays(1)), null), reach.areas(viewer), true));
    }

    /// The areas for which the viewer could set a priority; or why there are none.
    public Look<List<OfArea>> maySet(SignedIn who) {
        return acting.as(who, viewer -> {
            var own = reach.own(viewer);
            var asked = new PriorityRules.Setting(new Priority.Wording(own.isEmpty() ? viewer.body().value() : own.getFirst().id(),
                    Strand.PREVENT, "", "", new Between(viewer.day(), viewer.day().plusDays(1)), null), reach.areas(viewer), true);
            return gate.refuses(viewer, PriorityRules.SET, asked, viewer.body().value()).<Look<List<OfArea>>>map(Look.Refused::new)
                    .orElseGet(() -> new Look.Seen<>(own.stream().map(area -> new OfArea(area, sql.list(viewer.day()).stream()
                            .filter(it -> it.area().equals(area.id()) && !it.replaced()).toList(), true)).toList()));
        });
    }

    /// Sets a priority, or puts it in the place of another.
    ///
    /// @param act made with the form, and the id of the priority
    public Acted set(SignedIn who, UUID act, Priority.Wording words) {
        return acting.as(who, viewer -> {
            if (sql.find(act).filter(it -> it.setBy().equals(viewer.officer())).isPresent()) {
                return new Acted.Done(act);
            }
            Words.official(Matters.TITLE_MAX, words.title());
            Words.official(Matters.WORDS_MAX, words.plan());
            var setting = new PriorityRules.Setting(words, reach.areas(viewer), words.replaces() == null || sql.find(words.replaces())
                    .filter(it -> it.area().equals(words.area()) && !it.replaced()).isPresent());
            return gate.refuses(viewer, PriorityRules.SET, setting, words.area())
                    .<Acted>map((Decision.Refused it) -> new Acted.Refused(it)).orElseGet(() -> set(viewer, act, words));
        });
    }

    private Acted set(Viewer viewer, UUID act, Priority.Wording words) {
        if (!sql.set(viewer, act, words)) {   // the id is that of another officer's, or another replaced it in the same moment
            gate.unknown(viewer, PriorityRules.SET, act);
            return new Acted.Unknown();
        }
        ledger.record(viewer.entry("scrutiny.priority.set").about(act).with("area", words.area().toString())
                .with("strand", words.strand().name()));
        return new Acted.Done(act);
    }
}
