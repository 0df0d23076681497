package org.concordat.requests;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.concordat.access.Viewer;
import org.concordat.kernel.BodyId;
import org.concordat.ledger.Ledger;
import org.concordat.sharing.DisclosureId;
import org.concordat.sharing.Followed;
import org.springframework.stereotype.Component;

/// From a disclosure back to the request that it answers: when it is sent, and when it will not be.
@Component
class Prepared implements Followed {

    private final AskedSql sql;
    private final Ledger ledger;
    private final Answered answered;
    private final Tidings tidings;
    private final Supplier<UUID> newId;

    Prepared(AskedSql sql, Ledger ledger, Answered answered, Tidings tidings, Supplier<UUID> newId) {
        this.sql = sql;
        this.ledger = ledger;
        this.answered = answered;
        this.tidings = tidings;
        this.newId = newId;
    }

    /// The body has answered, where it was sent to the body that asks, and an answer is waited for still. Sent elsewhere, or while the
    /// agreement of the request is not in force, it is no answer, and another can be begun.
    @Override
    public void sent(Viewer viewer, DisclosureId id, String reference, Set<BodyId> to) {
        var found = prepared(viewer, id).filter(it -> it.standing(viewer.day()).waits());
        if (found.isEmpty()) {
            return;
        }
        var it = found.get();
        if (!to.contains(it.from()) || !viewer.inForce().contains(it.agreement())) {
            dropped(viewer, id);
            return;
        }
        var done = new Step.Done.Disclosed(id, reference);
        if (!sql.insert(viewer, it, newId.get(), done)) {   // reminded, withdrawn or answered since we read it
            sent(viewer, id, reference, to);
            return;
        }
        ledger.record(Responses.entry(viewer, "requests.response.disclosed", it).with("disclosure", id.toString()));
        tidings.answered(viewer, it);
        answered.count(viewer, it, done);
    }

    @Override
    public void dropped(Viewer viewer, DisclosureId id) {
        var found = prepared(viewer, id).filter(it -> it.standing(viewer.day()) instanceof Standing.Preparing preparing
                && preparing.disclosure().equals(id));
        if (found.isEmpty()) {
            return;
        }
        if (!sql.insert(viewer, found.get(), newId.get(), new Step.Done.Dropped(id))) {
            dropped(viewer, id);
            return;
        }
        ledger.record(Responses.entry(viewer, "requests.response.dropped", found.get()).with("disclosure", id.toString()));
    }

    private Optional<Asked> prepared(Viewer viewer, DisclosureId id) {
        return sql.prepared(viewer, id).flatMap(request -> sql.find(request, viewer.body()));
    }
}
