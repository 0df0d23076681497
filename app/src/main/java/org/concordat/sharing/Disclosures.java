package org.concordat.sharing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.concordat.access.Acting;
import org.concordat.access.Decision;
import org.concordat.access.Gate;
import org.concordat.access.Look;
import org.concordat.access.SignedIn;
import org.concordat.access.Viewer;
import org.concordat.kernel.OfficerId;
import org.concordat.kernel.Words;
import org.concordat.ledger.Ledger;
import org.concordat.partnership.Holder;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What a body has told others: who holds it, what they answered, and taking it back.
@Component
public class Disclosures {

    /// A disclosure with what each of those addressed did with it.
    ///
    /// @param decided how it was decided; it stays when the disclosure has ended since
    public record Sight(Disclosure disclosure, @Nullable Decided decided, List<Holding> holdings, Retention retention) {
    }

    /// The second person's decision.
    public record Decided(boolean approved, OfficerId by, Instant at) {
    }

    private static final String RECALL = RecallRules.RECALL.id();

    private final Acting acting;
    private final Gate gate;
    private final Ledger ledger;
    private final OwnDisclosures disclosures;
    private final OriginatedSql originated;
    private final DecisionSql decisions;
    private final HoldingSql holdings;
    private final AudienceSql audiences;
    private final RecallSql recalls;
    private final RetentionSql retentions;
    private final AddressedToday addressed;
    private final CustodySql custody;
    private final Tidings tidings;
    private final ChainTidings chain;
    private final List<Followed> followed;

    Disclosures(Acting acting, Gate gate, Ledger ledger, OwnDisclosures disclosures, OriginatedSql originated,
                DecisionSql decisions, HoldingSql holdings, AudienceSql audiences, RecallSql recalls, RetentionSql retentions,
                AddressedToday addressed, CustodySql custody, Tidings tidings, ChainTidings chain, List<Followed> followed) {
        this.acting = acting;
        this.gate = gate;
        this.ledger = ledger;
        this.disclosures = disclosures;
        this.originated = originated;
        this.decisions = decisions;
        this.holdings = holdings;
        this.audiences = audiences;
        this.recalls = recalls;
        this.retentions = retentions;
        this.addressed = addressed;
        this.custody = custody;
        this.tidings = tidings;
        this.chain = chain;
        this.followed = List.copyOf(followed);
    }

    /// What the viewer's body has made, newest first. Pages count from 0.
    public Look<Page<Originated>> list(SignedIn who, Optional<Originated.Standing> standing, int page) {
        return acting.as(who, viewer ->
                gate.refuses(viewer, ListRules.DISCLOSURES, viewer.body(), viewer.body().value())
                        .<Look<Page<Originated>>>map(Look.Refused::new)
                        .orElseGet(() -> {
                            var found = Page.of(page, (rows, skip) -> originated.of(viewer, standing, rows, skip));
                            ledger.record(viewer.entry("sharing.disclosure.listed")
                                    .with("ids", Page.ids(found.rows(), row -> row.id().value())));
                            return new Look.Seen<>(found);
                        }));
    }

    /// The same list, all of it, from a place on.
    public Look<Page<Originated>> from(SignedIn who, Optional<Place> place) {
        return acting.as(who, viewer ->
                gate.refuses(viewer, ListRules.DISCLOSURES, viewer.body(), viewer.body().value())
                        .<Look<Page<Originated>>>map(Look.Refused::new)
                        .orElseGet(() -> {
                            var start = place.orElseGet(() -> Place.newest(viewer.at()));
                            var found = Page.from(rows -> originated.from(viewer, start, rows));
                            ledger.record(viewer.entry("sharing.disclosure.listed")
                                    .with("ids", Page.ids(found.rows(), row -> row.id().value())));
                            return new Look.Seen<>(found);
                        }));
    }

