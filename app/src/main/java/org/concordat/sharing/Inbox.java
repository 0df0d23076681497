package org.concordat.sharing;

import java.time.YearMonth;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiPredicate;
import org.concordat.access.Act;
import org.concordat.access.Acting;
import org.concordat.access.Because;
import org.concordat.access.Decision;
import org.concordat.access.Gate;
import org.concordat.access.Look;
import org.concordat.access.SignedIn;
import org.concordat.access.Viewer;
import org.concordat.kernel.Purpose;
import org.concordat.kernel.Words;
import org.concordat.ledger.Entry;
import org.concordat.ledger.Ledger;
import org.springframework.stereotype.Component;

/// What others have told a body: opening it for a purpose, accepting its terms, answering, and letting it go.
@Component
public class Inbox {

    /// Which envelopes a list shows.
    public enum Filter { TO_ANSWER, OVERDUE, TO_DISPOSE, ENDED }

    private final Acting acting;
    private final Gate gate;
    private final Ledger ledger;
    private final Receptions receptions;
    private final ReceptionSql sql;
    private final Ways ways;
    private final Tidings tidings;
    private final Tally tally;

    Inbox(Acting acting, Gate gate, Ledger ledger, Receptions receptions, ReceptionSql sql, Ways ways,
          Tidings tidings, Tally tally) {
        this.acting = acting;
        this.gate = gate;
        this.ledger = ledger;
        this.receptions = receptions;
        this.sql = sql;
        this.ways = ways;
        this.tidings = tidings;
        this.tally = tally;
    }

    /// What was addressed to the viewer's body and roles, newest first. Pages count from 0.
    public Look<Page<Envelope>> list(SignedIn who, Optional<Filter> filter, int page) {
        return acting.as(who, viewer -> gate.refuses(viewer, ListRules.INBOX, viewer.body(), viewer.body().value())
                .<Look<Page<Envelope>>>map(Look.Refused::new)
                .orElseGet(() -> {
                    var found = Page.of(page, (rows, skip) -> receptions.list(viewer, filter, rows, skip));
                    ledger.record(viewer.entry("sharing.inbox.listed")
                            .with("ids", Page.ids(found.rows(), row -> row.id().value())));
                    return new Look.Seen<>(found);
                }));
    }

    /// The same list, all of it, from a place on.
    public Look<Page<Envelope>> from(SignedIn who, Optional<Place> place) {
        return acting.as(who, viewer -> gate.refuses(viewer, ListRules.INBOX, viewer.body(), viewer.body().value())
                .<Look<Page<Envelope>>>map(Look.Refused::new)
                .orElseGet(() -> {
                    var start = place.orElseGet(() -> Place.newest(viewer.at()));
                    var found = Page.from(rows -> receptions.from(viewer, start, rows));
                    ledger.record(viewer.entry("sharing.inbox.listed")
                            .with("ids", Page.ids(found.rows(), row -> row.id().value())));
                    return new Look.Seen<>(found);
                }));
    }

    /// Opens an envelope, stating a purpose; refused when it was not sent for that purpose.
    ///
    /// @param act made with the form, so that a repeated submit is the same act
    public Reception open(SignedIn who, DisclosureId id, UUID act, Purpose purpose) {
        return visit(who, id, ReceivingRules.OPEN, Optional.of(purpose), (viewer, envelope) -> {
            if (sql.open(viewer, envelope, act, purpose)) {
                ledger.record(entry(viewer, "sharing.received.opened", envelope).serving(purpose));
            }
            return true;
        });
    }

    /// Accepts the handling terms, once for each officer, before first sight.
    public Reception accept(SignedIn who, DisclosureId id) {
        return visit(who, id, ReceivingRules.ACCEPT, Optional.empty(), (viewer, envelope) -> {
            if (sql.accept(viewer, envelope)) {
                ledger.record(entry(viewer, "sharing.received.terms.accepted", envelope));
                tidings.opened(viewer, id);
            }
            return true;
        });
    }

