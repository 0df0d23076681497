package org.concordat.sharing;

import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.concordat.access.Act;
import org.concordat.access.Acting;
import org.concordat.access.Decision;
import org.concordat.access.Gate;
import org.concordat.access.Look;
import org.concordat.access.Role;
import org.concordat.access.SignedIn;
import org.concordat.access.Viewer;
import org.concordat.kernel.OfficerId;
import org.concordat.kernel.Words;
import org.concordat.ledger.Entry;
import org.concordat.ledger.Ledger;
import org.concordat.partnership.Appointments;
import org.concordat.partnership.Holder;
import org.springframework.stereotype.Component;

/// Time-boxed grants: a colleague reads what was addressed to someone else in their body, for as long as that one is
/// away, because the body that sent it said so.
@Component
public class Grants {

    private static final Set<Role> RECEIVING = Arrays.stream(Role.values()).filter(Role::receives)
            .collect(Collectors.toUnmodifiableSet());

    /// A grant, and what its viewer may do about it.
    public record Sight(Grant grant, Decision mayGive, Decision mayDecline, Decision mayWithdraw) {
    }

    private final Acting acting;
    private final Gate gate;
    private final Ledger ledger;
    private final GrantSql sql;
    private final Receptions receptions;
    private final OwnDisclosures disclosures;
    private final Appointments appointments;
    private final Tally tally;
    private final Tidings tidings;

    Grants(Acting acting, Gate gate, Ledger ledger, GrantSql sql, Receptions receptions, OwnDisclosures disclosures,
           Appointments appointments, Tally tally, Tidings tidings) {
        this.acting = acting;
        this.gate = gate;
        this.ledger = ledger;
        this.sql = sql;
        this.receptions = receptions;
        this.disclosures = disclosures;
        this.appointments = appointments;
        this.tally = tally;
        this.tidings = tidings;
    }

    /// Whom the viewer could name: the others of their body who may receive today, each once, by name.
    public List<Holder> colleagues(SignedIn who) {
        return acting.as(who, this::colleagues);
    }

    /// Asks that a colleague may read it until a moment.
    ///
    /// @param act made with the form, and the id of what is asked
    /// @param until later than now, and at most 14 days ahead
    public Granting ask(SignedIn who, UUID act, DisclosureId id, OfficerId colleague, Instant until, String reason) {
        return acting.as(who, viewer -> {
            if (seen(viewer, act).filter(it -> it.askedBy().equals(viewer.officer())).isPresent()) {
                return new Granting.Done(act);
            }
            return receptions.envelope(viewer, id)
                    .map(envelope -> ask(viewer, act, envelope, colleague, until, Words.official(2000, reason)))
                    .orElseGet(() -> unknown(viewer, GrantRules.ASK, id.value()));
        });
    }

    private Granting ask(Viewer viewer, UUID act, Envelope it, OfficerId colleague, Instant until, String reason) {
        var audience = receptions.audience(viewer, it.id());
        var eligible = colleagues(viewer).stream().map(Holder::officer).collect(Collectors.toSet());
        var visit = new ReceivingRules.Visit(it, audience, Optional.empty());
        var asking = new GrantRules.Asking(visit, eligible, colleague, until);
        if (gate.asks(viewer, GrantRules.ASK, asking) instanceof Decision.Refused refused) {
            ledger.record(viewer.entry("sharing.grant.ask.refused").about(it.id().value()).with("rules", refused.rules()));
            return new Granting.Refused(refused);
        }
        var role = audience.stream().map(ReceivingRules.Address::role).filter(viewer::is).sorted().findFirst().orElseThrow();
        if (!sql.ask(viewer, act, it, role, colleague, until, reason)) {   // the act's id is that of another officer's
            return unknown(viewer, GrantRules.ASK, it.id().value());
        }
        ledger.record(viewer.entry("sharing.grant.asked").about(it.id().value()).under(it.agreement())
                .with("grant", act.toString()).with("officer", colleague.toString()).with("until", until.toString()));
        tidings.grantAsked(viewer, act, it, until.atZone(Viewer.ZONE).toLocalDate());
        return new Granting.Done(act);
    }

    /// What waits for the viewer's body to decide, oldest first. Pages count from 0.
    public Look<Page<Grant>> waiting(SignedIn who, int page) {
        return acting.as(who, viewer -> gate.refuses(viewer, ListRules.APPROVALS, viewer.body(), viewer.body().value())
                .<Look<Page<Grant>>>map(Look.Refused::new)
                .orElseGet(() -> {
                    var found = Page.of(page, (rows, skip) -> sql.waiting(viewer, rows, skip));
                    ledger.record(viewer.entry("sharing.grant.listed").with("ids", Page.ids(found.rows(), Grant::id)));
                    return new Look.Seen<>(found);
                }));
    }

    /// Every grant of a disclosure that concerns the viewer, oldest first.
    public List<Grant> of(SignedIn who, DisclosureId id) {
        return acting.as(who, viewer -> sql.of(id).stream().filter(it -> isSeen(viewer, it)).toList());
    }

