package org.concordat.partnership;

import static org.concordat.partnership.RegisterRules.LEAVE;
import static org.concordat.partnership.RegisterRules.READ_OFFICER;
import static org.concordat.partnership.RegisterRules.REGISTER_OFFICER;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.concordat.access.Acting;
import org.concordat.access.Decision;
import org.concordat.access.Gate;
import org.concordat.access.SignedIn;
import org.concordat.access.Viewer;
import org.concordat.kernel.Between;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.OfficerId;
import org.concordat.ledger.Ledger;
import org.springframework.stereotype.Component;

/// The officers of bodies. What each of them may do is told by [Appointments].
@Component
public class Officers {

    private final Acting acting;
    private final Gate gate;
    private final Ledger ledger;
    private final OfficerSql officers;
    private final BodySql bodies;
    private final RoleSql roles;
    private final BodyReading reading;

    Officers(Acting acting, Gate gate, Ledger ledger, OfficerSql officers, BodySql bodies, RoleSql roles,
             BodyReading reading) {
        this.acting = acting;
        this.gate = gate;
        this.ledger = ledger;
        this.officers = officers;
        this.bodies = bodies;
        this.roles = roles;
        this.reading = reading;
    }

    /// An officer, in office or not. For other modules, which keep the record themselves.
    public Optional<Officer> find(OfficerId id) {
        return officers.find(id, AsOf.on(LocalDate.EPOCH));
    }

    /// Those of the ids that the register has, in office or not.
    public Map<OfficerId, Officer> named(Collection<OfficerId> ids) {
        return officers.named(ids).stream().collect(Collectors.toMap(Officer::id, Function.identity()));
    }

    /// The officers of a body in office on a day, by name. For other modules, which keep the record themselves.
    public List<Officer> ofBody(BodyId body, LocalDate on) {
        return officers.ofBody(body, AsOf.on(on));
    }

    /// One officer as of a day; empty when there is none, or none for this viewer.
    public Optional<OfficerAsOf> read(SignedIn who, OfficerId id, AsOf asOf) {
        return acting.as(who, viewer -> {
            var officer = visible(viewer, id, asOf);
            if (officer.isEmpty()) {
                gate.unknown(viewer, READ_OFFICER, id.value());
            }
            return officer.map(it -> shown(viewer, it, asOf));
        });
    }

    /// An officer whom this viewer may read of. One they may not is refused and recorded like one who does not exist: a
    /// body reads the ledger's entries of its own officers.
    private Optional<Officer> visible(Viewer viewer, OfficerId id, AsOf asOf) {
        return officers.find(id, asOf)
                .filter(it -> gate.asks(viewer, READ_OFFICER, it) instanceof Decision.Allowed);
    }

    private OfficerAsOf shown(Viewer viewer, Officer officer, AsOf asOf) {
        ledger.record(viewer.entry("partnership.officer.read").about(officer.id().value()));
        var body = bodies.find(officer.body(), AsOf.on(asOf.day())).orElseThrow();
        Decision mayAdminister = gate.asks(viewer, LEAVE,
                new RegisterRules.Left(officer, LocalDate.MAX, administered(viewer, body)));
        return new OfficerAsOf(officer, body, asOf, roles.statements(officer.id(), asOf),
                roles.history(officer.id(), asOf), mayAdminister);
    }

    /// Enters an officer. They hold no role until two people have said so.
    public Registration register(SignedIn who, UUID act, BodyId id, String name, LocalDate from) {
        return acting.as(who, viewer -> {
            var officer = new Officer(new OfficerId(act), id, name, Between.from(from));
            var earlier = find(officer.id()).filter(it -> gate.allows(viewer, READ_OFFICER, it));
            if (earlier.isPresent()) {
                return earlier.get().equals(officer) ? new Registration.Made(act) : new Registration.Unknown();
            }
            var body = bodies.find(id, AsOf.today(viewer)).filter(it -> it.between().covers(viewer.day()));
            if (body.isEmpty()) {
                gate.unknown(viewer, REGISTER_OFFICER, id.value());
                return new Registration.Unknown();
            }
            var refused = gate.refuses(viewer, REGISTER_OFFICER, administered(viewer, body.get()), id.value());
            if (refused.isPresent()) {
                return new Registration.Refused(refused.get());
            }
            if (officers.insert(officer, viewer.at(), viewer.officer())) {
                ledger.record(viewer.entry("partnership.officer.registered").about(act).with("body", id.toString()));
            }
            return new Registration.Made(act);
        });
    }

    /// Says on which day an officer is no longer in office: the first on which they cannot act.
    public Closure leave(SignedIn who, OfficerId id, LocalDate on) {
        return acting.as(who, viewer -> {
            var officer = visible(viewer, id, AsOf.on(LocalDate.EPOCH));
            if (officer.isEmpty()) {
                gate.unknown(viewer, LEAVE, id.value());
                return new Closure.Unknown();
            }
            var body = bodies.find(officer.get().body(), AsOf.today(viewer)).orElseThrow();
            var left = new RegisterRules.Left(officer.get(), on, administered(viewer, body));
            var refused = gate.refuses(viewer, LEAVE, left, id.value());
            if (refused.isPresent()) {
                return new Closure.Refused(refused.get());
            }
            if (officers.leave(id, on, viewer.at(), viewer.officer())) {
                ledger.record(viewer.entry("partnership.officer.left").about(id.value()).with("on", on.toString()));
                return new Closure.Ends(on);
            }
            var said = find(id).orElseThrow().between().until();
            return on.equals(said) ? new Closure.Ends(on) : new Closure.SaidBefore(said == null ? on : said);
        });
    }

    private Administered administered(Viewer viewer, Body body) {
        return reading.administered(body, viewer.day(), viewer.at());
    }
}
