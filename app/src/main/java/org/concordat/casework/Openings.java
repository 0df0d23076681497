package org.concordat.casework;

import java.time.Instant;
import java.util.UUID;
import java.util.function.Supplier;
import org.concordat.access.Viewer;
import org.concordat.intake.Arrivals;
import org.concordat.intake.PublicConcern;
import org.concordat.intake.Referral;
import org.concordat.ledger.Entry;
import org.concordat.ledger.Ledger;
import org.springframework.stereotype.Component;

/// Opens a case in the moment in which a concern comes in: it is the lead's from then on, and never nobody's.
///
/// The person whom it is about is held as given, in the concern, until the owner records them: nobody is looked for unasked.
@Component
class Openings implements Arrivals {

    private final Teams teams;
    private final CaseClock clock;
    private final CaseSql sql;
    private final Ledger ledger;
    private final CaseTidings tidings;
    private final Lateness lateness;
    private final Supplier<UUID> newId;

    Openings(Teams teams, CaseClock clock, CaseSql sql, Ledger ledger, CaseTidings tidings, Lateness lateness, Supplier<UUID> newId) {
        this.teams = teams;
        this.clock = clock;
        this.sql = sql;
        this.ledger = ledger;
        this.tidings = tidings;
        this.lateness = lateness;
        this.newId = newId;
    }

    /// *Errors*: where nobody is in post it throws, and nothing comes in; the front door asks that before.
    @Override
    public void arrived(Viewer referrer, Referral it) {
        var lead = teams.of(it.to(), it.at()).lead().orElseThrow();
        var opened = new Case(CaseId.of(it.id()), it.reference(), it.kind(), it.urgent(), it.to(), it.at(), lead, it.at(),
                clock.assessedBy(referrer.day(), it.urgent()), Stage.RECEIVED, clock.deconflictedBy(referrer.day(), it.urgent()), false,
                clock.heardBy(referrer.day()));
        sql.open(opened, it.by());
        ledger.record(referrer.entry("casework.case.opened").about(it.id().value()));
        tidings.opened(referrer, opened);
        lateness.opened(referrer, opened);
    }

    /// The database finds the lead and tells them: there is no viewer who could. Its clocks began when it was sent.
    @Override
    public void arrived(PublicConcern it, Instant at) {
        var day = it.at().atZone(Viewer.ZONE).toLocalDate();
        var next = clock.deconflictedBy(day, it.urgent());
        if (!sql.openForThePublic(CaseId.of(it.id()), clock.assessedBy(day, it.urgent()), next, newId.get(),
                clock.lateAfter(next).plusDays(1), newId.get())) {
            throw new IllegalStateException("a concern from the public is taken in once: " + it.id());
        }
        ledger.record(Entry.of("casework.case.opened", at).about(it.id().value()));
    }
}
