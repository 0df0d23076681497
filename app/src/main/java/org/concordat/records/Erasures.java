package org.concordat.records;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.concordat.access.Act;
import org.concordat.access.Acting;
import org.concordat.access.Decision;
import org.concordat.access.Gate;
import org.concordat.access.Look;
import org.concordat.access.SignedIn;
import org.concordat.access.Viewer;
import org.concordat.kernel.Words;
import org.concordat.ledger.Checkpoints;
import org.concordat.ledger.Entries;
import org.concordat.ledger.Ledger;
import org.concordat.records.Erasure.Outcome;
import org.concordat.sharing.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Entries of the ledger that the law requires to be erased.
@Component
public class Erasures {

    public static final int REASON_MAX = 2000;

    /// Which of those of the viewer's body; to the national board, those of any body that wait, and those it decided.
    public enum Which {
        WAITING, ENDED
    }

    /// An erasure, the entry it is of as far as whoever looks may know it, and where the entry's leaf is now.
    public record Sight(Erasure erasure, Optional<Entries.Seen> entry, Checkpoints.Place leaf) {
    }

    private final Acting acting;
    private final Gate gate;
    private final Ledger ledger;
    private final Entries entries;
    private final Checkpoints checkpoints;
    private final ErasureSql sql;
    private final ErasureTidings tidings;

    Erasures(Acting acting, Gate gate, Ledger ledger, Entries entries, Checkpoints checkpoints, ErasureSql sql,
             ErasureTidings tidings) {
        this.acting = acting;
        this.gate = gate;
        this.ledger = ledger;
        this.entries = entries;
        this.checkpoints = checkpoints;
        this.sql = sql;
        this.tidings = tidings;
    }

    /// Whether the viewer may see what is proposed, and so be asked what they propose.
    public Optional<Decision.Refused> refuses(SignedIn who) {
        return acting.as(who, viewer -> gate.refuses(viewer, ErasureRules.LIST, viewer, viewer.body().value()));
    }

    /// What waits, the oldest first, or what has ended, the latest first. Pages count from 0.
    public Look<Page<Erasure>> list(SignedIn who, Which which, int page) {
        return acting.as(who, viewer -> gate.refuses(viewer, ErasureRules.LIST, viewer, viewer.body().value())
                .<Look<Page<Erasure>>>map(Look.Refused::new)
                .orElseGet(() -> {
                    var found = Page.of(page, (rows, skip) -> sql.list(viewer, which, rows, skip));
                    ledger.record(viewer.entry("records.erasures.listed").with("count", "" + found.rows().size()));
                    return new Look.Seen<>(found);
                }));
    }

    /// Whether that entry was of the viewer's body and was erased: all that is told of it to whoever has its identifier.
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean erasedOfTheirBody(UUID entry) {
        return sql.erasedOfTheirBody(entry);
    }

    public Optional<Sight> find(SignedIn who, UUID id) {
        return acting.as(who, viewer -> found(viewer, id, ErasureRules.READ)
                .filter(it -> gate.refuses(viewer, ErasureRules.READ, it, id).isEmpty())
                .map(it -> {
                    ledger.record(viewer.entry("records.erasure.read").about(id));
                    return new Sight(it, entries.find(it.entry()),
                            checkpoints.places(Map.of(it.number(), it.commitment())).get(it.number()));
                }));
    }

    /// Under the id made with the form. Nothing is erased until someone else confirms it.
    public Erasing propose(SignedIn who, UUID id, UUID entry, Ground ground, String reason) {
        var why = Words.official(REASON_MAX, reason);
        return acting.as(who, viewer -> sql.find(id).filter(it -> isTheirs(viewer, it))
                .<Erasing>map(it -> it.entry().equals(entry) ? new Erasing.Done(it) : new Erasing.Used())
                .orElseGet(() -> propose(viewer, id, entry, ground, why)));
    }

    /// Sent twice.
    private boolean isTheirs(Viewer viewer, Erasure it) {
        return it.proposedBy().equals(viewer.officer()) && gate.allows(viewer, ErasureRules.READ, it);
    }

