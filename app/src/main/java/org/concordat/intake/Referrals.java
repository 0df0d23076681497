package org.concordat.intake;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.concordat.access.Acting;
import org.concordat.access.Decision;
import org.concordat.access.Gate;
import org.concordat.access.Look;
import org.concordat.access.Role;
import org.concordat.access.SignedIn;
import org.concordat.access.Viewer;
import org.concordat.kernel.BodyId;
import org.concordat.ledger.Ledger;
import org.concordat.partnership.Appointments;
import org.concordat.partnership.AreaServed;
import org.concordat.partnership.Areas;
import org.concordat.partnership.Body;
import org.concordat.sharing.Page;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The one front door for a concern: written by whoever is worried, and taken up in the same moment.
@Component
public class Referrals {

    private final Acting acting;
    private final Gate gate;
    private final Ledger ledger;
    private final ReferralSql sql;
    private final ReferralReferences references;
    private final Areas areas;
    private final Appointments appointments;
    private final List<Arrivals> arrivals;

    Referrals(Acting acting, Gate gate, Ledger ledger, ReferralSql sql, ReferralReferences references, Areas areas,
              Appointments appointments, List<Arrivals> arrivals) {
        this.acting = acting;
        this.gate = gate;
        this.ledger = ledger;
        this.sql = sql;
        this.references = references;
        this.areas = areas;
        this.appointments = appointments;
        this.arrivals = arrivals;
    }

    /// Refers a concern to the police force that serves an area. It is with an owner there when this returns.
    ///
    /// @param id made with the form, so that a repeated submit finds the first
    /// @param area its code, as the Office for National Statistics gives it
    public Referring refer(SignedIn who, ReferralId id, String area, boolean urgent, Concern concern) {
        return acting.as(who, viewer -> {
            if (own(viewer, id).isPresent()) {
                return new Referring.Made(id);
            }
            var served = areas.served(viewer.day()).stream().filter(it -> it.area().code().equals(area)).findFirst();
            var force = served.flatMap(AreaServed::force).map(Body::id);
            var coming = new ReferralRules.Coming(concern, force, force.filter(it -> receives(viewer, it)).isPresent());
            return gate.refuses(viewer, ReferralRules.REFER, coming, viewer.officer().value())
                    .<Referring>map(Referring.Refused::new)
                    .orElseGet(() -> make(viewer, new Referral(id, references.next(), concern.kind(), urgent, viewer.body(),
                            viewer.officer(), viewer.at(), served.orElseThrow().area().id(), force.orElseThrow()), concern));
        });
    }

    private Referring make(Viewer viewer, Referral it, Concern concern) {
        if (!sql.make(it, concern)) {   // the id is that of another officer's
            gate.unknown(viewer, ReferralRules.REFER, it.id().value());
            return new Referring.Unknown();
        }
        ledger.record(viewer.entry("intake.referral.made").about(it.id().value()).with("to", it.to().toString())
                .with("kind", it.kind().name()));
        arrivals.forEach(each -> each.arrived(viewer, it));
        return new Referring.Made(it.id());
    }

    /// What the viewer has referred, newest first. Pages count from 0.
    public Look<Page<Referral>> list(SignedIn who, int page) {
        return acting.as(who, viewer -> gate.refuses(viewer, ReferralRules.LIST, viewer.body(), viewer.body().value())
                .<Look<Page<Referral>>>map(Look.Refused::new)
                .orElseGet(() -> {
                    var found = Page.of(page, (rows, skip) -> sql.by(viewer, rows, skip));
                    ledger.record(viewer.entry("intake.referral.listed")
                            .with("ids", Page.ids(found.rows(), it -> it.id().value())));
                    return new Look.Seen<>(found);
                }));
    }

    /// The outside of what the viewer referred; empty when there is none of theirs.
    public Optional<Referral> find(SignedIn who, ReferralId id) {
        return acting.as(who, viewer -> {
            var found = own(viewer, id);
            found.ifPresentOrElse(it -> ledger.record(viewer.entry("intake.referral.read").about(id.value())),
                    () -> gate.unknown(viewer, ReferralRules.READ, id.value()));
            return found;
        });
    }

    /// The areas for which the viewer can refer a concern, by name.
    public Look<List<AreaServed>> mayRefer(SignedIn who) {
        return acting.as(who, viewer -> gate.refuses(viewer, ReferralRules.LIST, viewer.body(), viewer.body().value())
                .<Look<List<AreaServed>>>map(Look.Refused::new)
                .orElseGet(() -> new Look.Seen<>(areas.served(viewer.day()).stream()
                        .filter(it -> it.force().isPresent()).toList())));
    }

    /// The concern itself, for whoever the database lets read it; the read is recorded by the act that it belongs to.
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Concern> inside(ReferralId id) {
        return sql.inside(id);
    }

    /// The outside of it, likewise: for the body to which it went.
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Referral> outside(ReferralId id) {
        return sql.find(id);
    }

    private Optional<Referral> own(Viewer viewer, ReferralId id) {
        return gate.allows(viewer, ReferralRules.LIST, viewer.body())
                ? sql.find(id).filter(it -> gate.asks(viewer, ReferralRules.READ, it) instanceof Decision.Allowed)
                : Optional.empty();
    }

    private boolean receives(Viewer viewer, BodyId force) {
        return !appointments.holding(Set.of(force), Set.of(Role.PREVENT_OFFICER), viewer.at()).isEmpty();
    }
}
