package org.concordat.signin;

import java.time.Instant;
import java.util.UUID;
import java.util.function.Supplier;
import org.concordat.kernel.PlainText;
import org.concordat.ledger.Entry;
import org.concordat.ledger.Ledger;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Accounts that come from the identity provider: known, waiting, or with a code in hand. No officer is bound yet, so
/// the database shows each account its own link alone.
///
/// The ledger names links, and of an account that is linked to nobody a fingerprint: never a subject, a name or a code.
@Component
public class Accounts {

    private static final int TRIES = 5;
    private static final int NAME_MAX = 200;
    private static final String NO_CODE = "";

    private final TransactionTemplate transactions;
    private final AccountSql sql;
    private final Ledger ledger;
    private final Supplier<UUID> ids;
    private final Strangers strangers;

    Accounts(TransactionTemplate transactions, AccountSql sql, Ledger ledger, Supplier<UUID> ids, Strangers strangers) {
        this.transactions = transactions;
        this.sql = sql;
        this.ledger = ledger;
        this.ids = ids;
        this.strangers = strangers;
    }

    /// Whether an account may come in. Who may not is recorded; who may is recorded when the session begins.
    public Coming comes(Account account, Instant at) {
        return transactions.execute(status -> {
            sql.asking(account, NO_CODE);
            var link = sql.link(account);
            if (link.isEmpty()) {
                ledger.record(Entry.of("signin.account.unknown", at).with("account", account.fingerprint()));
                return new Coming.Unknown();
            }
            if (link.get().state() == Link.State.CONFIRMED) {
                return new Coming.Known(link.get());
            }
            ledger.record(Entry.of("signin.account.waits", at).about(link.get().id()));
            return new Coming.Waits(link.get());
        });
    }

    /// Links an account to the officer for whom a code was made. It lets nobody in until it is confirmed.
    ///
    /// @param name what the provider says of them; what cannot be shown as plain text is left out
    public Claim claims(Account account, String name, String typed, Instant at) {
        return transactions.execute(status -> {
            var code = EnrolmentCode.read(typed);
            sql.asking(account, code.map(EnrolmentCode::reference).orElse(NO_CODE));
            var held = code.flatMap(it -> sql.code(it.reference()));
            if (held.isEmpty() || held.get().used() || held.get().attempts() >= TRIES
                    || !held.get().expiresAt().isAfter(at)) {
                return refused(account, at, new Claim.NotGood());
            }
            if (!code.get().is(held.get().hash())) {
                sql.attempt(held.get(), at);
                return refused(account, at, new Claim.NotGood());
            }
            var id = ids.get();
            if (!sql.claim(id, held.get(), account, plain(name), at)) {
                return refused(account, at, new Claim.LinkedAlready());
            }
            ledger.record(Entry.of("signin.link.claimed", at).about(held.get().officer().value())
                    .with("link", id.toString()).with("code", held.get().id().toString()));
            return new Claim.Made(sql.link(account).orElseThrow());
        });
    }

    private Claim refused(Account account, Instant at, Claim why) {
        ledger.record(Entry.of("signin.code.refused", at).with("account", account.fingerprint()));
        return why;
    }

    /// Records a sign-in that came to nothing before it was known whose it was, as long as there are few ([Strangers]).
    ///
    /// @param why in lower case, with hyphens
    public void refused(String why, Instant at) {
        if (strangers.admits(why, at)) {
            transactions.executeWithoutResult(status ->
                    ledger.record(Entry.of("signin.refused", at).with("why", why)));
        }
    }

    /// Records that the provider ended what it had begun.
    public void endedAtProvider(Instant at) {
        transactions.executeWithoutResult(status -> ledger.record(Entry.of("signin.ended-at-provider", at)));
    }

    private static String plain(String name) {
        var tidy = PlainText.tidy(name);
        return PlainText.fault(tidy, NAME_MAX).isEmpty() ? tidy : "";
    }
}