    /// A disclosure of the viewer's own body, whole; empty when there is none for them.
    public Optional<Sight> find(SignedIn who, DisclosureId id) {
        return acting.as(who, viewer -> {
            var found = disclosures.find(viewer, id, "sharing.disclosure.read")
                    .map(it -> new Sight(it, decided(id), holdings.of(viewer, id), retentions.of(viewer, id)));
            found.ifPresent(it -> ledger.record(viewer.entry("sharing.disclosure.read").about(id.value())));
            return found;
        });
    }

    private @Nullable Decided decided(DisclosureId id) {
        return decisions.find(id).map(it -> new Decided(it.approved(), it.by(), it.at())).orElse(null);
    }

    /// Whom it reaches today: those who hold a role it is addressed to. The read of the disclosure is what is recorded.
    public List<Holder> reached(SignedIn who, Disclosure it) {
        return acting.as(who, viewer -> gate.allows(viewer, RecallRules.SEE, it)
                ? addressed.of(viewer, it.audience()) : List.<Holder>of());
    }

    /// What stands in the way of this viewer's recalling it; empty when nothing is there for them.
    public Optional<Decision> mayRecall(SignedIn who, DisclosureId id) {
        return acting.as(who, viewer -> disclosures.find(viewer, id, RECALL)
                .map(it -> gate.asks(viewer, RecallRules.RECALL, it)));
    }

    /// The same, of an officer who sets out to recall: a refusal is recorded.
    public Optional<Decision> askToRecall(SignedIn who, DisclosureId id) {
        return acting.as(who, viewer -> disclosures.find(viewer, id, RECALL).map(it -> {
            var decision = gate.asks(viewer, RecallRules.RECALL, it);
            if (decision instanceof Decision.Refused refused) {
                refused(viewer, it, refused);
            }
            return decision;
        }));
    }

    /// Takes a disclosure back: gone at the next read, and each holder is asked to confirm disposal.
    ///
    /// @param act made with the form, so that a repeated submit is the same act
    public Recall recall(SignedIn who, DisclosureId id, UUID act, String reason) {
        return acting.as(who, viewer -> disclosures.find(viewer, id, RECALL)
                .map(it -> {
                    custody.hold(id);   // what is passed on meanwhile comes before, and ends too, or after, and is refused
                    return recall(viewer, disclosures.find(viewer, id, RECALL).orElseThrow(), act,
                            Words.official(4000, reason));
                })
                .orElseGet(Recall.Unknown::new));
    }

    private Recall recall(Viewer viewer, Disclosure it, UUID act, String reason) {
        if (recalls.actOf(viewer, it.id()).filter(act::equals).isPresent()) {
            return new Recall.Made(it.reference());
        }
        if (gate.asks(viewer, RecallRules.RECALL, it) instanceof Decision.Refused refused) {
            return refused(viewer, it, refused);
        }
        if (!recalls.recall(viewer, it.id(), act, reason)) {   // two at once: it has ended either way
            return recall(viewer, disclosures.find(viewer, it.id(), RECALL).orElseThrow(), act, reason);
        }
        if (it.state() instanceof Disclosure.State.Proposed) {   // nobody approves it any more, and it answers nothing
            tidings.decided(viewer, it.id());
            followed.forEach(each -> each.dropped(viewer, it.id()));
        }
        audiences.end(viewer, it.id(), "RECALLED");
        tidings.recalled(viewer, it.id(), holdings.of(viewer, it.id()));
        chain.ended(viewer, it.id());
        ledger.record(viewer.entry("sharing.disclosure.recalled").about(it.id().value())
                .under(it.cover().agreement()).through(it.passage().gateway()).serving(it.matter().purpose()));
        custody.withdrawnWith(it.id()).forEach(hop -> ledger.record(viewer.entry("sharing.disclosure.withdrawn")
                .about(hop.value()).with("with", it.id().toString())));
        return new Recall.Made(it.reference());
    }

    private Recall refused(Viewer viewer, Disclosure it, Decision.Refused refused) {
        ledger.record(viewer.entry("sharing.disclosure.recall.refused").about(it.id().value())
                .with("rules", refused.rules()));
        return new Recall.Refused(refused);
    }
}