    private Erasing propose(Viewer viewer, UUID id, UUID entry, Ground ground, String reason) {
        var found = entries.find(entry);
        if (found.isEmpty()) {
            gate.unknown(viewer, ErasureRules.PROPOSE, entry);
            return new Erasing.Unknown();
        }
        var refused = gate.refuses(viewer, ErasureRules.PROPOSE, proposing(found.get()), entry);
        if (refused.isPresent()) {
            return new Erasing.Refused(refused.get());
        }
        if (!sql.propose(viewer, id, found.get(), ground, reason)) {   // two at once: the other was faster
            return gate.refuses(viewer, ErasureRules.PROPOSE, proposing(found.get()), entry).<Erasing>map(Erasing.Refused::new)
                    .orElseGet(Erasing.Unknown::new);
        }
        ledger.record(viewer.entry("records.erasure.proposed").about(id).with("entry", entry.toString())
                .with("ground", ground.slug()));
        var proposed = sql.find(id).orElseThrow();
        tidings.proposed(viewer, proposed);
        return new Erasing.Done(proposed);
    }

    private ErasureRules.Proposing proposing(Entries.Seen entry) {
        return new ErasureRules.Proposing(entry, sql.waits(entry.id()));
    }

    /// The entry's fields and salt are taken away. Its leaf stays, and opens to nobody.
    ///
    /// The decision stands before anything is erased: of two at the same moment one waits for the other, and loses.
    ///
    /// @param act made with the form, so that a repeated submit is the same act
    public Erasing confirm(SignedIn who, UUID id, UUID act) {
        return decide(who, id, act, ErasureRules.CONFIRM, Outcome.ERASED, null);
    }

    public Erasing decline(SignedIn who, UUID id, UUID act, String reason) {
        return decide(who, id, act, ErasureRules.DECLINE, Outcome.DECLINED, Words.official(REASON_MAX, reason));
    }

    /// By whoever proposed it.
    public Erasing withdraw(SignedIn who, UUID id, UUID act, String reason) {
        return decide(who, id, act, ErasureRules.WITHDRAW, Outcome.WITHDRAWN, Words.official(REASON_MAX, reason));
    }

    private Erasing decide(SignedIn who, UUID id, UUID act, Act<Erasure> rules, Outcome outcome, @Nullable String reason) {
        return acting.as(who, viewer -> {
            var found = found(viewer, id, rules);
            if (found.isEmpty()) {
                return new Erasing.Unknown();
            }
            if (sql.doneBy(viewer, id, act) && gate.allows(viewer, ErasureRules.READ, found.get())) {
                return new Erasing.Done(found.get());
            }
            var refused = gate.refuses(viewer, rules, found.get(), id);
            if (refused.isPresent()) {
                return new Erasing.Refused(refused.get());
            }
            if (!sql.decide(viewer, found.get(), act, outcome, reason)) {   // two at once: the other was faster
                return gate.refuses(viewer, rules, sql.find(id).orElseThrow(), id).<Erasing>map(Erasing.Refused::new)
                        .orElseThrow();
            }
            if (outcome == Outcome.ERASED) {
                erase(viewer, found.get());
            }
            ledger.record(viewer.entry(outcome.kind()).about(id));
            tidings.decided(viewer, found.get());
            return new Erasing.Done(sql.find(id).orElseThrow());
        });
    }

    private void erase(Viewer viewer, Erasure it) {
        if (!ledger.erase(it.entry(), viewer.entry(Ledger.ERASED).about(it.entry()).with("ground", it.ground().slug()))) {
            throw new IllegalStateException("the entry of erasure " + it.id() + " went while it was decided on");
        }
    }

    private Optional<Erasure> found(Viewer viewer, UUID id, Act<Erasure> act) {
        var found = sql.find(id);
        if (found.isEmpty()) {
            gate.unknown(viewer, act, id);
        }
        return found;
    }
}
