package org.concordat.partnership;

import static org.concordat.partnership.AppointmentRules.APPROVE;
import static org.concordat.partnership.AppointmentRules.DECLINE;
import static org.concordat.partnership.AppointmentRules.PROPOSE;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.concordat.access.Acting;
import org.concordat.access.Decision;
import org.concordat.access.Gate;
import org.concordat.access.Look;
import org.concordat.access.Role;
import org.concordat.access.SignedIn;
import org.concordat.access.Viewer;
import org.concordat.kernel.Between;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.BodyKind;
import org.concordat.kernel.OfficerId;
import org.concordat.ledger.Ledger;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The roles of officers: proposed by one administrator, decided by another, true from the decision on.
@Component
public class Appointments {

    /// A whole statement about one role of an officer, as somebody words it.
    ///
    /// @param between the same day twice: never
    public record Wording(OfficerId officer, Role role, Between between, LocalDate trainedUntil, String reason) {
    }

    /// A change that was asked for, with what this viewer may do about it.
    public record Pending(RoleChange change, Optional<Body> body, Decision mayApprove, Decision mayDecline) {
    }

    private static final int WAITING_MAX = 200;

    private final Acting acting;
    private final Gate gate;
    private final Ledger ledger;
    private final RoleSql roles;
    private final OfficerSql officers;
    private final BodySql bodies;
    private final BodyReading reading;

    Appointments(Acting acting, Gate gate, Ledger ledger, RoleSql roles, OfficerSql officers, BodySql bodies,
                 BodyReading reading) {
        this.acting = acting;
        this.gate = gate;
        this.ledger = ledger;
        this.roles = roles;
        this.officers = officers;
        this.bodies = bodies;
        this.reading = reading;
    }

    /// Who holds one of the roles in one of the bodies at a moment, in office and with training current: those whom
    /// the database would bind with it; nobody, when no viewer is bound. For other modules, which keep the record
    /// themselves.
    public List<Holder> holding(Set<BodyId> of, Set<Role> held, Instant at) {
        return roles.holding(of, held, at.atZone(Viewer.ZONE).toLocalDate(), at);
    }

    /// The first administrators, as the settings of the installation named them. The one thing of the register beside
    /// a viewer's own roles that the database tells with nobody bound.
    public List<Holder> founders() {
        return roles.founders();
    }

    /// The roles of an officer that were current on a day, as was known at a moment. For other modules.
    public List<RoleHeld> held(OfficerId officer, LocalDate day, Instant known) {
        return roles.statements(officer, new AsOf(day, known)).stream().filter(it -> it.current(day)).toList();
    }

    /// What the rules would say to proposing this; empty when there is no such officer for this viewer.
    public Optional<Decision> mayPropose(SignedIn who, Wording it) {
        return acting.as(who, viewer -> visible(viewer, it.officer())
                .map(officer -> gate.asks(viewer, PROPOSE, asked(viewer, officer, it, null))));
    }

    /// Proposes a change of a role; it changes nothing until someone else has approved it.
    public RoleProposal propose(SignedIn who, UUID act, Wording it) {
        return acting.as(who, viewer -> {
            var officer = visible(viewer, it.officer());
            if (officer.isEmpty()) {
                gate.unknown(viewer, PROPOSE, it.officer().value());
                return new RoleProposal.Unknown();
            }
            var earlier = roles.find(act);
            if (earlier.isPresent()) {
                return viewer.officer().equals(earlier.get().proposer())
                        ? new RoleProposal.Waits(act) : new RoleProposal.Unknown();
            }
            var refused = gate.refuses(viewer, PROPOSE, asked(viewer, officer.get(), it, null), it.officer().value());
            if (refused.isPresent()) {
                return new RoleProposal.Refused(refused.get());
            }
            if (roles.propose(act, it, viewer.officer(), viewer.at())) {
                ledger.record(viewer.entry("partnership.role.proposed").about(it.officer().value())
                        .with("change", act.toString()).with("role", it.role().name()));
            }
            return new RoleProposal.Waits(act);
        });
    }

    /// What waits for a decision where the viewer administers, the oldest first.
    public Look<List<RoleChange>> waiting(SignedIn who) {
        return acting.as(who, viewer ->
                gate.refuses(viewer, RegisterRules.READ_OFFICERS, viewer.body(), viewer.body().value())
                        .<Look<List<RoleChange>>>map(Look.Refused::new)
                        .orElseGet(() -> {
                            var found = roles.waiting(viewer.body(), viewer.bodyKind() == BodyKind.NATIONAL_BOARD,
                                    viewer.at(), WAITING_MAX);
                            ledger.record(viewer.entry("partnership.role.listed")
                                    .with("ids", Listing.ids(found, RoleChange::id)));
                            return new Look.Seen<>(found);
                        }));
    }

