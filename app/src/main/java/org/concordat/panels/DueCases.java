package org.concordat.panels;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.access.Acting;
import org.concordat.access.Gate;
import org.concordat.access.Role;
import org.concordat.access.SignedIn;
import org.concordat.access.Viewer;
import org.concordat.casework.Case;
import org.concordat.casework.CaseId;
import org.concordat.casework.Cases;
import org.concordat.ledger.Ledger;
import org.concordat.sharing.Page;
import org.springframework.stereotype.Component;

/// From which cases an agenda is made: to the owner of a case and the chair of the panel, what waits for a meeting or a review.
@Component
public class DueCases {

    private final Acting acting;
    private final Gate gate;
    private final Ledger ledger;
    private final Cases cases;
    private final ItemSql items;
    private final DueAgain again;
    private final EngagementSights engagements;

    DueCases(Acting acting, Gate gate, Ledger ledger, Cases cases, ItemSql items, DueAgain again, EngagementSights engagements) {
        this.acting = acting;
        this.gate = gate;
        this.ledger = ledger;
        this.cases = cases;
        this.items = items;
        this.again = again;
        this.engagements = engagements;
    }

    /// The viewer's own cases and, where they chair a panel, those that came to it; what is due first, first.
    public List<Due> of(SignedIn who) {
        return acting.as(who, viewer -> {
            if (!gate.allows(viewer, PanelRules.LIST, viewer.body())) {
                return List.<Due>of();
            }
            var mine = viewer.is(Role.PREVENT_OFFICER) ? mine(who) : List.<Case>of();
            var last = items.last(viewer, mine.stream().map(Case::id).toList()).stream()
                    .filter(it -> viewer.is(Role.PANEL_CHAIR) || mine.stream().anyMatch(each -> each.id().equals(it.of()))).toList();
            var came = last.stream().map(Item::of).collect(Collectors.toSet());
            var due = Stream.of(mine.stream().filter(it -> !came.contains(it.id())).map(it -> new Due(it.id(), it.reference(),
                                    Due.Why.NEVER, Optional.ofNullable(it.nextOn()).orElse(it.dueOn()), Optional.empty())),
                            again.of(viewer, last), provided(viewer, last)).flatMap(it -> it)
                    .sorted(Comparator.comparing(Due::by).thenComparing(Due::reference)).toList();
            ledger.record(viewer.entry("panels.due.listed").with("ids", Page.ids(due, it -> it.of().value())));
            return due;
        });
    }

    /// Of what the viewer owns, what its gateway assessment has sent to a panel, as far as [Cases#atPanels] goes.
    private List<Case> mine(SignedIn who) {
        return cases.atPanels(who).seen().orElse(List.of());
    }

    /// What waits of the support that providers give.
    private Stream<Due> provided(Viewer viewer, List<Item> last) {
        Map<CaseId, Item> items = last.stream().collect(Collectors.toMap(Item::of, Function.identity()));
        return engagements.waits(viewer, items.keySet()).stream().map(it -> new Due(it.of().of(), it.of().reference(), it.why(), it.by(),
                Optional.of(items.get(it.of().of()).id())));
    }
}
