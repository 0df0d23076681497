package org.concordat.bench;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.concordat.access.SignedIn;
import org.concordat.kernel.OfficerId;
import org.concordat.sharing.Approval;
import org.concordat.sharing.Approvals;
import org.concordat.sharing.DisclosureId;
import org.concordat.sharing.Inbox;
import org.concordat.sharing.Proposal;
import org.concordat.sharing.Proposals;

/// The operation through the front doors of `sharing`.
record FrontDoors(Proposals proposals, Approvals approvals, Inbox inbox, Clock clock) implements Operation {

    FrontDoors(Service service) {
        this(service.bean(Proposals.class), service.bean(Approvals.class), service.bean(Inbox.class),
                service.bean(Clock.class));
    }

    @Override
    public void run(Lane lane, Laps laps) {
        var id = lane.next();
        propose(in(lane.originator()), id);
        laps.lap();
        approve(in(lane.approver()), id, UUID.randomUUID());
        laps.lap();
        see(in(lane.recipient()), id);
        laps.lap();
    }

    void propose(SignedIn who, DisclosureId id) {
        expect(Proposal.Made.class, proposals.propose(who, id));
    }

    void approve(SignedIn who, DisclosureId id, UUID act) {
        expect(Approval.Given.class, approvals.approve(who, id, act));
    }

    void see(SignedIn who, DisclosureId id) {
        var rows = inbox.list(who, Optional.empty(), 0).seen().orElseThrow().rows();
        if (!rows.getFirst().id().equals(id)) {
            throw new IllegalStateException("the recipient does not see it first");
        }
    }

    SignedIn in(OfficerId officer) {
        return new SignedIn(officer, clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    private static void expect(Class<?> type, Object result) {
        if (!type.isInstance(result)) {
            throw new IllegalStateException(result.toString());
        }
    }
}
