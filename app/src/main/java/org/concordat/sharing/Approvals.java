package org.concordat.sharing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.concordat.access.Act;
import org.concordat.access.Acting;
import org.concordat.access.Decision;
import org.concordat.access.Gate;
import org.concordat.access.Look;
import org.concordat.access.SignedIn;
import org.concordat.access.Viewer;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.OfficerId;
import org.concordat.kernel.Words;
import org.concordat.ledger.Ledger;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The second person: approves what was proposed, or declines it with a reason.
@Component
public class Approvals {

    /// A proposed disclosure in the list of those that wait.
    public record Waiting(DisclosureId id, String reference, String title, About about, Marking marking,
                          OfficerId proposedBy, Instant proposedAt, LocalDate answerDue) {
    }

    /// Why a disclosure is declined.
    ///
    /// @param reason up to 4,000 characters, for the officer who proposed it
    record Why(DeclineKind kind, String reason) {
        Why {
            Words.official(4000, reason);
        }
    }

    private final Acting acting;
    private static final String DECIDE = "sharing.disclosure.decide";

    private final Gate gate;
    private final Ledger ledger;
    private final OwnDisclosures disclosures;
    private final DecisionSql decisions;
    private final AudienceSql audiences;
    private final RecallSql recalls;
    private final Lawfulness law;
    private final Tellings tellings;
    private final CustodySql custody;
    private final List<Followed> followed;
    private final HomeSearch homes;
    private final HoldingSql holdings;
    private final Tidings tidings;
    private final ChainTidings chain;
    private final Tally tally;

    Approvals(Acting acting, Gate gate, Ledger ledger, OwnDisclosures disclosures, DecisionSql decisions,
              AudienceSql audiences, RecallSql recalls, Lawfulness law, Tellings tellings,
              CustodySql custody, List<Followed> followed, HomeSearch homes, HoldingSql holdings,
              Tidings tidings, ChainTidings chain, Tally tally) {
        this.acting = acting;
        this.gate = gate;
        this.ledger = ledger;
        this.disclosures = disclosures;
        this.decisions = decisions;
        this.audiences = audiences;
        this.recalls = recalls;
        this.law = law;
        this.tellings = tellings;
        this.custody = custody;
        this.followed = List.copyOf(followed);
        this.homes = homes;
        this.holdings = holdings;
        this.tidings = tidings;
        this.chain = chain;
        this.tally = tally;
    }

    /// What waits in the viewer's body, oldest first. Pages count from 0.
    public Look<Page<Waiting>> waiting(SignedIn who, int page) {
        return acting.as(who, viewer -> gate.refuses(viewer, ListRules.APPROVALS, viewer.body(), viewer.body().value())
                .<Look<Page<Waiting>>>map(Look.Refused::new)
                .orElseGet(() -> {
                    var found = Page.of(page, (rows, skip) -> decisions.waiting(viewer, rows, skip));
                    ledger.record(viewer.entry("sharing.approval.listed")
                            .with("ids", Page.ids(found.rows(), row -> row.id().value())));
                    return new Look.Seen<>(found);
                }));
    }

    /// The same list from a place on.
    public Look<Page<Waiting>> waiting(SignedIn who, Optional<Place> place) {
        return acting.as(who, viewer -> gate.refuses(viewer, ListRules.APPROVALS, viewer.body(), viewer.body().value())
                .<Look<Page<Waiting>>>map(Look.Refused::new)
                .orElseGet(() -> {
                    var found = Page.from(rows -> decisions.waiting(viewer, place.orElse(Place.OLDEST), rows));
                    ledger.record(viewer.entry("sharing.approval.listed")
                            .with("ids", Page.ids(found.rows(), row -> row.id().value())));
                    return new Look.Seen<>(found);
                }));
    }

    /// What stands in the way of this viewer's approving it; empty when nothing is there for them.
    public Optional<Decision> mayApprove(SignedIn who, DisclosureId id) {
        return acting.as(who, viewer -> disclosures.find(viewer, id, DECIDE)
                .map(it -> gate.asks(viewer, ApprovalRules.APPROVE, pending(viewer, it))));
    }

    /// What stands in the way of this viewer's declining it; empty when nothing is there for them.
    public Optional<Decision> mayDecline(SignedIn who, DisclosureId id) {
        return acting.as(who, viewer -> disclosures.find(viewer, id, DECIDE)
                .map(it -> gate.asks(viewer, ApprovalRules.DECLINE, pending(viewer, it))));
    }

    /// The same, of an officer who sets out to approve: a refusal is recorded.
    public Optional<Decision> askToApprove(SignedIn who, DisclosureId id) {
        return ask(who, id, ApprovalRules.APPROVE);
    }

    /// The same, of an officer who sets out to decline.
    public Optional<Decision> askToDecline(SignedIn who, DisclosureId id) {
        return ask(who, id, ApprovalRules.DECLINE);
    }

    private Optional<Decision> ask(SignedIn who, DisclosureId id, Act<ApprovalRules.Pending> act) {
        return acting.as(who, viewer -> disclosures.find(viewer, id, DECIDE).map(it -> {
            var decision = gate.asks(viewer, act, pending(viewer, it));
            if (decision instanceof Decision.Refused refused) {
                record(viewer, it, act, refused);
            }
            return decision;
        }));
    }

