package org.concordat.intake;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.concordat.ledger.Entry;
import org.concordat.ledger.Ledger;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/// What the public site has put into `intake` is taken in here, one concern in a transaction: it is recorded, and with an owner,
/// or it waits as it was. Nobody is bound: no officer acts, and the database opens nothing else this way.
@Component
public class Letterbox implements TakesIn, Ends {

    private record Taken(PublicConcern concern, Instant at) {
    }

    private final TransactionTemplate transactions;
    private final LetterboxSql sql;
    private final Ledger ledger;
    private final List<Arrivals> arrivals;
    private final KeptUntil kept;
    private final InstantSource clock;

    Letterbox(TransactionTemplate transactions, LetterboxSql sql, Ledger ledger, List<Arrivals> arrivals, KeptUntil kept, InstantSource clock) {
        this.transactions = transactions;
        this.sql = sql;
        this.ledger = ledger;
        this.arrivals = arrivals;
        this.kept = kept;
        this.clock = clock;
    }

    @Override
    public int takeIn() {
        return new OneByOne<Taken, ReferralId>(transactions, this::next, it -> it.concern().id(), this::taken).takeIn("a concern from the public");
    }

    @Override
    public int end() {
        return kept.end("way-back-kept", "intake.way-back.ended", sql::end);
    }

    private Optional<Taken> next(Set<ReferralId> failed) {
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return sql.takeIn(at, failed).map(it -> new Taken(it, at));
    }

    private void taken(Taken it) {
        var concern = it.concern();
        ledger.record(Entry.of("intake.concern.taken-in", it.at()).about(concern.id().value()).with("to", concern.to().toString())
                .with("kind", concern.kind().name()));
        arrivals.forEach(each -> each.arrived(concern, it.at()));
    }

    /// Who sent it, if the public did, for whoever the database lets read that; the read is recorded by the act to which it belongs.
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Sender> sender(ReferralId id) {
        return sql.sender(id);
    }
}
