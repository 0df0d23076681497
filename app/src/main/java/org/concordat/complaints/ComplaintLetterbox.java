package org.concordat.complaints;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.concordat.access.Viewer;
import org.concordat.intake.Ends;
import org.concordat.intake.KeptUntil;
import org.concordat.intake.OneByOne;
import org.concordat.intake.TakesIn;
import org.concordat.ledger.Entry;
import org.concordat.ledger.Ledger;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Takes in the complaints that the public site has put into `intake`, one in a transaction: it is recorded, its clocks begin with
/// the moment in which it was sent, and those who answer are told. Nobody is bound, as of concerns (decision 0095).
@Component
public class ComplaintLetterbox implements TakesIn, Ends {

    private static final int NOTICES = 3;

    private final TransactionTemplate transactions;
    private final ComplaintLetterboxSql sql;
    private final ComplaintClock limits;
    private final Ledger ledger;
    private final KeptUntil kept;
    private final InstantSource clock;
    private final Supplier<UUID> newId;

    ComplaintLetterbox(TransactionTemplate transactions, ComplaintLetterboxSql sql, ComplaintClock limits, Ledger ledger, KeptUntil kept, InstantSource clock,
            Supplier<UUID> newId) {
        this.transactions = transactions;
        this.sql = sql;
        this.limits = limits;
        this.ledger = ledger;
        this.kept = kept;
        this.clock = clock;
        this.newId = newId;
    }

    @Override
    public int takeIn() {
        return new OneByOne<ComplaintLetterboxSql.Sent, UUID>(transactions, sql::next, ComplaintLetterboxSql.Sent::id, this::takeIn).takeIn("a complaint");
    }

    @Override
    public int end() {
        return kept.end("complaints-kept", "complaints.complaint.ended", sql::end);
    }

    private void takeIn(ComplaintLetterboxSql.Sent it) {
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var day = it.at().atZone(Viewer.ZONE).toLocalDate();
        sql.takeIn(it.id(), at, limits.acknowledgedBy(day), limits.answeredBy(day), Stream.generate(newId).limit(NOTICES).toArray(UUID[]::new));
        ledger.record(Entry.of("complaints.complaint.taken-in", at).about(it.id()).with("to", it.to().toString()).with("kind", it.kind().name()));
    }
}
