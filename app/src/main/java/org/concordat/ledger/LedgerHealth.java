package org.concordat.ledger;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/// Whether this node can do anything: without the ledger nothing is done. That a witness contradicts the log is said, and stops
/// nothing: it could stop the service by lying. Nor does it that what was erased cannot be listed.
@Component("ledgerHealthIndicator")   // in health and its groups: `ledger`
class LedgerHealth implements HealthIndicator {

    private final Standing standing;
    private final Sequencer sequencer;
    private final Publication publication;

    LedgerHealth(Standing standing, Sequencer sequencer, Publication publication) {
        this.standing = standing;
        this.sequencer = sequencer;
        this.publication = publication;
    }

    @Override
    public Health health() {
        var refusal = standing.refusal();
        var health = refusal.isPresent() ? Health.outOfService().withDetail("why", refusal.get()) : Health.up();
        return health.withDetail("waiting", standing.waiting())
                .withDetail("writes the log", sequencer.hasTurn())
                .withDetail("witnesses that have not cosigned", publication.absent())
                .withDetail("witnesses that contradict the log", publication.against())
                .withDetail("erasures are left unlisted", sequencer.leavesUnlisted())
                .build();
    }
}
