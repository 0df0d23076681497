package org.concordat.panels;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.concordat.access.Act;
import org.concordat.access.Acting;
import org.concordat.access.Decision;
import org.concordat.access.Gate;
import org.concordat.access.SignedIn;
import org.concordat.access.Viewer;
import org.concordat.kernel.OfficerId;
import org.concordat.kernel.Words;
import org.concordat.ledger.Ledger;
import org.springframework.stereotype.Component;

/// Support of a case that came to a panel: consent to it, what it is for, and who is given what to do.
@Component
public class Supports {

    public static final int HOW_MAX = 500;
    public static final int PLAN_MAX = 2000;
    public static final int WHAT_MAX = 500;

    /// Support of a case by a panel, over all the times that it came there, and what its viewer may do about it.
    ///
    /// @param plans the last one is followed while there is consent
    /// @param next what can be said of consent now; none where the viewer may say nothing
    /// @param owners who could be given an action; none where the viewer sets none
    public record Sight(Item of, List<Attended> came, List<Consent> consents, List<SupportPlan> plans, List<SupportSession> sessions,
                        List<Action> actions, List<Consent.State> next, boolean mayPlan, boolean mayRecord, List<Attended> owners) {

        /// The earliest day on which more can have been said of consent: not before what was said last, and not a year before the
        /// case came to the panel.
        public LocalDate consentFrom() {
            return consents.isEmpty() ? of.putAt().atZone(Viewer.ZONE).toLocalDate().minusYears(1) : consents.getLast().on();
        }

        /// Whether a plan was written and there is no consent to follow it.
        public boolean isSuspended() {
            return !plans.isEmpty() && consents.getLast().state() != Consent.State.GIVEN;
        }

        /// Whether consent was refused or withdrawn, and nobody has asked again.
        public boolean isReassessed() {
            return Consent.isReassessed(consents);
        }
    }

    private final Acting acting;
    private final Gate gate;
    private final Ledger ledger;
    private final SupportSql sql;
    private final ActionSql actions;
    private final SessionSql sessions;
    private final SupportSights sights;
    private final Sittings sittings;
    private final PanelClock clock;
    private final SupportTidings tidings;
    private final EngagementEnds engagements;

    Supports(Acting acting, Gate gate, Ledger ledger, SupportSql sql, ActionSql actions, SessionSql sessions, SupportSights sights,
             Sittings sittings, PanelClock clock, SupportTidings tidings, EngagementEnds engagements) {
        this.acting = acting;
        this.gate = gate;
        this.ledger = ledger;
        this.sql = sql;
        this.actions = actions;
        this.sessions = sessions;
        this.sights = sights;
        this.sittings = sittings;
        this.clock = clock;
        this.tidings = tidings;
        this.engagements = engagements;
    }

    /// Empty when there is none for this viewer.
    public Optional<Sight> find(SignedIn who, ItemId id) {
        return acting.as(who, viewer -> {
            var found = sittings.find(viewer, id).map(it -> sights.sight(viewer, it));
            found.ifPresentOrElse(it -> ledger.record(viewer.entry("panels.support.read").about(it.of().of().value())
                            .with("item", id.toString())),
                    () -> gate.unknown(viewer, PanelRules.READ_ITEM, id.value()));
            return found;
        });
    }

    /// The case in whose support something was said, planned or held, as the viewer saw it last; empty when there is none for them.
    public Optional<ItemId> step(SignedIn who, UUID step) {
        return acting.as(who, viewer -> {
            var found = sql.of(step).flatMap(it -> sittings.last(viewer, it));
            if (found.isEmpty()) {
                gate.unknown(viewer, PanelRules.READ_ITEM, step);
            }
            return found;
        });
    }

    /// Records what was said of consent; refused or withdrawn, the panel has to reassess the case.
    ///
    /// @param act made with the form
    public Acted consent(SignedIn who, ItemId id, UUID act, Consent.State state, String how, LocalDate on, OfficerId by) {
        return at(who, id, SupportRules.CONSENT, act, (viewer, it) -> {
            var of = sights.supporting(it);
            return refusal(viewer, SupportRules.CONSENT, new SupportRules.Consenting(of, state, on, by), it).orElseGet(() -> {
                var said = new Consent(act, state, Words.official(HOW_MAX, how), on, by, viewer.at(),
                        state.isReassessed() ? clock.reassessedBy(viewer.day()) : null);
                var before = sessions.last(it.of());
                return sql.record(viewer, it.of(), of.before().size() + 1, said) ? recorded(viewer, of, said, before)
                        : unknown(viewer, SupportRules.CONSENT, id.value());
            });
        });
    }

    private Acted recorded(Viewer viewer, SupportRules.Supporting to, Consent said, Optional<UUID> before) {
        var of = to.at().of();
        ledger.record(viewer.entry("panels.consent.recorded").about(of.of().value()).with("item", of.id().toString())
                .with("state", said.state().name()));
        if (said.state().isReassessed()) {
            tidings.stops(viewer, of, before);
            tidings.reassess(viewer, of, said);
            engagements.withdrawn(viewer, of);
        } else {
            tidings.goesOn(viewer, of, before, said.id());
        }
        if (said.state() == Consent.State.GIVEN) {
            tidings.reassessed(viewer, of, to.before());
        }
        return new Acted.Done(of.id().value());
    }

