package org.concordat.casework;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concordat.access.Act;
import org.concordat.access.Acting;
import org.concordat.access.Gate;
import org.concordat.access.SignedIn;
import org.concordat.access.Viewer;
import org.concordat.kernel.Words;
import org.concordat.ledger.Ledger;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// A case is closed: proposed by its owner, with why it may close without what is awaited, and confirmed by a second person.
@Component
public class Closures {

    public static final int WHY_MAX = 2000;

    private static final Map<String, String> KINDS = Map.of("CONFIRMED", "casework.closure.confirmed", "REFUSED",
            "casework.closure.declined", "WITHDRAWN", "casework.closure.withdrawn");

    /// A proposal, and what its viewer may do about it.
    ///
    /// @param asked how each answer stands that is awaited
    /// @param actions what panels gave people to do about the case
    public record Sight(Closure closure, List<Asking> asked, List<PanelAction> actions, boolean mayAnswer, boolean mayWithdraw) {
    }

    private final Acting acting;
    private final Gate gate;
    private final Ledger ledger;
    private final Cases cases;
    private final CaseSql caseSql;
    private final CaseSights sights;
    private final ClosureSql sql;
    private final PanelActions actions;
    private final ProviderSupport support;
    private final CaseClock clock;
    private final CaseTidings tidings;
    private final Lateness lateness;

    Closures(Acting acting, Gate gate, Ledger ledger, Cases cases, CaseSql caseSql, CaseSights sights, ClosureSql sql,
             PanelActions actions, ProviderSupport support, CaseClock clock, CaseTidings tidings, Lateness lateness) {
        this.acting = acting;
        this.gate = gate;
        this.ledger = ledger;
        this.cases = cases;
        this.caseSql = caseSql;
        this.sights = sights;
        this.sql = sql;
        this.actions = actions;
        this.support = support;
        this.clock = clock;
        this.tidings = tidings;
        this.lateness = lateness;
    }

    /// Proposes to close a case.
    ///
    /// @param act made with the form, and the id of the proposal
    /// @param awaited why the case may close without each answer that is awaited
    /// @param unfinished what becomes of each action of a panel that is not done
    public Handing propose(SignedIn who, CaseId id, UUID act, Set<ClosureGround> classes, CaseDecision.Grounds grounds,
            Map<Closure.Key, String> awaited, Map<UUID, String> unfinished) {
        Words.official(CaseDecisions.OPTIONS_MAX, grounds.options());
        Words.official(CaseDecisions.REASON_MAX, grounds.reason());
        Optional.ofNullable(grounds.dissent()).ifPresent(it -> Words.official(CaseDecisions.OPTIONS_MAX, it));
        awaited.values().forEach(why -> Words.official(WHY_MAX, why));
        unfinished.values().forEach(why -> Words.official(WHY_MAX, why));
        return acting.as(who, viewer -> {
            cases.read(viewer, id).ifPresent(it -> caseSql.hold(id));
            return cases.read(viewer, id).map(it -> propose(viewer, it, new Closure(act, id, it.reference(), viewer.officer(),
                    viewer.at(), classes, grounds, awaited.entrySet().stream().map(each ->
                            new Closure.Awaited(each.getKey(), each.getValue())).toList(), unfinished.entrySet().stream().map(each ->
                            new Closure.Unfinished(each.getKey(), each.getValue())).toList(), new Closure.State.Proposed())))
                    .orElseGet(() -> unknown(viewer, ClosureRules.PROPOSE, id.value()));
        });
    }

    private Handing propose(Viewer viewer, Case of, Closure it) {
        var before = sql.of(of.id());
        if (before.stream().anyMatch(each -> each.id().equals(it.id()) && each.by().equals(viewer.officer()))) {
            return new Handing.Done(of.id());
        }
        var proposing = new ClosureRules.Proposing(of, it.classes(), it.awaited().stream().map(Closure.Awaited::key)
                .collect(Collectors.toSet()), sights.awaited(viewer, of.id()), it.unfinished().stream().map(Closure.Unfinished::action)
                .collect(Collectors.toSet()), notDone(viewer, of.id()), before.stream().anyMatch(Closure::isOpen),
                support.isRaised(viewer, of.id()));
        return gate.refuses(viewer, ClosureRules.PROPOSE, proposing, of.id().value()).<Handing>map(Handing.Refused::new)
                .orElseGet(() -> {
                    sql.propose(viewer, it);
                    ledger.record(viewer.entry("casework.closure.proposed").about(of.id().value())
                            .with("closure", it.id().toString()));
                    tidings.closureProposed(viewer, it);
                    return new Handing.Done(of.id());
                });
    }