    /// One change, decided or not; empty when there is none for this viewer.
    public Optional<Pending> read(SignedIn who, UUID change) {
        return acting.as(who, viewer -> {
            var found = visibleChange(viewer, change);
            found.ifPresentOrElse(it -> ledger.record(viewer.entry("partnership.role.read").about(change)),
                    () -> gate.unknown(viewer, RegisterRules.READ_OFFICER, change));
            return found.map(it -> {
                var asked = asked(viewer, it);
                return new Pending(it, bodies.find(it.body(), AsOf.today(viewer)), gate.asks(viewer, APPROVE, asked),
                        gate.asks(viewer, DECLINE, asked));
            });
        });
    }

    /// Approves a change: it is true from this moment.
    public RoleDecision approve(SignedIn who, UUID change, UUID act) {
        return decide(who, change, act, true, null);
    }

    /// Declines a change, with a reason for the one who proposed it.
    public RoleDecision decline(SignedIn who, UUID change, UUID act, String reason) {
        return decide(who, change, act, false, reason);
    }

    private RoleDecision decide(SignedIn who, UUID change, UUID act, boolean approve, @Nullable String reason) {
        return acting.as(who, viewer -> {
            var asked = approve ? APPROVE : DECLINE;
            visibleChange(viewer, change).ifPresent(this::takeTurns);
            var found = visibleChange(viewer, change);   // read again: another may have decided while we waited
            if (found.isEmpty()) {
                gate.unknown(viewer, asked, change);
                return new RoleDecision.Unknown();
            }
            var it = found.get();
            var verdict = new RoleChange.Verdict(act, approve, viewer.officer(), viewer.name(), viewer.at(), reason);
            if (it.verdict().isPresent()) {
                return decidedBefore(viewer, it, it.verdict().get(), act);
            }
            var refused = gate.refuses(viewer, asked, asked(viewer, it), change);
            if (refused.isPresent()) {
                return new RoleDecision.Refused(refused.get());
            }
            if (!roles.decide(change, it.officer(), it.proposer(), verdict)) {
                throw new IllegalStateException("decided by another although we hold the officer: " + change);
            }
            ledger.record(viewer.entry(approve ? "partnership.role.approved" : "partnership.role.declined")
                    .about(it.officer().value()).with("change", change.toString()).with("role", it.role().name()));
            return approve ? new RoleDecision.Approved(it) : new RoleDecision.Declined(it);
        });
    }

    /// Decisions about an officer follow one another, and those about who is the provider of a body.
    private void takeTurns(RoleChange it) {
        officers.takeTurns(it.officer());
        if (it.role() == Role.INTERVENTION_PROVIDER) {
            roles.takeTurns(it.body());
        }
    }

    private RoleDecision decidedBefore(Viewer viewer, RoleChange it, RoleChange.Verdict earlier, UUID act) {
        if (earlier.act().equals(act) && viewer.officer().equals(earlier.by())) {
            return earlier.approved() ? new RoleDecision.Approved(it) : new RoleDecision.Declined(it);
        }
        ledger.record(viewer.entry("partnership.role.decide.refused").about(it.id())
                .with("rules", "partnership.still-waiting"));
        return new RoleDecision.DecidedAlready(earlier.byName() == null ? "" : earlier.byName(), earlier.at(),
                earlier.approved());
    }

    /// A change that is not there costs as much as one that is another's: an officer is looked for in either case.
    private Optional<RoleChange> visibleChange(Viewer viewer, UUID change) {
        var found = roles.find(change);
        var officer = found.map(RoleChange::officer).orElseGet(() -> new OfficerId(change));
        return visible(viewer, officer).isPresent() ? found : Optional.empty();
    }

    private Optional<Officer> visible(Viewer viewer, OfficerId id) {
        return officers.find(id, AsOf.today(viewer))
                .filter(it -> gate.asks(viewer, RegisterRules.READ_OFFICER, it) instanceof Decision.Allowed);
    }

    private AppointmentRules.Asked asked(Viewer viewer, RoleChange it) {
        var wording = new Wording(it.officer(), it.role(), it.between(), it.trainedUntil(), it.reason());
        return asked(viewer, officers.find(it.officer(), AsOf.today(viewer)).orElseThrow(), wording, it.proposer());
    }

    private AppointmentRules.Asked asked(Viewer viewer, Officer officer, Wording it, @Nullable OfficerId proposer) {
        var body = bodies.find(officer.body(), AsOf.today(viewer)).orElseThrow();
        var today = AsOf.today(viewer);
        var waiting = roles.history(officer.id(), today).stream()
                .anyMatch(change -> change.role() == it.role() && change.verdict().isEmpty());
        return new AppointmentRules.Asked(officer, reading.administered(body, viewer.day(), viewer.at()), it, proposer,
                roles.statements(officer.id(), today).stream().filter(said -> said.role() != it.role()).toList(),
                waiting, it.role() == Role.INTERVENTION_PROVIDER && provided(officer, today));
    }

    private boolean provided(Officer but, AsOf asOf) {
        return roles.ofBody(but.body(), asOf).stream().filter(it -> !it.officer().equals(but.id())).map(RoleSql.Stated::held)
                .anyMatch(it -> it.role() == Role.INTERVENTION_PROVIDER && !it.between().from().equals(it.between().until()));
    }
}
