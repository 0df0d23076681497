package org.concordat.notices;

import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.concordat.access.Acting;
import org.concordat.access.Act;
import org.concordat.access.Decision;
import org.concordat.access.Gate;
import org.concordat.access.Look;
import org.concordat.access.SignedIn;
import org.concordat.access.Viewer;
import org.concordat.ledger.Ledger;
import org.springframework.stereotype.Component;

/// Webhooks: where a body's own systems are told what its officers are told, and what did not reach them.
@Component
public class Hooks {

    /// As Standard Webhooks has it, before a secret in base64.
    static final String SECRET_PREFIX = "whsec_";

    private static final int SECRET_BYTES = 32;

    private static final int ROWS = 25;
    private static final int PAGES_MAX = 100_000;

    /// A hook with what this viewer may do about it, and its dead letters.
    public record Sight(Hook hook, boolean mayDecide, boolean mayEnd, boolean mayRetry, Dead dead) {
    }

    /// A page of its dead letters, the newest first.
    ///
    /// @param number from 0
    public record Dead(List<DeadEvent> rows, int number, boolean more) {

        public Dead {
            rows = List.copyOf(rows);
        }
    }

    private final Acting acting;
    private final Gate gate;
    private final Ledger ledger;
    private final HookSql sql;
    private final NoticesSettings settings;
    private final RandomGenerator random;

    Hooks(Acting acting, Gate gate, Ledger ledger, HookSql sql, NoticesSettings settings, RandomGenerator random) {
        this.acting = acting;
        this.gate = gate;
        this.ledger = ledger;
        this.sql = sql;
        this.settings = settings;
        this.random = random;
    }

    /// Of the viewer's body, newest first.
    public Look<List<Hook>> list(SignedIn who) {
        return acting.as(who, viewer -> gate.refuses(viewer, HookRules.LIST, viewer.body(), viewer.body().value())
                .<Look<List<Hook>>>map(Look.Refused::new)
                .orElseGet(() -> {
                    var found = sql.list(viewer);
                    ledger.record(viewer.entry("notices.hook.listed").with("ids",
                            found.stream().map(it -> it.id().toString()).collect(Collectors.joining(" "))));
                    return new Look.Seen<>(found);
                }));
    }

    /// Empty when there is none for this viewer.
    ///
    /// @param page of its dead letters, from 0
    public Optional<Sight> find(SignedIn who, UUID id, int page) {
        return acting.as(who, viewer -> {
            var found = seen(viewer, id, HookRules.READ).map(it -> new Sight(it,
                    gate.asks(viewer, HookRules.DECLINE, it).open(), gate.asks(viewer, HookRules.END, it).open(),
                    gate.asks(viewer, HookRules.RETRY, it).open(), dead(id, Math.clamp(page, 0, PAGES_MAX))));
            found.ifPresent(it -> ledger.record(viewer.entry("notices.hook.read").about(id)));
            return found;
        });
    }

    private Dead dead(UUID id, int page) {
        var found = sql.dead(id, ROWS + 1, page * ROWS);
        return new Dead(found.subList(0, Math.min(ROWS, found.size())), page, found.size() > ROWS);
    }

    /// Whether this is among the dead letters of a hook that the viewer may see.
    public boolean isDead(SignedIn who, UUID id, UUID event) {
        return acting.as(who, viewer -> seen(viewer, id, HookRules.READ).isPresent() && sql.isDead(event, id));
    }

    /// Registers an address; nothing is sent to it before somebody else has approved it.
    ///
    /// @param act made with the form, and the id of what is registered
    public Hooking register(SignedIn who, UUID act, String address) {
        return acting.as(who, viewer -> {
            var asked = new HookRules.Registering(viewer.body(), address, settings.loopback());
            var refused = gate.refuses(viewer, HookRules.REGISTER, asked, viewer.body().value());
            if (refused.isPresent()) {
                return HookRules.ofTheAddress(refused.get()) ? new Hooking.Unfit(asked.isEncrypted())
                        : new Hooking.Refused(refused.get());
            }
            if (sql.register(viewer, act, address)) {
                ledger.record(viewer.entry("notices.hook.registered").about(act));
                return new Hooking.Done(act);
            }
            return seen(viewer, act, HookRules.REGISTER).filter(it -> it.registeredBy().equals(viewer.officer()))
                    .<Hooking>map(it -> new Hooking.Done(act)).orElseGet(Hooking.Unknown::new);
        });
    }

