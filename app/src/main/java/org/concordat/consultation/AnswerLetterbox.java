package org.concordat.consultation;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.concordat.intake.TakesIn;
import org.concordat.ledger.Entry;
import org.concordat.ledger.Ledger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Takes in the answers that the public site has put into `intake`, one in a transaction, and records each. Nobody is bound, as of concerns
/// (decision 0095).
@Component
public class AnswerLetterbox implements TakesIn {

    private static final Logger LOG = LoggerFactory.getLogger(AnswerLetterbox.class);

    private final TransactionTemplate transactions;
    private final AnswerLetterboxSql sql;
    private final Ledger ledger;
    private final InstantSource clock;

    AnswerLetterbox(TransactionTemplate transactions, AnswerLetterboxSql sql, Ledger ledger, InstantSource clock) {
        this.transactions = transactions;
        this.sql = sql;
        this.ledger = ledger;
        this.clock = clock;
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
                tried[0] = found.map(AnswerLetterboxSql.Sent::id).orElse(null);
                found.ifPresent(this::takeIn);
                return found.isPresent();
            }));
        } catch (RuntimeException why) {
            failed.add(Optional.ofNullable(tried[0]).orElseThrow(() -> why));
            LOG.error("an answer to a consultation could not be taken in: {}", tried[0], why);
            return true;
        }
    }

    private void takeIn(AnswerLetterboxSql.Sent it) {
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        sql.takeIn(it.id(), at);
        ledger.record(Entry.of("consultation.answer.taken-in", at).about(it.id()).with("consultation", it.consultation().toString())
                .with("to", it.to().toString()));
    }
}
