package org.concordat.casework;

import java.util.Optional;
import java.util.UUID;
import org.concordat.access.Act;
import org.concordat.access.Acting;
import org.concordat.access.Decision;
import org.concordat.access.Gate;
import org.concordat.access.SignedIn;
import org.concordat.access.Viewer;
import org.concordat.kernel.MarkingLine;
import org.concordat.kernel.OfficerId;
import org.concordat.kernel.PlainText;
import org.concordat.kernel.Words;
import org.concordat.ledger.Ledger;
import org.springframework.stereotype.Component;

/// A case changes hands: offered by its owner, and the taker's from the moment they accept; or taken by the lead, where its
/// owner has left or nobody answers.
@Component
public class Handovers {

    public static final int REASON_MAX = 2000;

    /// An offer, and what its viewer may do about it.
    public record Sight(Handover offer, boolean mayAnswer, boolean mayWithdraw) {
    }

    private final Acting acting;
    private final Gate gate;
    private final Ledger ledger;
    private final Cases cases;
    private final CaseSql sql;
    private final HandoverSql handovers;
    private final Teams teams;
    private final CaseClock clock;
    private final CaseTidings tidings;

    Handovers(Acting acting, Gate gate, Ledger ledger, Cases cases, CaseSql sql, HandoverSql handovers, Teams teams,
              CaseClock clock, CaseTidings tidings) {
        this.acting = acting;
        this.gate = gate;
        this.ledger = ledger;
        this.cases = cases;
        this.sql = sql;
        this.handovers = handovers;
        this.teams = teams;
        this.clock = clock;
        this.tidings = tidings;
    }

    /// Offers a case to a colleague. It stands with the viewer until they accept.
    ///
    /// @param act made with the form, and the id of the offer
    public Handing offer(SignedIn who, UUID act, CaseId id, OfficerId taker, String reason) {
        return acting.as(who, viewer -> held(viewer, id).map(it -> handovers.find(act)
                .filter(offer -> offer.giver().equals(viewer.officer()) && offer.of().equals(id))
                .<Handing>map(offer -> new Handing.Done(id))
                .orElseGet(() -> offer(viewer, act, it, taker, Words.official(REASON_MAX, reason)))).orElseGet(() ->
                unknown(viewer, CaseRules.OFFER, id.value())));
    }

    private Handing offer(Viewer viewer, UUID act, Case it, OfficerId taker, String reason) {
        var team = teams.of(it.body(), viewer.at());
        return refusal(viewer, CaseRules.OFFER, new CaseRules.Offering(it, team, handovers.open(it.id()), taker), it.id())
                .orElseGet(() -> {
                    handovers.offer(viewer, act, it, taker, reason, clock.answeredBy(viewer.day(), it.urgent()));
                    ledger.record(viewer.entry("casework.handover.offered").about(it.id().value())
                            .with("handover", act.toString()).with("officer", taker.toString()));
                    tidings.offered(viewer, handovers.find(act).orElseThrow(), team.lead().orElse(viewer.officer()));
                    return new Handing.Done(it.id());
                });
    }

    /// Empty when there is none for this viewer.
    public Optional<Sight> find(SignedIn who, UUID id) {
        return acting.as(who, viewer -> {
            var found = seen(viewer, id).map(it -> new Sight(it.offer(),
                    gate.allows(viewer, CaseRules.ACCEPT, it), gate.allows(viewer, CaseRules.WITHDRAW, it)));
            found.ifPresentOrElse(it -> ledger.record(viewer.entry("casework.handover.read").about(it.offer().of().value())
                            .with("handover", id.toString())),
                    () -> gate.unknown(viewer, "casework.handover.read", id));
            return found;
        });
    }

    /// Accepts it: from this moment the case is the viewer's.
    ///
    /// @param act made with the form, so that a repeated submit is the same act
    public Handing accept(SignedIn who, UUID id, UUID act) {
        return answer(who, id, act, CaseRules.ACCEPT, "casework.handover.accepted",
                (viewer, it) -> handovers.answer(viewer, id, act, "ACCEPTED", null));
    }

    /// Declines it, with a reason: the case stays where it is.
    public Handing decline(SignedIn who, UUID id, UUID act, String reason) {
        return answer(who, id, act, CaseRules.DECLINE, "casework.handover.declined",
                (viewer, it) -> handovers.answer(viewer, id, act, "DECLINED", Words.official(REASON_MAX, reason)));
    }