    /// What panels gave people to do about a case, and is not done; the read of the case is what is recorded.
    public List<PanelAction> notDone(SignedIn who, CaseId id) {
        return acting.as(who, viewer -> cases.read(viewer, id).map(it -> actions.of(viewer, id).stream()
                .filter(each -> !each.done()).toList()).orElseGet(List::of));
    }

    private Set<UUID> notDone(Viewer viewer, CaseId id) {
        return actions.of(viewer, id).stream().filter(it -> !it.done()).map(PanelAction::id).collect(Collectors.toSet());
    }

    /// Empty when there is none for this viewer.
    public Optional<Sight> find(SignedIn who, UUID id) {
        return acting.as(who, viewer -> {
            var found = seen(viewer, id).map(it -> new Sight(it.closure(), sights.askings(viewer, it.of().id()),
                    actions.of(viewer, it.of().id()), gate.allows(viewer, ClosureRules.REFUSE, it), gate.allows(viewer, ClosureRules.WITHDRAW, it)));
            found.ifPresentOrElse(it -> ledger.record(viewer.entry("casework.closure.read").about(it.closure().of().value())
                            .with("closure", id.toString())),
                    () -> gate.unknown(viewer, "casework.closure.read", id));
            return found;
        });
    }

    /// Confirms it: the case is closed from this moment.
    ///
    /// @param act made with the form, so that a repeated submit is the same act
    public Handing confirm(SignedIn who, UUID id, UUID act) {
        return answer(who, id, act, ClosureRules.CONFIRM, "CONFIRMED", null);
    }

    /// Refuses it, with a reason: the case stays open.
    public Handing refuse(SignedIn who, UUID id, UUID act, String reason) {
        return answer(who, id, act, ClosureRules.REFUSE, "REFUSED", reason);
    }

    /// Takes it back, with a reason.
    public Handing withdraw(SignedIn who, UUID id, UUID act, String reason) {
        return answer(who, id, act, ClosureRules.WITHDRAW, "WITHDRAWN", reason);
    }

    private Handing answer(SignedIn who, UUID id, UUID act, Act<ClosureRules.Answering> asked, String outcome,
            @Nullable String reason) {
        Optional.ofNullable(reason).ifPresent(it -> Words.official(WHY_MAX, it));
        return acting.as(who, viewer -> {
            seen(viewer, id).ifPresent(it -> {   // in that order, always
                caseSql.hold(it.of().id());
                support.hold(it.of().id());
            });
            var found = seen(viewer, id);
            if (found.isEmpty()) {
                return unknown(viewer, asked, id);
            }
            var it = found.get();
            if (sql.answeredBy(viewer, id, act)) {
                return new Handing.Done(it.of().id());
            }
            return gate.refuses(viewer, asked, it, it.of().id().value()).<Handing>map(Handing.Refused::new).orElseGet(() -> {
                var reviewOn = Optional.of(it.of()).filter(of -> asked.equals(ClosureRules.CONFIRM))
                        .map(of -> clock.reviewedBy(of.stage(), viewer.day()));
                if (asked.equals(ClosureRules.CONFIRM)) {
                    support.end(viewer, it.of().id());
                }
                sql.answer(viewer, id, act, outcome, reason, reviewOn.orElse(null));
                ledger.record(viewer.entry(KINDS.get(outcome)).about(it.of().id().value())
                        .with("closure", id.toString()));
                tidings.closureAnswered(viewer, it.closure());
                if (asked.equals(ClosureRules.CONFIRM)) {
                    lateness.decided(viewer, it.of().body(), it.of().id(), reviewOn);
                }
                return new Handing.Done(it.of().id());
            });
        });
    }

    private Optional<ClosureRules.Answering> seen(Viewer viewer, UUID id) {
        return gate.allows(viewer, CaseRules.LIST, viewer.body())
                ? sql.find(id).flatMap(it -> cases.read(viewer, it.of()).map(of ->
                        new ClosureRules.Answering(of, it, sights.awaited(viewer, of.id()), notDone(viewer, of.id()),
                                support.isRaised(viewer, of.id()))))
                : Optional.empty();
    }

    private Handing unknown(Viewer viewer, Act<?> asked, UUID id) {
        gate.unknown(viewer, asked, id);
        return new Handing.Unknown();
    }
}