    /// Empty when there is none for this viewer.
    public Optional<Sight> find(SignedIn who, UUID id) {
        return acting.as(who, viewer -> {
            var found = seen(viewer, id).map(it -> new Sight(it,
                    gate.asks(viewer, GrantRules.GIVE, deciding(viewer, it)),
                    gate.asks(viewer, GrantRules.DECLINE, deciding(viewer, it)),
                    gate.asks(viewer, GrantRules.WITHDRAW, it)));
            ledger.record(found.map(it -> entry(viewer, "sharing.grant.read", it.grant()))
                    .orElseGet(() -> viewer.entry("sharing.grant.read.refused").about(id)));
            return found;
        });
    }

    /// Gives it: from this moment the colleague can read.
    ///
    /// @param act made with the form, so that a repeated submit is the same act
    public Granting give(SignedIn who, UUID id, UUID act) {
        return acting.as(who, viewer -> take(viewer, id, act, new Step(GrantRules.GIVE, "sharing.grant.given",
                it -> gate.asks(viewer, GrantRules.GIVE, deciding(viewer, it)),
                it -> sql.decide(viewer, it, act, true, null))));
    }

    /// Declines it, with a reason.
    public Granting decline(SignedIn who, UUID id, UUID act, String reason) {
        return acting.as(who, viewer -> take(viewer, id, act, new Step(GrantRules.DECLINE, "sharing.grant.declined",
                it -> gate.asks(viewer, GrantRules.DECLINE, deciding(viewer, it)),
                it -> sql.decide(viewer, it, act, false, Words.official(2000, reason)))));
    }

    /// Takes it back, with a reason: the colleague reads no longer.
    public Granting withdraw(SignedIn who, UUID id, UUID act, String reason) {
        return acting.as(who, viewer -> take(viewer, id, act, new Step(GrantRules.WITHDRAW, "sharing.grant.withdrawn",
                it -> gate.asks(viewer, GrantRules.WITHDRAW, it),
                it -> sql.withdraw(viewer, it, act, Words.official(2000, reason)))));
    }

    /// A step on a grant: what is asked of it, how the ledger calls it, and the row that it leaves, unless somebody
    /// else's stands already.
    private record Step(Act<?> act, String kind, Function<Grant, Decision> asks, Predicate<Grant> leaves) {
    }

    private Granting take(Viewer viewer, UUID id, UUID act, Step step) {
        var found = seen(viewer, id);
        if (found.isEmpty()) {
            return unknown(viewer, step.act(), id);
        }
        if (sql.doneBy(viewer, id, act)) {
            return new Granting.Done(id);
        }
        var grant = found.get();
        if (step.asks().apply(grant) instanceof Decision.Refused refused) {
            return refused(viewer, grant, step, refused);
        }
        if (!step.leaves().test(grant)) {   // two at once: the other was faster, and the rules now say so
            var now = sql.find(id).orElseThrow();
            return refused(viewer, now, step, (Decision.Refused) step.asks().apply(now));
        }
        ledger.record(entry(viewer, step.kind(), grant));
        tidings.grantDecided(viewer, grant);
        if (step.act().equals(GrantRules.GIVE)) {
            tidings.grantGiven(viewer, grant);
            tally.count(Measure.GRANT_GIVEN, grant.body(), viewer);
        }
        return new Granting.Done(id);
    }

    private Granting refused(Viewer viewer, Grant it, Step step, Decision.Refused refused) {
        ledger.record(entry(viewer, step.act().id() + ".refused", it).with("rules", refused.rules()));
        return new Granting.Refused(refused);
    }

    private GrantRules.Deciding deciding(Viewer viewer, Grant it) {
        return new GrantRules.Deciding(it,
                disclosures.perhaps(viewer, it.disclosure()).filter(Disclosure::isLive).isPresent()
                        && !sql.severed(it.disclosure()));
    }

    private List<Holder> colleagues(Viewer viewer) {
        var seen = new HashSet<OfficerId>(Set.of(viewer.officer()));
        return appointments.holding(Set.of(viewer.body()), RECEIVING, viewer.at()).stream()
                .filter(it -> seen.add(it.officer())).sorted(Comparator.comparing(Holder::name)).toList();
    }

    /// Whoever looks is asked who they are before anything is looked for, and of what is there, whether it is theirs.
    private Optional<Grant> seen(Viewer viewer, UUID id) {
        return gate.allows(viewer, ListRules.HOME, viewer.body())
                ? sql.find(id).filter(it -> isSeen(viewer, it)) : Optional.empty();
    }

    private boolean isSeen(Viewer viewer, Grant it) {
        return gate.asks(viewer, GrantRules.SEE, it) instanceof Decision.Allowed;
    }

    private Granting unknown(Viewer viewer, Act<?> asked, UUID id) {
        ledger.record(viewer.entry(asked.id() + ".refused").about(id));
        return new Granting.Unknown();
    }

    private static Entry entry(Viewer viewer, String kind, Grant it) {
        return viewer.entry(kind).about(it.disclosure().value()).with("grant", it.id().toString());
    }
}
