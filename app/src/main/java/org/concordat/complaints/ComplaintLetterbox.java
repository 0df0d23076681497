package org.concordat.complaints;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.concordat.access.Viewer;
import org.concordat.intake.TakesIn;
import org.concordat.ledger.Entry;
import org.concordat.ledger.Ledger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Takes in the complaints that the public site has put into `intake`, one in a transaction: it is recorded, its clocks begin with
/// the moment in which it was sent, and those who answer are told. Nobody is bound, as of concerns (decision 0095).
@Component
public class ComplaintLetterbox implements TakesIn {

    private static final Logger LOG = LoggerFactory.getLogger(ComplaintLetterbox.class);
    private static final int NOTICES = 3;

    private final TransactionTemplate transactions;
    private final ComplaintLetterboxSql sql;
    private final ComplaintClock limits;
    private final Ledger ledger;
    private final InstantSource clock;
    private final Supplier<UUID> newId;

    ComplaintLetterbox(TransactionTemplate transactions, ComplaintLetterboxSql sql, ComplaintClock limits, Ledger ledger, InstantSource clock,
            Supplier<UUID> newId) {
        this.transactions = transactions;
        this.sql = sql;
        this.limits = limits;
        this.ledger = ledger;
        this.clock = clock;
        this.newId = newId;
    }

    @Override
    public int takeIn() {
        var failed = new HashSet<UUID>();
        int tried = 0;
        while (next(failed)) {
            tried++;
        }
        return tried - failed.size();
    }

    /// Whether there was one that was taken in, or could not be.
    private boolean next(Set<UUID> failed) {
        var tried = new UUID[1];
        try {
            return Boolean.TRUE.equals(transactions.execute(status -> {
                var found = sql.next(failed);
                tried[0] = found.map(ComplaintLetterboxSql.Sent::id).orElse(null);
                found.ifPresent(this::takeIn);
                return found.isPresent();
            }));
        } catch (RuntimeException why) {
            failed.add(Optional.ofNullable(tried[0]).orElseThrow(() -> why));
            LOG.error("a complaint could not be taken in: {}", tried[0], why);
            return true;
        }
    }

    private void takeIn(ComplaintLetterboxSql.Sent it) {
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var day = it.at().atZone(Viewer.ZONE).toLocalDate();
        sql.takeIn(it.id(), at, limits.acknowledgedBy(day), limits.answeredBy(day), Stream.generate(newId).limit(NOTICES).toArray(UUID[]::new));
        ledger.record(Entry.of("complaints.complaint.taken-in", at).about(it.id()).with("to", it.to().toString()).with("kind", it.kind().name()));
    }
}
