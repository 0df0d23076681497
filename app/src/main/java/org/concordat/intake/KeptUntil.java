package org.concordat.intake;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.function.ToIntFunction;
import org.concordat.access.Viewer;
import org.concordat.law.TimeLimit;
import org.concordat.law.TimeLimits;
import org.concordat.ledger.Entry;
import org.concordat.ledger.Ledger;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// How long what the public sends is kept: as long as the law's register says on the day (decision 0143). How many ended, and of before which
/// day they were, is an entry of the ledger, in nobody's name.
@Component
public class KeptUntil {

    private final TimeLimits limits;
    private final TransactionTemplate transactions;
    private final Ledger ledger;
    private final InstantSource clock;

    KeptUntil(TimeLimits limits, TransactionTemplate transactions, Ledger ledger, InstantSource clock) {
        this.limits = limits;
        this.transactions = transactions;
        this.ledger = ledger;
        this.clock = clock;
    }

    /// *Errors*: a register that has no such limit on the day throws.
    ///
    /// @param limit of the register
    /// @param kind of the entry
    /// @param ending ends what is of before a day, and says how many
    public int end(String limit, String kind, ToIntFunction<LocalDate> ending) {
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var day = at.atZone(Viewer.ZONE).toLocalDate();
        var before = day.minus(kept(limit, day));
        return transactions.execute(status -> {
            int many = ending.applyAsInt(before);
            if (many > 0) {
                ledger.record(Entry.of(kind, at).with("number", "" + many).with("before", before.toString()));
            }
            return many;
        });
    }

    private Period kept(String limit, LocalDate day) {
        return limits.limit(limit, day).map(TimeLimit::within).filter(TimeLimit.Length.Calendar.class::isInstance)
                .map(TimeLimit.Length.Calendar.class::cast).map(TimeLimit.Length.Calendar::period)
                .orElseThrow(() -> new IllegalStateException("no time limit " + limit + " on " + day));
    }
}
