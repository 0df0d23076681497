package org.concordat.panels;

import java.time.LocalDate;
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
    private final DecidedSql decisions;
    private final SupportSql support;
    private final SessionSql sessions;
    private final PanelClock clock;
    private final EngagementSights engagements;

    DueCases(Acting acting, Gate gate, Ledger ledger, Cases cases, ItemSql items, DecidedSql decisions, SupportSql support,
             SessionSql sessions, PanelClock clock, EngagementSights engagements) {
        this.acting = acting;
        this.gate = gate;
        this.ledger = ledger;
        this.cases = cases;
        this.items = items;
        this.decisions = decisions;
        this.support = support;
        this.sessions = sessions;
        this.clock = clock;
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
                            again(viewer, last), provided(viewer, last)).flatMap(it -> it)
                    .sorted(Comparator.comparing(Due::by).thenComparing(Due::reference)).toList();
            ledger.record(viewer.entry("panels.due.listed").with("ids", Page.ids(due, it -> it.of().value())));
            return due;
        });
    }

    /// Of what the viewer owns, what its gateway assessment has sent to a panel, as far as [Cases#atPanels] goes.
    private List<Case> mine(SignedIn who) {
        return cases.atPanels(who).seen().orElse(List.of());
    }

    private Stream<Due> again(Viewer viewer, List<Item> last) {
        Map<ItemId, Sittings.Stands> stands = Sittings.standing(last, decisions.of(last.stream().map(Item::id).toList())).stream()
                .collect(Collectors.toMap(it -> it.of().id(), Function.identity()));
        var ids = last.stream().map(Item::of).toList();
        var done = new Done(support.consents(ids), sessions.last(ids));
        return last.stream().flatMap(it -> due(viewer, it, Optional.ofNullable(stands.get(it.id())), done).stream());
    }

    /// What waits of the support that providers give.
    private Stream<Due> provided(Viewer viewer, List<Item> last) {
        Map<CaseId, Item> items = last.stream().collect(Collectors.toMap(Item::of, Function.identity()));
        return engagements.waits(viewer, items.keySet()).stream().map(it -> new Due(it.of().of(), it.of().reference(), it.why(), it.by(),
                Optional.of(items.get(it.of().of()).id())));
    }

    /// What was said of consent, and done last, in support of several cases.
    private record Done(Map<SupportSql.Key, List<Consent>> consents, Map<SupportSql.Key, SessionSql.Step> steps) {
    }

    private Optional<Due> due(Viewer viewer, Item it, Optional<Sittings.Stands> stands, Done done) {
        if (stands.isEmpty()) {
            return it.on().isBefore(viewer.day()) ? Optional.of(due(it, Due.Why.UNDECIDED, it.on())) : Optional.empty();
        }
        var decided = stands.get().decided();
        var by = Optional.ofNullable(decided.nextOn()).orElse(it.on());
        return switch (decided.wording().chosen()) {
            case MORE_INFORMATION -> Optional.of(due(it, Due.Why.MORE_INFORMATION, by));
            case ADOPT, CONTINUE -> Optional.of(supported(viewer, it, decided, by, done));
            case SIGNPOST, POLICE_LED, NOT_ADOPT, END -> Optional.empty();
        };
    }

    private static Due due(Item it, Due.Why why, LocalDate by) {
        return new Due(it.of(), it.reference(), why, by, Optional.of(it.id()));
    }

    /// What is due first of it: that it is reassessed without consent, what has lapsed, or its review.
    private Due supported(Viewer viewer, Item it, Decided decided, LocalDate reviewedBy, Done done) {
        var reassessed = reassessedBy(it, decided, done);
        if (reassessed.isPresent()) {
            return reassessed.get().isAfter(reviewedBy) ? due(it, Due.Why.REVIEW, reviewedBy)
                    : due(it, Due.Why.REASSESSMENT, reassessed.get());
        }
        var last = Optional.ofNullable(done.steps().get(SupportSql.Key.of(it))).map(SessionSql.Step::at).filter(decided.at()::isBefore)
                .orElse(decided.at());
        var lapsed = clock.lapsedBy(last.atZone(Viewer.ZONE).toLocalDate());
        return viewer.day().isAfter(lapsed) ? due(it, Due.Why.LAPSED, lapsed) : due(it, Due.Why.REVIEW, reviewedBy);
    }

    /// By when it is reassessed without consent: counted from what was said, or from what the panel has decided since.
    private Optional<LocalDate> reassessedBy(Item it, Decided decided, Done done) {
        return done.consents().getOrDefault(SupportSql.Key.of(it), List.of()).stream().reduce((before, last) -> last)
                .filter(said -> said.state().isReassessed())
                .map(said -> decided.at().isAfter(said.at()) ? clock.reassessedBy(decided.day()) : said.reassessBy());
    }
}
