package org.concordat.sharing;

import java.time.YearMonth;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.concordat.access.Acting;
import org.concordat.access.Because;
import org.concordat.access.Decision;
import org.concordat.access.Gate;
import org.concordat.access.Look;
import org.concordat.access.SignedIn;
import org.concordat.access.Viewer;
import org.concordat.ledger.Ledger;
import org.springframework.stereotype.Component;

/// What came of a disclosure after its body had answered, also once it has ended: an answer has its day, and what comes
/// of it may be known long after. Nothing of what is inside is read for it.
@Component("disclosureOutcomes")
public class Outcomes {

    private final Acting acting;
    private final Gate gate;
    private final Ledger ledger;
    private final OutcomeSql sql;
    private final Receptions receptions;
    private final Tally tally;
    private final Tidings tidings;

    Outcomes(Acting acting, Gate gate, Ledger ledger, OutcomeSql sql, Receptions receptions, Tally tally, Tidings tidings) {
        this.acting = acting;
        this.gate = gate;
        this.ledger = ledger;
        this.sql = sql;
        this.receptions = receptions;
        this.tally = tally;
        this.tidings = tidings;
    }

    /// Whether the viewer could say now what came of it; nothing is recorded.
    public boolean maySay(SignedIn who, DisclosureId id) {
        return acting.as(who, viewer -> gate.allows(viewer, ListRules.INBOX, viewer.body())
                && receptions.envelope(viewer, id).filter(it -> gate.allows(viewer, ReceivingRules.SAY_OUTCOME, visit(viewer, it)))
                        .isPresent());
    }

    /// The outside of something, for whoever could say now what came of it; or why they could not. Empty when there is none
    /// for this viewer.
    public Optional<Look<Envelope>> open(SignedIn who, DisclosureId id) {
        return acting.as(who, viewer -> envelope(viewer, id).flatMap(it -> look(viewer, it)));
    }

    private Optional<Look<Envelope>> look(Viewer viewer, Envelope it) {
        var refused = refusal(viewer, it);
        if (refused.isPresent()) {
            return refused.get() instanceof Reception.Refused(var _, var decision) ? Optional.of(new Look.Refused<>(decision))
                    : Optional.empty();
        }
        ledger.record(viewer.entry("sharing.outcome-form.read").about(it.id().value()).under(it.agreement()));
        return Optional.of(new Look.Seen<>(it));
    }

    /// Says what came of it since, as often as something does, until it changed a decision.
    ///
    /// @param act made with the form, so that a repeated submit is the same act
    /// @param cameOf with its line
    public Reception say(SignedIn who, DisclosureId id, UUID act, CameOf cameOf) {
        var line = Objects.requireNonNull(cameOf.line());
        return acting.as(who, viewer -> envelope(viewer, id).map(it -> sql.saidBy(viewer, id, act)
                        ? new Reception.Done(it.reference())
                        : refusal(viewer, it).orElseGet(() -> say(viewer, it, act, line, cameOf.changed())))
                .orElseGet(Reception.Unknown::new));
    }

    private Reception say(Viewer viewer, Envelope it, UUID act, String line, Changed changed) {
        if (!sql.say(viewer, it, act, line, changed)) {   // a colleague was faster, or the act's id is that of another act
            return receptions.envelope(viewer, it.id()).flatMap(now -> refusal(viewer, now)).orElseGet(() -> {
                gate.unknown(viewer, ReceivingRules.SAY_OUTCOME, it.id().value());
                return new Reception.Unknown();
            });
        }
        ledger.record(viewer.entry("sharing.received.outcome").about(it.id().value()).under(it.agreement())
                .with("changed", changed.name()));
        tidings.heard(viewer, it);
        if (changed == Changed.YES) {   // in the month of sending, as the answer is counted
            tally.count(Measure.FEEDBACK_CHANGED, viewer.body(), YearMonth.from(it.sentAt().atZone(Viewer.ZONE)));
        }
        return new Reception.Done(it.reference());
    }

    private Optional<Reception> refusal(Viewer viewer, Envelope it) {
        return gate.refuses(viewer, ReceivingRules.SAY_OUTCOME, visit(viewer, it), it.id().value()).map(refused ->
                ReceivingRules.mayKnow(refused.failed().stream().map(Because::rule).toList())
                        ? new Reception.Refused(it, refused) : new Reception.Unknown());
    }

    /// The outside of it, for one who may look into the inbox; otherwise nothing, and the ledger says why.
    private Optional<Envelope> envelope(Viewer viewer, DisclosureId id) {
        if (gate.asks(viewer, ListRules.INBOX, viewer.body()) instanceof Decision.Refused refused) {
            gate.refused(viewer, ReceivingRules.SAY_OUTCOME.id(), id.value(), refused);
            return Optional.empty();
        }
        var found = receptions.envelope(viewer, id);
        if (found.isEmpty()) {
            gate.unknown(viewer, ReceivingRules.SAY_OUTCOME, id.value());
        }
        return found;
    }

    private ReceivingRules.Visit visit(Viewer viewer, Envelope it) {
        return receptions.visit(viewer, it, Optional.empty());
    }
}