    /// A second administrator approves it: from here on events are sent.
    public Hooking approve(SignedIn who, UUID id) {
        return act(who, id, HookRules.APPROVE, "notices.hook.approved", it -> viewer -> sql.decide(viewer, it, true));
    }

    public Hooking decline(SignedIn who, UUID id) {
        return act(who, id, HookRules.DECLINE, "notices.hook.declined", it -> viewer -> sql.decide(viewer, it, false));
    }

    /// Nothing more is sent to it, also what waits.
    public Hooking end(SignedIn who, UUID id) {
        return act(who, id, HookRules.END, "notices.hook.ended", it -> viewer -> sql.end(viewer, it));
    }

    /// Makes a secret and shows it, this once. The one before it stays good for a day, so that a receiver can change over.
    ///
    /// @param act made with the form; the same form sent twice shows nothing again
    public Hooking makeSecret(SignedIn who, UUID id, UUID act) {
        var secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        var came = act(who, id, HookRules.MAKE_SECRET, "notices.hook.secret-made",
                it -> viewer -> sql.addSecret(viewer, act, id, secret));
        return came instanceof Hooking.Done
                ? new Hooking.SecretMade(id, SECRET_PREFIX + Base64.getEncoder().encodeToString(secret)) : came;
    }

    /// Has a dead event tried again, under its own id. One that is not this hook's, or not dead, is answered like one that does
    /// not exist.
    ///
    /// @param act made with the form, so that a repeated submit is the same act
    public Hooking retry(SignedIn who, UUID id, UUID event, UUID act) {
        return acting.as(who, viewer -> {
            var found = seen(viewer, id, HookRules.RETRY);
            if (found.isEmpty()) {
                return new Hooking.Unknown();
            }
            var refused = gate.refuses(viewer, HookRules.RETRY, found.get(), id);
            if (refused.isPresent()) {
                return new Hooking.Refused(refused.get());
            }
            if (sql.askedAgain(viewer, act, event)) {   // the same form sent twice
                return new Hooking.Done(id);
            }
            if (!sql.isDead(event, id) || !sql.again(viewer, act, event)) {
                gate.unknown(viewer, HookRules.RETRY, event);
                return new Hooking.Unknown();
            }
            ledger.record(viewer.entry("notices.event.retried").about(event));
            return new Hooking.Done(id);
        });
    }

    private Hooking act(SignedIn who, UUID id, Act<Hook> act, String kind, Function<Hook, Function<Viewer, Boolean>> leaves) {
        return acting.as(who, viewer -> {
            var found = seen(viewer, id, act);
            if (found.isEmpty()) {
                return new Hooking.Unknown();
            }
            var refused = gate.refuses(viewer, act, found.get(), id);
            if (refused.isPresent()) {
                return new Hooking.Refused(refused.get());
            }
            if (!leaves.apply(found.get()).apply(viewer)) {   // the same form sent twice, or somebody else was faster
                return new Hooking.Unknown();
            }
            ledger.record(viewer.entry(kind).about(id));
            return new Hooking.Done(id);
        });
    }

    /// Whoever may not read it learns nothing of it, and the asking is recorded.
    private Optional<Hook> seen(Viewer viewer, UUID id, Act<?> act) {
        var found = sql.find(id).filter(it -> gate.asks(viewer, HookRules.READ, it) instanceof Decision.Allowed);
        if (found.isEmpty()) {
            gate.unknown(viewer, act, id);
        }
        return found;
    }
}
