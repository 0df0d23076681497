package org.concordat.api;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.concordat.access.Act;
import org.concordat.access.Acting;
import org.concordat.access.Decision;
import org.concordat.access.Gate;
import org.concordat.access.Look;
import org.concordat.access.SignedIn;
import org.concordat.access.Viewer;
import org.concordat.kernel.OfficerId;
import org.concordat.kernel.PlainText;
import org.concordat.ledger.Ledger;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The register of bodies' own systems, and whom each may act for.
@Component
public class Clients {

    public static final int NAME_MAX = 100;
    public static final int ISSUER_MAX = 400;
    public static final int NAME_THERE_MAX = 255;
    public static final int REASON_MAX = 2000;

    /// What an administrator says of a new system.
    public record Wording(String issuer, String nameThere, String name, boolean approves) {

        /// *Errors*: throws on what the form would have refused.
        public Wording {
            within(ISSUER_MAX, issuer);
            within(NAME_THERE_MAX, nameThere);
            within(NAME_MAX, name);
        }
    }

    /// Something that was done to a system, and by whom.
    public record Step(Client.State kind, OfficerId by, Instant at, @Nullable String reason) {
    }

    /// A system, what was done to it, and who agreed to be acted for.
    public record Sight(Client client, List<Step> steps, List<OfficerId> forWhom) {
    }

    /// A system of the viewer's body, and whether it may act for them.
    public record Own(Client client, boolean agreed) {
    }

    private final Acting acting;
    private final Gate gate;
    private final Ledger ledger;
    private final ClientSql sql;

    Clients(Acting acting, Gate gate, Ledger ledger, ClientSql sql) {
        this.acting = acting;
        this.gate = gate;
        this.ledger = ledger;
        this.sql = sql;
    }

    /// Those of the viewer's body, newest first; and, for the national board, those of any body that wait.
    public Look<List<Client>> list(SignedIn who) {
        return acting.as(who, viewer -> gate.refuses(viewer, ClientRules.LIST, viewer, viewer.body().value())
                .<Look<List<Client>>>map(Look.Refused::new)
                .orElseGet(() -> {
                    var found = sql.of(viewer);
                    ledger.record(viewer.entry("api.clients.listed").with("count", "" + found.size()));
                    return new Look.Seen<>(found);
                }));
    }

    /// Those of the viewer's body that act for officers, each with whether it may act for the viewer.
    public Look<List<Own>> own(SignedIn who) {
        return acting.as(who, viewer -> gate.refuses(viewer, ClientRules.LIST_OWN, viewer, viewer.officer().value())
                .<Look<List<Own>>>map(Look.Refused::new)
                .orElseGet(() -> {
                    var found = sql.of(viewer).stream()
                            .filter(it -> it.state().inUse() && it.body().equals(viewer.body()))
                            .map(it -> new Own(it, sql.agreed(it.id(), viewer.officer()))).toList();
                    ledger.record(viewer.entry("api.mandates.listed").with("count", "" + found.size()));
                    return new Look.Seen<>(found);
                }));
    }

    public Optional<Sight> find(SignedIn who, UUID id) {
        return acting.as(who, viewer -> seen(viewer, id, ClientRules.READ)
                .map(it -> {
                    ledger.record(viewer.entry("api.client.read").about(id));
                    return new Sight(it, sql.steps(id), sql.forWhom(id));
                }));
    }

    /// Registers a system of the viewer's body, under the id made with the form. It counts when someone else confirms it.
    public Deciding register(SignedIn who, UUID id, Wording wording) {
        return acting.as(who, viewer -> {
            var refused = gate.refuses(viewer, ClientRules.REGISTER, viewer, id);
            if (refused.isPresent()) {
                return new Deciding.Refused(refused.get());
            }
            if (sql.insert(viewer, id, wording)) {
                ledger.record(viewer.entry("api.client.registered").about(id));
            }
            return sql.find(id).<Deciding>map(Deciding.Done::new).orElseGet(Deciding.KnownAlready::new);
        });
    }

    public Deciding confirm(SignedIn who, UUID id) {
        return step(who, id, ClientRules.CONFIRM, Client.State.CONFIRMED, null);
    }

    public Deciding decline(SignedIn who, UUID id, String reason) {
        return step(who, id, ClientRules.DECLINE, Client.State.DECLINED, within(REASON_MAX, reason));
    }

    /// From this moment it acts for nobody; whatever it had under way is refused or done.
    public Deciding suspend(SignedIn who, UUID id, String reason) {
        return step(who, id, ClientRules.SUSPEND, Client.State.SUSPENDED, within(REASON_MAX, reason));
    }

    public Deciding resume(SignedIn who, UUID id, String reason) {
        return step(who, id, ClientRules.RESUME, Client.State.RESUMED, within(REASON_MAX, reason));
    }

    public Deciding end(SignedIn who, UUID id, String reason) {
        return step(who, id, ClientRules.END, Client.State.ENDED, within(REASON_MAX, reason));
    }

    /// The officer lets the system act for them, in everything that they themselves may do.
    public Deciding agree(SignedIn who, UUID id) {
        return say(who, id, ClientRules.AGREE, true);
    }

    /// The officer is acted for no longer.
    public Deciding withdraw(SignedIn who, UUID id) {
        return say(who, id, ClientRules.WITHDRAW, false);
    }

    private Deciding step(SignedIn who, UUID id, Act<Client> act, Client.State to, @Nullable String reason) {
        return acting.as(who, viewer -> decided(viewer, id, act, it -> {
            if (!sql.step(viewer, it, to, reason)) {   // two at once: the other was faster, and the rules now say so
                return false;
            }
            ledger.record(viewer.entry("api.client." + to.name().toLowerCase(java.util.Locale.ROOT)).about(id));
            return true;
        }));
    }

    private Deciding say(SignedIn who, UUID id, Act<Client> act, boolean agreed) {
        return acting.as(who, viewer -> decided(viewer, id, act, it -> {
            if (sql.agreed(id, viewer.officer()) != agreed && sql.say(viewer, id, viewer.officer(), agreed)) {
                ledger.record(viewer.entry(agreed ? "api.mandate.agreed" : "api.mandate.withdrawn").about(id));
            }
            return true;
        }));
    }

    private Deciding decided(Viewer viewer, UUID id, Act<Client> act, java.util.function.Predicate<Client> work) {
        var found = seen(viewer, id, act);
        if (found.isEmpty()) {
            return new Deciding.Unknown();
        }
        var refused = gate.refuses(viewer, act, found.get(), id);
        if (refused.isPresent()) {
            return new Deciding.Refused(refused.get());
        }
        if (work.test(found.get())) {
            return new Deciding.Done(sql.find(id).orElseThrow());
        }
        return gate.refuses(viewer, act, sql.find(id).orElseThrow(), id).<Deciding>map(Deciding.Refused::new)
                .orElseThrow();
    }

    /// Whoever may neither read it nor be acted for by it learns nothing of it, and the asking is recorded.
    private Optional<Client> seen(Viewer viewer, UUID id, Act<Client> act) {
        var found = sql.find(id).filter(it -> act == ClientRules.AGREE || act == ClientRules.WITHDRAW
                ? it.hasActedFor(viewer.body()) : gate.allows(viewer, ClientRules.READ, it));
        if (found.isEmpty()) {
            gate.unknown(viewer, act, id);
        }
        return found;
    }

    static String within(int charactersMax, String words) {
        PlainText.fault(words, charactersMax).ifPresent(fault -> {
            throw new IllegalArgumentException("text refused: " + fault);
        });
        return words;
    }
}
