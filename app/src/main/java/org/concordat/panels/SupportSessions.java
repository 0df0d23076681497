package org.concordat.panels;

import java.time.LocalDate;
import java.util.UUID;
import org.concordat.access.Acting;
import org.concordat.access.Decision;
import org.concordat.access.Gate;
import org.concordat.access.SignedIn;
import org.concordat.access.Viewer;
import org.concordat.ledger.Ledger;
import org.springframework.stereotype.Component;

/// Sessions of whoever gives support to a case: recorded by one of those who were there, as held or not, and as nothing else.
@Component
public class SupportSessions {

    private final Acting acting;
    private final Gate gate;
    private final Ledger ledger;
    private final SessionSql sql;
    private final SupportSql supports;
    private final Sittings sittings;
    private final SupportTidings tidings;

    SupportSessions(Acting acting, Gate gate, Ledger ledger, SessionSql sql, SupportSql supports, Sittings sittings, SupportTidings tidings) {
        this.acting = acting;
        this.gate = gate;
        this.ledger = ledger;
        this.sql = sql;
        this.supports = supports;
        this.sittings = sittings;
        this.tidings = tidings;
    }

    /// @param act made with the form
    public Acted record(SignedIn who, ItemId id, UUID act, LocalDate on, SupportSession.Came came) {
        return acting.as(who, viewer -> {
            sittings.find(viewer, id).ifPresent(it -> supports.hold(it.of().of()));
            return sittings.find(viewer, id).map(it -> supports.isMade(viewer, act) ? new Acted.Done(id.value())
                    : record(viewer, it, act, on, came)).orElseGet(() -> unknown(viewer, id));
        });
    }

    private Acted record(Viewer viewer, AtItem it, UUID act, LocalDate on, SupportSession.Came came) {
        var of = it.of();
        return gate.refuses(viewer, SupportRules.SESSION, holding(it, on), of.of().value())
                .<Acted>map((Decision.Refused no) -> new Acted.Refused(no)).orElseGet(() -> {
                    var before = sql.last(of);
                    if (!sql.record(viewer, act, of, on, came)) {   // the id is that of another's
                        return unknown(viewer, of.id());
                    }
                    ledger.record(viewer.entry("panels.session.recorded").about(of.of().value()).with("item", of.id().toString())
                            .with("came", came.name()));
                    tidings.goesOn(viewer, of, before, act);
                    return new Acted.Done(of.id().value());
                });
    }

    /// Whether the viewer could record one of the day.
    boolean mayRecord(Viewer viewer, AtItem it) {
        return gate.allows(viewer, SupportRules.SESSION, holding(it, viewer.day()))
                || gate.allows(viewer, SupportRules.SESSION, holding(it, viewer.day().minusDays(1)));
    }

    private SupportRules.Holding holding(AtItem it, LocalDate on) {
        var key = SupportSql.Key.of(it.of());
        return new SupportRules.Holding(new SupportRules.Supporting(it, sittings.supports(it.of()), supports.consents(it.of())),
                !supports.plans(key).isEmpty(), sql.of(key).stream().anyMatch(each -> each.on().equals(on)), on);
    }

    private Acted unknown(Viewer viewer, ItemId id) {
        gate.unknown(viewer, SupportRules.SESSION, id.value());
        return new Acted.Unknown();
    }
}