    /// Writes what support is for, and who gives it, in the place of what was written before.
    ///
    /// @param act made with the form
    public Acted plan(SignedIn who, ItemId id, UUID act, String words) {
        return at(who, id, SupportRules.PLAN, act, (viewer, it) ->
                refusal(viewer, SupportRules.PLAN, sights.supporting(it), it).orElseGet(() -> {
            var number = sql.plans(SupportSql.Key.of(it.of())).size() + 1;
            var before = sessions.last(it.of());
            if (!sql.write(viewer, act, it.of(), number, Words.official(PLAN_MAX, words))) {
                return unknown(viewer, SupportRules.PLAN, id.value());
            }
            ledger.record(viewer.entry("panels.plan.written").about(it.of().of().value()).with("item", id.toString()));
            tidings.goesOn(viewer, it.of(), before, act);
            return new Acted.Done(id.value());
        }));
    }

    /// Gives one of those who were there something to do.
    ///
    /// @param act made with the form, and the id of the action
    public Acted set(SignedIn who, ItemId id, UUID act, String what, OfficerId owner, LocalDate dueOn) {
        return at(who, id, SupportRules.SET, act, (viewer, it) ->
                refusal(viewer, SupportRules.SET, new SupportRules.Setting(it, owner, dueOn), it).orElseGet(() -> {
                    var set = new Action(act, it.of().of(), it.of().reference(), it.of().panel(), id,
                            Words.official(WHAT_MAX, what), owner, dueOn, Optional.empty());
                    if (!actions.set(viewer, it.of(), set)) {
                        return unknown(viewer, SupportRules.SET, id.value());
                    }
                    ledger.record(viewer.entry("panels.action.set").about(it.of().of().value()).with("item", id.toString())
                            .with("action", act.toString()).with("officer", owner.toString()));
                    tidings.set(viewer, it, set);
                    return new Acted.Done(id.value());
                }));
    }

    /// Why the viewer may say nothing of consent now, whatever it would be; empty when they may, or said it with that form
    /// before, or there is none for them.
    ///
    /// @param act made with the form
    public Optional<Decision.Refused> saysNothing(SignedIn who, ItemId id, UUID act) {
        return whateverTheySend(who, id, act, (viewer, it) -> {
            var of = sights.supporting(it);
            var next = Arrays.stream(Consent.State.values()).filter(state -> state.follows(of.last())).findFirst().orElseThrow();
            return gate.refuses(viewer, SupportRules.CONSENT, new SupportRules.Consenting(of, next, viewer.day(), anybody(viewer, it)),
                    it.of().of().value());
        });
    }

    /// Why the viewer gives nobody an action now; empty as above.
    ///
    /// @param act made with the form
    public Optional<Decision.Refused> setsNone(SignedIn who, ItemId id, UUID act) {
        return whateverTheySend(who, id, act, (viewer, it) -> gate.refuses(viewer, SupportRules.SET,
                new SupportRules.Setting(it, it.inPost().stream().findFirst().orElseGet(viewer::officer), viewer.day()),
                it.of().of().value()));
    }

    private Optional<Decision.Refused> whateverTheySend(SignedIn who, ItemId id, UUID act,
            BiFunction<Viewer, AtItem, Optional<Decision.Refused>> asked) {
        return acting.as(who, viewer -> sittings.find(viewer, id).filter(_ -> !sql.isMade(viewer, act))
                .flatMap(it -> asked.apply(viewer, it)));
    }

    /// Of those who were there: nothing then stands in the way but what does whatever is said.
    private static OfficerId anybody(Viewer viewer, AtItem it) {
        return it.came().stream().map(Attended::officer).findFirst().orElseGet(viewer::officer);
    }

    private interface Work {
        Acted at(Viewer viewer, AtItem it);
    }

    private Acted at(SignedIn who, ItemId id, Act<?> asked, UUID act, Work work) {
        return acting.as(who, viewer -> {
            sittings.find(viewer, id).ifPresent(it -> sql.hold(it.of().of()));
            return sittings.find(viewer, id).map(it -> sql.isMade(viewer, act) ? new Acted.Done(id.value()) : work.at(viewer, it))
                    .orElseGet(() -> unknown(viewer, asked, id.value()));
        });
    }

    private <T> Optional<Acted> refusal(Viewer viewer, Act<T> act, T thing, AtItem it) {
        return gate.refuses(viewer, act, thing, it.of().of().value()).map((Decision.Refused no) -> new Acted.Refused(no));
    }

    private Acted unknown(Viewer viewer, Act<?> asked, UUID id) {
        gate.unknown(viewer, asked, id);
        return new Acted.Unknown();
    }
}
