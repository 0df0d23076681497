package org.concordat.consultation;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.concordat.intake.Ends;
import org.concordat.intake.KeptUntil;
import org.concordat.intake.OneByOne;
import org.concordat.intake.TakesIn;
import org.concordat.ledger.Entry;
import org.concordat.ledger.Ledger;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Takes in the answers that the public site has put into `intake`, one in a transaction, and records each. Nobody is bound, as of concerns
/// (decision 0095).
@Component
public class AnswerLetterbox implements TakesIn, Ends {

    private final TransactionTemplate transactions;
    private final AnswerLetterboxSql sql;
    private final Ledger ledger;
    private final KeptUntil kept;
    private final InstantSource clock;

    AnswerLetterbox(TransactionTemplate transactions, AnswerLetterboxSql sql, Ledger ledger, KeptUntil kept, InstantSource clock) {
        this.transactions = transactions;
        this.sql = sql;
        this.ledger = ledger;
        this.kept = kept;
        this.clock = clock;
    }

    @Override
    public int takeIn() {
        return new OneByOne<AnswerLetterboxSql.Sent, UUID>(transactions, sql::next, AnswerLetterboxSql.Sent::id, this::takeIn).takeIn("an answer to a consultation");
    }

    @Override
    public int end() {
        return kept.end("answers-kept", "consultation.answer.ended", sql::end);
    }

    private void takeIn(AnswerLetterboxSql.Sent it) {
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        sql.takeIn(it.id(), at);
        ledger.record(Entry.of("consultation.answer.taken-in", at).about(it.id()).with("consultation", it.consultation().toString())
                .with("to", it.to().toString()));
    }
}