    /// Reads what is inside, or says what has to come first, or why it has gone.
    public Reading read(SignedIn who, DisclosureId id) {
        return acting.as(who, viewer -> envelope(viewer, id, ReceivingRules.READ)
                .map(envelope -> read(viewer, envelope))
                .orElseGet(Reading.Unknown::new));
    }

    /// Says what it was worth, where nothing has come of it yet. A body answers once.
    ///
    /// @param act made with the form, so that a repeated submit is the same act
    public Reception answer(SignedIn who, DisclosureId id, UUID act, AnswerKind kind, String words) {
        return answer(who, id, act, kind, words, CameOf.NOTHING_YET);
    }

    /// The same, and what came of it.
    public Reception answer(SignedIn who, DisclosureId id, UUID act, AnswerKind kind, String words, CameOf cameOf) {
        return acting.as(who, viewer -> sql.answeredBy(viewer, id, act)
                ? done(viewer, id, ReceivingRules.ANSWER)
                : visit(viewer, id, ReceivingRules.ANSWER, Optional.empty(), (v, envelope) -> {
                    if (!sql.answer(v, envelope, act, kind, Words.official(4000, words), cameOf)) {
                        return false;
                    }
                    ledger.record(entry(v, "sharing.received.answered", envelope).with("answer", kind.name()));
                    tidings.answered(v, id);
                    tidings.heard(v, envelope);
                    count(v, envelope, cameOf);
                    return true;
                }));
    }

    /// Confirms that the body no longer holds what has ended, and says how.
    public Reception confirmDisposal(SignedIn who, DisclosureId id, String words) {
        return acting.as(who, viewer -> sql.disposedBy(viewer, id)
                ? done(viewer, id, ReceivingRules.DISPOSE)
                : visit(viewer, id, ReceivingRules.DISPOSE, Optional.empty(), (v, envelope) -> {
                    if (!sql.dispose(v, envelope, Words.official(2000, words))) {
                        return false;
                    }
                    ledger.record(entry(v, "sharing.received.disposal.confirmed", envelope));
                    tidings.disposed(v, id);
                    return true;
                }));
    }

    /// Whether this officer has confirmed its disposal in other words.
    public boolean confirmedOtherwise(SignedIn who, DisclosureId id, String words) {
        return acting.as(who, viewer -> sql.disposal(viewer, id).filter(it -> !it.equals(words)).isPresent());
    }

    /// In the month of sending, so that what is open of a month is the difference.
    private void count(Viewer viewer, Envelope it, CameOf cameOf) {
        var month = YearMonth.from(it.sentAt().atZone(Viewer.ZONE));
        tally.count(Measure.FEEDBACK_GIVEN, viewer.body(), month);
        if (viewer.day().isAfter(it.answerDue())) {
            tally.count(Measure.FEEDBACK_LATE, viewer.body(), month);
        }
        if (cameOf.changed() == Changed.YES) {
            tally.count(Measure.FEEDBACK_CHANGED, viewer.body(), month);
        }
    }

    /// The same answer again, to a repeated submit.
    private Reception done(Viewer viewer, DisclosureId id, Act<ReceivingRules.Visit> act) {
        return envelope(viewer, id, act).<Reception>map(envelope -> new Reception.Done(envelope.reference()))
                .orElseGet(Reception.Unknown::new);
    }

    /// The outside of it, for one who may look into the inbox; otherwise nothing, and the ledger says why.
    private Optional<Envelope> envelope(Viewer viewer, DisclosureId id, Act<ReceivingRules.Visit> act) {
        if (gate.asks(viewer, ListRules.INBOX, viewer.body()) instanceof Decision.Refused refused) {
            gate.refused(viewer, act.id(), id.value(), refused);
            return Optional.empty();
        }
        var found = receptions.envelope(viewer, id);
        if (found.isEmpty()) {
            gate.unknown(viewer, act, id.value());
        }
        return found;
    }