    /// Takes it back, with a reason: its giver at any time, and the lead once nobody has answered in time.
    public Handing withdraw(SignedIn who, UUID id, UUID act, String reason) {
        return answer(who, id, act, CaseRules.WITHDRAW, "casework.handover.withdrawn",
                (viewer, it) -> handovers.answer(viewer, id, act, "WITHDRAWN", Words.official(REASON_MAX, reason)));
    }

    /// The row that an answer leaves; whether it is the first.
    private interface Leaving {
        boolean leaves(Viewer viewer, Handover offer);
    }

    private Handing answer(SignedIn who, UUID id, UUID act, Act<CaseRules.Answering> asked, String kind, Leaving row) {
        return acting.as(who, viewer -> {
            seen(viewer, id).ifPresent(it -> sql.hold(it.of().id()));
            var found = seen(viewer, id);
            if (found.isEmpty()) {
                return unknown(viewer, asked, id);
            }
            var it = found.get();
            if (handovers.answeredBy(viewer, id, act)) {
                return new Handing.Done(it.of().id());
            }
            return refusal(viewer, asked, it, it.of().id()).orElseGet(() -> {
                if (!row.leaves(viewer, it.offer())) {
                    throw new IllegalStateException("an offer was answered while its case was held: " + id);
                }
                ledger.record(viewer.entry(kind).about(it.of().id().value()).with("handover", id.toString()));
                if (asked.equals(CaseRules.WITHDRAW)) {
                    tidings.over(viewer, it.offer());
                } else {
                    tidings.answered(viewer, it.offer());
                }
                return new Handing.Done(it.of().id());
            });
        });
    }

    /// Takes a case as lead, where its owner is not in post or nobody answers its offer. An offer that waits ends with it.
    public Handing take(SignedIn who, CaseId id, UUID act) {
        return acting.as(who, viewer -> held(viewer, id).map(it -> sql.takenBy(viewer, id, act)
                ? new Handing.Done(id) : take(viewer, it, act)).orElseGet(() -> unknown(viewer, CaseRules.TAKE, id.value())));
    }

    private Handing take(Viewer viewer, Case it, UUID act) {
        var open = handovers.open(it.id());
        return refusal(viewer, CaseRules.TAKE, new CaseRules.Taking(it, teams.of(it.body(), viewer.at()), open), it.id())
                .orElseGet(() -> {
                    open.ifPresent(offer -> end(viewer, offer, act));
                    sql.take(viewer, it.id(), act);
                    ledger.record(viewer.entry("casework.case.taken").about(it.id().value())
                            .with("officer", it.owner().toString()));
                    return new Handing.Done(it.id());
                });
    }

    /// By its taker it is declined, by anybody else taken back.
    private void end(Viewer viewer, Handover offer, UUID act) {
        boolean mine = offer.taker().equals(viewer.officer());
        handovers.answer(viewer, offer.id(), act, mine ? "DECLINED" : "WITHDRAWN", "The lead took the case.");
        ledger.record(viewer.entry(mine ? "casework.handover.declined" : "casework.handover.withdrawn")
                .about(offer.of().value()).with("handover", offer.id().toString()));
        tidings.over(viewer, offer);
    }

    private <T> Optional<Handing> refusal(Viewer viewer, Act<T> act, T thing, CaseId about) {
        return gate.refuses(viewer, act, thing, about.value()).map((Decision.Refused it) -> new Handing.Refused(it));
    }

    private Optional<Case> held(Viewer viewer, CaseId id) {
        cases.read(viewer, id).ifPresent(it -> sql.hold(id));
        return cases.read(viewer, id);
    }

    private Optional<CaseRules.Answering> seen(Viewer viewer, UUID id) {
        return gate.allows(viewer, CaseRules.LIST, viewer.body())
                ? handovers.find(id).flatMap(offer -> cases.read(viewer, offer.of()).map(it ->
                        new CaseRules.Answering(it, teams.of(it.body(), viewer.at()), offer)))
                : Optional.empty();
    }

    private Handing unknown(Viewer viewer, Act<?> asked, UUID id) {
        gate.unknown(viewer, asked, id);
        return new Handing.Unknown();
    }
}
