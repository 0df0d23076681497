package org.concordat.bench;

import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.concordat.kernel.AgreementId;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.OfficerId;
import org.concordat.sharing.DisclosureId;

/// One client's own part of the partnership: a body that tells and a body that is told, under an agreement of theirs,
/// and drafts that wait to be proposed. Clients meet in the tables, as bodies do, and not on the same rows.
///
/// @param template the draft of which the others are copies
record Lane(BodyId from, BodyId to, AgreementId agreement, OfficerId originator, OfficerId approver,
            OfficerId recipient, DisclosureId template, Queue<UUID> drafts) {

    Lane(BodyId from, BodyId to, AgreementId agreement, OfficerId originator, OfficerId approver,
            OfficerId recipient, DisclosureId template) {
        this(from, to, agreement, originator, approver, recipient, template, new ConcurrentLinkedQueue<>());
    }

    /// *Errors*: throws when there is none left, for a round without work would measure nothing.
    DisclosureId next() {
        var id = drafts.poll();
        if (id == null) {
            throw new IllegalStateException("a round used more drafts than were laid for it");
        }
        return new DisclosureId(id);
    }
}
