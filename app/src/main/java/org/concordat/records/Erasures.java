package org.concordat.records;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.concordat.access.Act;
import org.concordat.access.Acting;
import org.concordat.access.Gate;
import org.concordat.access.Look;
import org.concordat.access.SignedIn;
import org.concordat.access.Viewer;
import org.concordat.kernel.Words;
import org.concordat.ledger.Checkpoints;
import org.concordat.ledger.Entries;
import org.concordat.ledger.Ledger;
import org.concordat.records.Erasure.Outcome;
import org.springframework.stereotype.Component;

/// Entries of the ledger that the law requires to be erased.
@Component
public class Erasures {

    public static final int REASON_MAX = 2000;

    /// An erasure, the entry it is of as far as whoever looks may know it, and where the entry's leaf is now.
    public record Sight(Erasure erasure, Optional<Entries.Seen> entry, Checkpoints.Place leaf) {
    }

    private final Acting acting;
    private final Gate gate;
    private final Ledger ledger;
    private final Entries entries;
    private final Checkpoints checkpoints;
    private final ErasureSql sql;

    Erasures(Acting acting, Gate gate, Ledger ledger, Entries entries, Checkpoints checkpoints, ErasureSql sql) {
        this.acting = acting;
        this.gate = gate;
        this.ledger = ledger;
        this.entries = entries;
        this.checkpoints = checkpoints;
        this.sql = sql;
    }

    /// Those of the viewer's body, newest first; and, for the national board, those of any body that wait.
    public Look<List<Erasure>> list(SignedIn who) {
        return acting.as(who, viewer -> gate.refuses(viewer, ErasureRules.LIST, viewer, viewer.body().value())
                .<Look<List<Erasure>>>map(Look.Refused::new)
                .orElseGet(() -> {
                    var found = sql.of(viewer);
                    ledger.record(viewer.entry("records.erasures.listed").with("count", "" + found.size()));
                    return new Look.Seen<>(found);
                }));
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
        Words.within(REASON_MAX, reason);
        return acting.as(who, viewer -> {
            var found = entries.find(entry);
            if (found.isEmpty()) {
                gate.unknown(viewer, ErasureRules.PROPOSE, entry);
                return new Erasing.Unknown();
            }
            var refused = gate.refuses(viewer, ErasureRules.PROPOSE, found.get(), entry);
            if (refused.isPresent()) {
                return new Erasing.Refused(refused.get());
            }
            if (sql.propose(viewer, id, found.get(), ground, reason)) {
                ledger.record(viewer.entry("records.erasure.proposed").about(id).with("entry", entry.toString())
                        .with("ground", ground.slug()));
            }
            return sql.find(id).<Erasing>map(Erasing.Done::new).orElseGet(Erasing.Unknown::new);
        });
    }

    /// The entry's fields and salt are taken away. Its leaf stays, and opens to nobody.
    public Erasing confirm(SignedIn who, UUID id) {
        return decide(who, id, ErasureRules.CONFIRM, (viewer, it) -> {
            if (!ledger.erase(it.entry(), viewer.entry(Ledger.ERASED).about(it.entry()).with("ground", it.ground().slug()))) {
                throw new IllegalStateException("the entry of erasure " + id + " is neither there nor erased");
            }
            return sql.decide(viewer, it, Outcome.ERASED, null);
        }, "records.erasure.confirmed");
    }

    public Erasing decline(SignedIn who, UUID id, String reason) {
        Words.within(REASON_MAX, reason);
        return decide(who, id, ErasureRules.DECLINE, (viewer, it) -> sql.decide(viewer, it, Outcome.DECLINED, reason),
                "records.erasure.declined");
    }

    private interface Work {

        /// Whether nobody else did it first.
        boolean done(Viewer viewer, Erasure it);
    }

    private Erasing decide(SignedIn who, UUID id, Act<Erasure> act, Work work, String kind) {
        return acting.as(who, viewer -> {
            var found = found(viewer, id, act);
            if (found.isEmpty()) {
                return new Erasing.Unknown();
            }
            var refused = gate.refuses(viewer, act, found.get(), id);
            if (refused.isPresent()) {
                return new Erasing.Refused(refused.get());
            }
            if (work.done(viewer, found.get())) {
                ledger.record(viewer.entry(kind).about(id));
                return new Erasing.Done(sql.find(id).orElseThrow());
            }
            return gate.refuses(viewer, act, sql.find(id).orElseThrow(), id).<Erasing>map(Erasing.Refused::new).orElseThrow();
        });
    }

    private Optional<Erasure> found(Viewer viewer, UUID id, Act<Erasure> act) {
        var found = sql.find(id);
        if (found.isEmpty()) {
            gate.unknown(viewer, act, id);
        }
        return found;
    }
}
