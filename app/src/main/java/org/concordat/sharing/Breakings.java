package org.concordat.sharing;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.concordat.access.Access;
import org.concordat.access.Acting;
import org.concordat.access.Decision;
import org.concordat.access.Role;
import org.concordat.access.SignedIn;
import org.concordat.access.Viewer;
import org.concordat.law.TimeLimits;
import org.concordat.law.WorkingDays;
import org.concordat.ledger.Ledger;
import org.concordat.sharing.ReceivingRules.Visit;
import org.springframework.stereotype.Component;

/// Breaking the glass: where someone may come to serious harm, and whoever something was addressed to cannot be reached,
/// an officer of the same body opens it for an hour. Everything is recorded, and a review opens with it.
@Component
public class Breakings {

    /// The roles that may.
    public static final Set<Role> MAY_BREAK = BreakingRules.MAY_BREAK;

    private static final String REVIEW_LIMIT = "broken-glass-review";

    private final Acting acting;
    private final Access access;
    private final Ledger ledger;
    private final BreakingSql sql;
    private final Receptions receptions;
    private final Ways ways;
    private final TimeLimits limits;
    private final WorkingDays workingDays;
    private final BreakingSettings settings;
    private final Tally tally;
    private final Tidings tidings;

    Breakings(Acting acting, Access access, Ledger ledger, BreakingSql sql, Receptions receptions, Ways ways,
              TimeLimits limits, WorkingDays workingDays, BreakingSettings settings, Tally tally,
              Tidings tidings) {
        this.acting = acting;
        this.access = access;
        this.ledger = ledger;
        this.sql = sql;
        this.receptions = receptions;
        this.ways = ways;
        this.limits = limits;
        this.workingDays = workingDays;
        this.settings = settings;
        this.tally = tally;
        this.tidings = tidings;
    }

    /// Whether the viewer may try, of an officer who sets out to: a refusal is recorded.
    public Decision askToBreak(SignedIn who) {
        return acting.as(who, this::tries);
    }

    /// Breaks the glass. What led nowhere is answered alike, whatever the cause, and counted; after five in a day nothing
    /// is looked up any more.
    ///
    /// @param act made with the form, so that a repeated submit is the same act
    public Glass breakGlass(SignedIn who, UUID act, String reference, Breaking.Why why) {
        return acting.as(who, viewer -> {
            sql.takeTurns(viewer);
            if (tries(viewer) instanceof Decision.Refused refused) {
                return new Glass.Refused(refused);
            }
            return sql.find(act).filter(it -> it.officer().equals(viewer.officer()))
                    .<Glass>map(it -> new Glass.Broken(it.disclosure(), it.until()))
                    .orElseGet(() -> sql.naming(reference, () -> named(viewer, act, reference, why)));
        });
    }

    /// What of a disclosure was opened through broken glass, for those who are told: oldest first.
    public List<Breaking> of(SignedIn who, DisclosureId id) {
        return acting.as(who, viewer -> sql.of(id).stream()
                .filter(it -> access.decide(viewer, BreakingRules.SEE, it) instanceof Decision.Allowed).toList());
    }

    private Decision tries(Viewer viewer) {
        var decision = access.decide(viewer, BreakingRules.TRY, new BreakingRules.Attempt(sql.misses(viewer)));
        if (decision instanceof Decision.Refused refused) {
            ledger.record(viewer.entry("sharing.glass.try.refused").with("rules", refused.rules()));
        }
        return decision;
    }

    private Glass named(Viewer viewer, UUID act, String reference, Breaking.Why why) {
        var found = sql.named(viewer, reference).flatMap(id -> receptions.envelope(viewer, id)).map(envelope ->
                new Visit(envelope, receptions.audience(viewer, envelope.id()), receptions.stated(viewer, envelope.id())));
        var comesAnyway = found.filter(visit -> visit.isAddressedTo(viewer)
                || ways.of(viewer, visit) instanceof Way.Granted);
        if (comesAnyway.isPresent()) {
            ledger.record(viewer.entry("sharing.glass.none-in-the-way").about(comesAnyway.get().envelope().id().value()));
            return new Glass.NoneInTheWay(comesAnyway.get().envelope().id());
        }
        if (access.decide(viewer, BreakingRules.BREAK, new BreakingRules.Named(found)) instanceof Decision.Refused refused) {
            sql.miss(viewer, sql.misses(viewer) + 1);
            ledger.record(viewer.entry("sharing.glass.led-nowhere").with("rules", refused.rules())
                    .with("reference", reference));
            return new Glass.LedNowhere(refused);
        }
        return broken(viewer, act, found.orElseThrow().envelope(), why);
    }

    /// Within the hour it is the same glass; after it, another, with a reason and a review of its own.
    private Glass broken(Viewer viewer, UUID act, Envelope it, Breaking.Why why) {
        var open = sql.live(viewer, it.id());
        if (open.isPresent()) {
            ledger.record(viewer.entry("sharing.glass.still-open").about(it.id().value()).under(it.agreement()));
            return new Glass.Broken(it.id(), open.get().until());
        }
        var until = viewer.at().plus(settings.opensFor());
        var due = workingDays.last(viewer.day(), limits.limit(REVIEW_LIMIT, viewer.day()).orElseThrow().within());
        if (!sql.insert(viewer, act, it, why, until, due)) {
            throw new IllegalStateException("the act's id is that of another officer's act: " + act);
        }
        ledger.record(viewer.entry("sharing.glass.broken").about(it.id().value()).under(it.agreement())
                .with("breaking", act.toString()).with("until", until.toString()));
        ledger.record(viewer.entry("sharing.glass.review.opened").about(it.id().value()).under(it.agreement())
                .with("breaking", act.toString()).with("due", due.toString()));
        tidings.glassBroken(viewer, act, it, due);
        tally.count(Measure.GLASS_BROKEN, viewer.body(), viewer);
        return new Glass.Broken(it.id(), until);
    }
}
