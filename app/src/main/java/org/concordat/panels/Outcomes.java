package org.concordat.panels;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.access.Acting;
import org.concordat.access.Gate;
import org.concordat.access.SignedIn;
import org.concordat.access.Viewer;
import org.concordat.casework.Case;
import org.concordat.casework.PanelOutcome;
import org.concordat.casework.PanelOutcomes;
import org.concordat.partnership.Bodies;
import org.springframework.stereotype.Component;

/// Tells the page of a case what panels have made of it.
@Component
class Outcomes implements PanelOutcomes {

    private final Acting acting;
    private final Gate gate;
    private final ItemSql items;
    private final DecidedSql decisions;
    private final Sittings sittings;
    private final DueAgain again;
    private final EngagementSights engagements;
    private final Bodies bodies;

    Outcomes(Acting acting, Gate gate, ItemSql items, DecidedSql decisions, Sittings sittings, DueAgain again,
             EngagementSights engagements, Bodies bodies) {
        this.acting = acting;
        this.gate = gate;
        this.items = items;
        this.decisions = decisions;
        this.sittings = sittings;
        this.again = again;
        this.engagements = engagements;
        this.bodies = bodies;
    }

    @Override
    public PanelOutcome of(SignedIn who, Case it) {
        return acting.as(who, viewer -> gate.allows(viewer, PanelRules.LIST, viewer.body()) ? read(viewer, it)
                : new PanelOutcome(Optional.empty(), List.of(), Optional.empty(), List.of()));
    }

    private PanelOutcome read(Viewer viewer, Case of) {
        var times = items.of(of.id());
        var stands = Sittings.standing(times, decisions.of(times.stream().map(Item::id).toList())).stream()
                .collect(Collectors.toMap(it -> it.of().id(), it -> it.decided().wording().chosen().words()));
        var support = sittings.supporting(of.id())
                .map(panel -> new PanelOutcome.Support(panel, bodies.find(panel, viewer.day()).isEmpty()));
        return new PanelOutcome(support, times.reversed().stream().map(it -> new PanelOutcome.Time(it.on(), it.panel(),
                it.off() ? Optional.of("The meeting was called off") : Optional.ofNullable(stands.get(it.id())),
                PanelTidings.ITEMS + "/" + it.id())).toList(),
                Optional.of("/agenda/" + of.id()).filter(it -> of.owner().equals(viewer.officer()) && of.stage().comesToPanels()),
                waits(viewer, of));
    }

    /// What its support waits for: what the Act asks of its panel, what has lapsed, and what providers have to do.
    private List<PanelOutcome.Waits> waits(Viewer viewer, Case of) {
        return Stream.concat(
                again.of(viewer, items.last(viewer, List.of(of.id())).stream().filter(it -> it.of().equals(of.id())).toList())
                        .filter(it -> it.why() == Due.Why.REASSESSMENT || it.why() == Due.Why.LAPSED)
                        .map(it -> new PanelOutcome.Waits(it.why().words(), it.by(), PanelTidings.ITEMS + "/" + it.last().orElseThrow())),
                engagements.waits(viewer, List.of(of.id())).stream().map(it -> new PanelOutcome.Waits(it.why().words(), it.by(),
                        EngagementTidings.LIST + "/" + it.of().id()))).toList();
    }
}
