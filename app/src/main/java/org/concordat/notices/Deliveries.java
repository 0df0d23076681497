package org.concordat.notices;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.concordat.ledger.Entry;
import org.concordat.ledger.Ledger;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// What is said of deliveries: numbers for who runs the service, and entries of what came to nothing. No address.
@Component
class Deliveries {

    private final MeterRegistry meters;
    private final Ledger ledger;
    private final TransactionTemplate transactions;

    Deliveries(MeterRegistry meters, Ledger ledger, TransactionTemplate transactions) {
        this.meters = meters;
        this.ledger = ledger;
        this.transactions = transactions;
    }

    /// Counts them, as what came of handing over by a way.
    void counted(String way, String outcome, int many) {
        Counter.builder("concordat.notices.delivered").description("what came of handing notices over")
                .tag("way", way).tag("outcome", outcome).register(meters).increment(many);
    }

    /// An entry in nobody's name: no officer did it. It is in a transaction of the application's own, inside that of the
    /// courier, which writes the row that says the same: without the entry there is no row. Where the process dies between
    /// the two commits, the entry stands alone, and another follows.
    void record(String kind, UUID about, Instant at) {
        transactions.executeWithoutResult(status -> ledger.record(Entry.of(kind, at).about(about)));
    }

    /// Another: so many letters and events of before a day are gone.
    void ended(int letters, int events, LocalDate before, Instant at) {
        transactions.executeWithoutResult(status -> ledger.record(Entry.of("notices.sent.ended", at)
                .with("letters", "" + letters).with("events", "" + events).with("before", before.toString())));
    }
}