    private Reading read(Viewer viewer, Envelope envelope) {
        var stated = receptions.stated(viewer, envelope.id());
        var visit = receptions.visit(viewer, envelope, stated);
        if (ways.decide(viewer, ReceivingRules.READ, visit) instanceof Decision.Refused refused) {
            return notYet(viewer, envelope, refused);
        }
        var received = receptions.read(viewer, envelope.id());
        if (received.isEmpty()) {
            throw new IllegalStateException("the rules allow what the database refuses: " + envelope.id());
        }
        ledger.record(ways.marked(viewer.entry("sharing.received.read").about(envelope.id().value())
                .under(envelope.agreement()).serving(envelope.purpose()), ways.of(viewer, visit)));
        return new Reading.Opened(envelope, received.get());
    }

    private Reading notYet(Viewer viewer, Envelope envelope, Decision.Refused refused) {
        ledger.record(entry(viewer, "sharing.received.read.refused", envelope).with("rules", refused.rules()));
        var failed = refused.failed().stream().map(Because::rule).toList();
        if (!ReceivingRules.mayKnow(failed)) {
            return new Reading.Unknown();
        }
        if (failed.contains(ReceivingRules.STILL_SHARED.id())
                || failed.contains(ReceivingRules.UNDER_AN_AGREEMENT_IN_FORCE.id())
                || failed.contains(ReceivingRules.WHOLE_CHAIN_IS_IN_FORCE.id())) {
            return new Reading.Gone(envelope, refused);
        }
        return failed.contains(ReceivingRules.FOR_THE_PURPOSE_IT_WAS_SENT.id())
                ? new Reading.StatePurpose(envelope)
                : new Reading.AcceptTerms(envelope);
    }

    private Reception visit(SignedIn who, DisclosureId id, Act<ReceivingRules.Visit> act, Optional<Purpose> stating,
            BiPredicate<Viewer, Envelope> work) {
        return acting.as(who, viewer -> visit(viewer, id, act, stating, work));
    }

    private Reception visit(Viewer viewer, DisclosureId id, Act<ReceivingRules.Visit> act, Optional<Purpose> stating,
            BiPredicate<Viewer, Envelope> work) {
        var found = envelope(viewer, id, act);
        if (found.isEmpty()) {
            return new Reception.Unknown();
        }
        var envelope = found.get();
        var visit = receptions.visit(viewer, envelope, stating.or(() -> receptions.stated(viewer, id)));
        if (ways.decide(viewer, act, visit) instanceof Decision.Refused refused) {
            return refused(viewer, envelope, act, refused);
        }
        return work.test(viewer, envelope)
                ? new Reception.Done(envelope.reference())
                : tooLate(viewer, id, act, visit.stated());
    }

    /// Two of a body at once: the other was faster, and the rules now say so.
    private Reception tooLate(Viewer viewer, DisclosureId id, Act<ReceivingRules.Visit> act, Optional<Purpose> stated) {
        var envelope = receptions.envelope(viewer, id).orElseThrow();
        return ways.decide(viewer, act, receptions.visit(viewer, envelope, stated)) instanceof Decision.Refused refused
                ? refused(viewer, envelope, act, refused)
                : unknown(viewer, id, act);   // the act's id is that of an act on something else
    }

    private Reception refused(Viewer viewer, Envelope envelope, Act<ReceivingRules.Visit> act, Decision.Refused refused) {
        ledger.record(entry(viewer, act.id() + ".refused", envelope).with("rules", refused.rules()));
        return ReceivingRules.mayKnow(refused.failed().stream().map(Because::rule).toList())
                ? new Reception.Refused(envelope, refused)
                : new Reception.Unknown();
    }

    private Reception unknown(Viewer viewer, DisclosureId id, Act<ReceivingRules.Visit> act) {
        gate.unknown(viewer, act, id.value());
        return new Reception.Unknown();
    }

    private Entry entry(Viewer viewer, String kind, Envelope envelope) {
        return ways.marked(viewer.entry(kind).about(envelope.id().value()).under(envelope.agreement()),
                ways.of(viewer, receptions.visit(viewer, envelope, Optional.empty())));
    }
}
