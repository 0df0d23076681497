package org.concordat.casework;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.concordat.access.Acting;
import org.concordat.access.Gate;
import org.concordat.access.SignedIn;
import org.concordat.access.Viewer;
import org.concordat.intake.Afterwards;
import org.concordat.intake.Outcome;
import org.concordat.intake.Referral;
import org.concordat.intake.ReferralId;
import org.concordat.intake.Told;
import org.concordat.kernel.GatewayId;
import org.concordat.ledger.Ledger;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The owner of a case tells whoever referred it what came of it, as one of a closed list of classes; and they hear it.
/// *Source*: decision 0090.
@Component
public class ReferrerTellings implements Afterwards {

    private final Acting acting;
    private final Gate gate;
    private final Ledger ledger;
    private final Cases cases;
    private final CaseSql caseSql;
    private final TellingSql sql;
    private final TellingLaw law;
    private final CaseClock clock;
    private final CaseTidings tidings;
    private final Lateness lateness;

    ReferrerTellings(Acting acting, Gate gate, Ledger ledger, Cases cases, CaseSql caseSql, TellingSql sql, TellingLaw law,
             CaseClock clock, CaseTidings tidings, Lateness lateness) {
        this.acting = acting;
        this.gate = gate;
        this.ledger = ledger;
        this.cases = cases;
        this.caseSql = caseSql;
        this.sql = sql;
        this.law = law;
        this.clock = clock;
        this.tidings = tidings;
        this.lateness = lateness;
    }

    /// Tells whoever referred it.
    ///
    /// @param act made with the form, and the id of what is told
    /// @param gateway what carries it to them; null where nothing leaves
    public Handing tell(SignedIn who, CaseId id, UUID act, Outcome outcome, @Nullable GatewayId gateway) {
        return acting.as(who, viewer -> {
            cases.read(viewer, id).ifPresent(it -> caseSql.hold(id));
            return cases.read(viewer, id).map(it -> tell(viewer, it, act, outcome, gateway)).orElseGet(() -> {
                gate.unknown(viewer, TellingRules.TELL, id.value());
                return new Handing.Unknown();
            });
        });
    }

    private Handing tell(Viewer viewer, Case of, UUID act, Outcome outcome, @Nullable GatewayId gateway) {
        if (sql.of(of.id()).stream().anyMatch(it -> it.id().equals(act) && it.by().equals(viewer.officer()))) {
            return new Handing.Done(of.id());
        }
        var saying = new TellingRules.Saying(of, outcome, law.sayable(viewer, of).isCarriedBy(gateway));
        return gate.refuses(viewer, TellingRules.TELL, saying, of.id().value()).<Handing>map(Handing.Refused::new)
                .orElseGet(() -> {
                    var referral = law.referral(of);
                    var it = new Telling(act, of.id(), referral.by(), referral.from(), outcome, gateway, viewer.officer(),
                            viewer.at(), outcome.isLast() ? null : clock.heardAgainBy(viewer.day()));
                    sql.tell(of.body(), it);
                    ledger.record(viewer.entry("casework.referrer.told").about(of.id().value()).through(gateway)
                            .with("telling", act.toString()));
                    tidings.told(viewer, it);
                    lateness.told(viewer, of.body(), it);
                    return new Handing.Done(of.id());
                });
    }

    @Override
    public List<Told> of(SignedIn who, ReferralId id) {
        return acting.as(who, viewer -> sql.of(CaseId.of(id)).stream()
                .filter(it -> gate.allows(viewer, TellingRules.HEAR, it))
                .map(it -> new Told(it.outcome(), it.at(), it.againBy())).toList());
    }

    @Override
    public LocalDate assessedBy(LocalDate day, boolean urgent) {
        return clock.assessedBy(day, urgent);
    }

    @Override
    public LocalDate firstBy(Referral it) {
        return clock.heardBy(it.day());
    }
}
