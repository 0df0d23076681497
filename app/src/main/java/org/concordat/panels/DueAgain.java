package org.concordat.panels;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.access.Viewer;
import org.springframework.stereotype.Component;

/// What is due of cases that have come to a panel: by what it decided last, and for support by what was said and done since.
@Component
class DueAgain {

    private final ItemSql items;
    private final DecidedSql decisions;
    private final SupportSql support;
    private final SessionSql sessions;
    private final PanelClock clock;

    DueAgain(ItemSql items, DecidedSql decisions, SupportSql support, SessionSql sessions, PanelClock clock) {
        this.items = items;
        this.decisions = decisions;
        this.support = support;
        this.sessions = sessions;
        this.clock = clock;
    }

    /// What was said of consent, and done last, in support of several cases.
    private record Done(Map<SupportSql.Key, List<Consent>> consents, Map<SupportSql.Key, SessionSql.Step> steps) {
    }

    /// That a case stands on another agenda puts nothing off that the Act asks for, nor what has lapsed.
    ///
    /// @param last the last time that each case came to a panel
    Stream<Due> of(Viewer viewer, List<Item> last) {
        var decided = items.decided(last.stream().map(Item::of).toList());
        var stands = Sittings.standing(decided, decisions.of(decided.stream().map(Item::id).toList())).stream()
                .collect(Collectors.toMap(it -> it.of().id(), Sittings.Stands::decided));
        var ids = last.stream().map(Item::of).toList();
        var done = new Done(support.consents(ids), sessions.last(ids));
        var byPanel = decided.stream().filter(it -> stands.containsKey(it.id())).collect(Collectors.toMap(SupportSql.Key::of, Function.identity()));
        return last.stream().flatMap(it -> {
            var before = Optional.ofNullable(byPanel.get(SupportSql.Key.of(it)));
            var due = before.flatMap(each -> due(viewer, each, stands.get(each.id()), done));
            return before.filter(it::equals).isPresent() ? due.stream()
                    : Stream.concat(it.on().isBefore(viewer.day()) ? Stream.of(due(it, Due.Why.UNDECIDED, it.on())) : Stream.empty(),
                            due.filter(each -> each.why() == Due.Why.REASSESSMENT || each.why() == Due.Why.LAPSED).stream());
        });
    }

    private Optional<Due> due(Viewer viewer, Item it, Decided decided, Done done) {
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
