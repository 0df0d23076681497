package org.concordat.api;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.concordat.access.Acting;
import org.concordat.access.Decision;
import org.concordat.access.Gate;
import org.concordat.access.Known;
import org.concordat.access.NoLongerInOffice;
import org.concordat.access.SignedIn;
import org.concordat.access.Viewer;
import org.concordat.ledger.Entry;
import org.concordat.ledger.Ledger;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Lets a system do one thing in an officer's name. Whether it may, the thing itself, its entries in the ledger and what
/// is kept for a repeated request are one transaction: all of it happens, or none.
@Component
public class Calls {

    private final Acting acting;
    private final TransactionTemplate transactions;
    private final Gate gate;
    private final Ledger ledger;
    private final CallSql sql;
    private final ApiSettings settings;

    Calls(Acting acting, TransactionTemplate transactions, Gate gate, Ledger ledger, CallSql sql, ApiSettings settings) {
        this.acting = acting;
        this.transactions = transactions;
        this.gate = gate;
        this.ledger = ledger;
        this.sql = sql;
        this.settings = settings;
    }

    /// Reads, or asks.
    public <R> Outcome<R> reads(Call call, Function<SignedIn, R> work) {
        return let(call, (viewer, who) -> new Outcome.Answered<>(work.apply(who)));
    }

    /// Does something once, however often it is asked for under the same key. A refusal changed nothing and is not kept:
    /// asking again asks the rules again.
    ///
    /// @param asked what is asked, to be told from something else under the same key
    /// @param kept what of the answer is kept; empty for one that is not
    public <R> Outcome<R> acts(Call call, String key, byte[] asked, Function<SignedIn, R> work,
            Function<R, Optional<Done>> kept) {
        try {
            return once(call, key, asked, work, kept);
        } catch (AtOnce theOtherWasFaster) {
            return once(call, key, asked, work, kept);
        }
    }

    /// Records that a system came without saying in whose name: nothing is done without a person.
    public void withoutPerson(String issuer, String nameThere, Instant at) {
        transactions.executeWithoutResult(status -> ledger.record(Entry.of("api.call.refused", at)
                .with("system", fingerprint(issuer, nameThere)).with("rules", "api.acts-for-an-officer")));
    }

    /// Records that a system asks too often; once for each time it begins to.
    public void tooOften(String issuer, String nameThere, Instant at) {
        transactions.executeWithoutResult(status -> ledger.record(Entry.of("api.call.held-off", at)
                .with("system", fingerprint(issuer, nameThere))));
    }

    private <R> Outcome<R> once(Call call, String key, byte[] asked, Function<SignedIn, R> work,
            Function<R, Optional<Done>> kept) {
        var digest = sha256(asked);
        return let(call, (viewer, who) -> {
            var client = Optional.ofNullable(who.client()).orElseThrow();
            var before = sql.kept(viewer, client, key);
            if (before.isPresent()) {
                return repeated(viewer, who, before.get(), digest);
            }
            var answer = work.apply(who);
            kept.apply(answer).ifPresent(done -> {
                if (!sql.keep(viewer, client, key, digest, done, settings.keptFor())) {
                    throw new AtOnce();
                }
            });
            return new Outcome.Answered<>(answer);
        });
    }

    private <R> Outcome<R> repeated(Viewer viewer, SignedIn who, Kept before, byte[] digest) {
        if (!MessageDigest.isEqual(before.digest(), digest)) {
            ledger.record(named(viewer, who, "api.call.refused").with("rules", "api.key-is-used-once"));
            return new Outcome.KeyUsedOtherwise<>();
        }
        ledger.record(named(viewer, who, "api.call.repeated").about(before.done().thing()));
        return new Outcome.Repeated<>(before.done());
    }

    private interface Work<R> {
        Outcome<R> of(Viewer viewer, SignedIn who);
    }

    private <R> Outcome<R> let(Call call, Work<R> work) {
        try {
            return acting.as(call.who(), viewer -> {
                var calling = sql.who(viewer, call);
                if (gate.asks(viewer, ClientRules.CALL, calling) instanceof Decision.Refused refused) {
                    ledger.record(viewer.entry("api.call.refused").with("rules", refused.rules())
                            .with("system", fingerprint(call.issuer(), call.nameThere())));
                    return new Outcome.Refused<>(refused);
                }
                return work.of(viewer, call.who().through(calling.client().orElseThrow().id()));
            });
        } catch (NoLongerInOffice gone) {   // before, or while it was under way: everything it did is undone
            transactions.executeWithoutResult(status -> ledger.record(Entry.of("api.call.refused", call.at())
                    .with("system", fingerprint(call.issuer(), call.nameThere()))
                    .with("rules", Known.NOT_IN_OFFICE.rule())));
            return new Outcome.Refused<>(new Decision.Refused(List.of(Known.NOT_IN_OFFICE)));
        }
    }

    private static Entry named(Viewer viewer, SignedIn who, String kind) {
        return viewer.entry(kind).with(Entry.CLIENT, String.valueOf(who.client()));
    }

    /// Of a system that may be unknown: enough to tell one from another, and no name.
    static String fingerprint(String issuer, String nameThere) {
        return HexFormat.of().formatHex(sha256((issuer + "\n" + nameThere).getBytes(StandardCharsets.UTF_8)), 0, 8);
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /// The same key, at the same moment: everything is undone, and what the other did is found.
    private static final class AtOnce extends RuntimeException {

        private static final long serialVersionUID = 1L;

        AtOnce() {
            super("the same key at the same moment", null, false, false);
        }
    }
}