    private void record(Viewer viewer, Disclosure it, Act<ApprovalRules.Pending> act, Decision.Refused refused) {
        ledger.record(viewer.entry(act.id() + ".refused").about(it.id().value())
                .under(it.cover().agreement()).with("rules", refused.rules()));
    }

    /// Approves a disclosure: from this moment its audience can open it, and what it corrects has ended.
    ///
    /// @param act made with the form, so that a repeated submit is the same act
    public Approval approve(SignedIn who, DisclosureId id, UUID act) {
        return acting.as(who, viewer -> disclosures.find(viewer, id, DECIDE)
                .map(it -> decide(viewer, held(viewer, it), act, null))
                .orElseGet(Approval.Unknown::new));
    }

    /// Declines a disclosure with a reason, for the officer who proposed it, and its kind.
    public Approval decline(SignedIn who, DisclosureId id, UUID act, DeclineKind kind, String reason) {
        return acting.as(who, viewer -> disclosures.find(viewer, id, DECIDE)
                .map(it -> decide(viewer, it, act, new Why(kind, reason)))
                .orElseGet(Approval.Unknown::new));
    }

    /// As it stands once nobody else is changing its chain.
    private Disclosure held(Viewer viewer, Disclosure it) {
        custody.hold(it.id());
        return disclosures.perhaps(viewer, it.id()).orElseThrow();
    }

    private Approval decide(Viewer viewer, Disclosure it, UUID act, @Nullable Why why) {
        boolean approve = why == null;
        var earlier = decisions.find(it.id());
        if (earlier.isPresent()) {
            return decidedBefore(viewer, it, earlier.get(), act);
        }
        var asked = approve ? ApprovalRules.APPROVE : ApprovalRules.DECLINE;
        if (gate.asks(viewer, asked, pending(viewer, it)) instanceof Decision.Refused refused) {
            record(viewer, it, asked, refused);
            return new Approval.Refused(refused);
        }
        if (!decisions.insert(viewer, it, act, why)) {   // two at once: the other was faster
            return decidedBefore(viewer, it, decisions.find(it.id()).orElseThrow(), act);
        }
        tidings.decided(viewer, it.id());
        if (approve) {
            send(viewer, it);
        } else {
            tidings.declined(viewer, it);
            chain.settled(viewer, it.id());
            followed.forEach(each -> each.dropped(viewer, it.id()));
        }
        var entry = viewer.entry(approve ? "sharing.disclosure.approved" : "sharing.disclosure.declined")
                .about(it.id().value()).under(it.cover().agreement()).through(it.passage().gateway())
                .serving(it.matter().purpose());
        ledger.record(why == null ? entry : entry.with("kind", why.kind().name()));
        if (approve) {
            it.audience().bodies().stream().sorted(Comparator.comparing(BodyId::value))
                    .forEach(body -> tally.count(Measure.FEEDBACK_ASKED, body, viewer));
        }
        return approve ? new Approval.Given(it.reference()) : new Approval.Declined(it.reference());
    }

    private void send(Viewer viewer, Disclosure it) {
        audiences.send(viewer, it.id());
        tidings.sent(viewer, it);
        tellings.sent(viewer, it);
        followed.forEach(each -> each.sent(viewer, it.id(), it.reference(), it.audience().bodies()));
        var old = it.supersedes();
        if (old != null && recalls.supersede(viewer, old, it)) {
            audiences.end(viewer, old, "SUPERSEDED");
            tidings.corrected(viewer, old, holdings.of(viewer, old));
            chain.corrected(viewer, old);
            ledger.record(viewer.entry("sharing.disclosure.superseded").about(old.value())
                    .with("by", it.id().toString()));
            custody.withdrawnWith(old).forEach(hop -> ledger.record(viewer.entry("sharing.disclosure.withdrawn")
                    .about(hop.value()).with("with", old.toString())));
        }
    }

    private Approval decidedBefore(Viewer viewer, Disclosure it, DecisionSql.Decided earlier, UUID act) {
        if (earlier.act().equals(act) && earlier.by().equals(viewer.officer())) {
            return earlier.approved() ? new Approval.Given(it.reference()) : new Approval.Declined(it.reference());
        }
        ledger.record(viewer.entry(DECIDE + ".refused").about(it.id().value())
                .with("rules", "sharing.still-waiting"));
        return new Approval.DecidedAlready(earlier.by(), earlier.at(), earlier.approved());
    }

    private boolean overtaken(Viewer viewer, Disclosure it) {
        return Optional.ofNullable(it.supersedes()).flatMap(old -> disclosures.perhaps(viewer, old))
                .map(Disclosure::state).filter(state -> state instanceof Disclosure.State.Recalled
                        || state instanceof Disclosure.State.Superseded || state instanceof Disclosure.State.Withdrawn)
                .isPresent();
    }

    private ApprovalRules.Pending pending(Viewer viewer, Disclosure it) {
        return new ApprovalRules.Pending(it, law.route(viewer, it.passage(), it.matter(), it.audience()),
                law.terms(viewer, it.cover()), overtaken(viewer, it), homes.of(viewer, it));
    }
}
