package org.concordat.intake;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.concordat.ledger.Entry;
import org.concordat.ledger.Ledger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/// What the public site has put into `intake` is taken in here, one concern in a transaction: it is recorded, and with an owner,
/// or it waits as it was. Nobody is bound: no officer acts, and the database opens nothing else this way.
@Component
public class Letterbox implements TakesIn {

    private static final Logger LOG = LoggerFactory.getLogger(Letterbox.class);

    private final TransactionTemplate transactions;
    private final LetterboxSql sql;
    private final Ledger ledger;
    private final List<Arrivals> arrivals;
    private final InstantSource clock;

    Letterbox(TransactionTemplate transactions, LetterboxSql sql, Ledger ledger, List<Arrivals> arrivals, InstantSource clock) {
        this.transactions = transactions;
        this.sql = sql;
        this.ledger = ledger;
        this.arrivals = arrivals;
        this.clock = clock;
    }

    @Override
    public int takeIn() {
        var failed = new HashSet<ReferralId>();
        int taken = 0;
        for (var next = next(failed); next.isPresent(); next = next(failed)) {
            taken++;
        }
        return taken - failed.size();
    }

    /// The next that was taken in, or could not be; empty when nothing waits.
    private Optional<ReferralId> next(Set<ReferralId> failed) {
        var tried = new ReferralId[1];
        try {
            return Optional.ofNullable(transactions.execute(status -> {
                var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
                return sql.takeIn(at, failed).map(it -> {
                    tried[0] = it.id();
                    ledger.record(Entry.of("intake.concern.taken-in", at).about(it.id().value()).with("to", it.to().toString())
                            .with("kind", it.kind().name()));
                    arrivals.forEach(each -> each.arrived(it, at));
                    return it.id();
                }).orElse(null);
            }));
        } catch (RuntimeException why) {
            if (tried[0] == null) {
                throw why;
            }
            failed.add(tried[0]);
            LOG.error("a concern from the public could not be taken in: {}", tried[0], why);
            return Optional.of(tried[0]);
        }
    }

    /// Who sent it, if the public did, for whoever the database lets read that; the read is recorded by the act to which it belongs.
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Sender> sender(ReferralId id) {
        return sql.sender(id);
    }
}
