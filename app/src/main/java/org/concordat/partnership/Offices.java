package org.concordat.partnership;

import static org.concordat.partnership.RegisterRules.APPOINT;
import static org.concordat.partnership.RegisterRules.KEEP_OFFICES;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.concordat.access.Acting;
import org.concordat.access.Decision;
import org.concordat.access.Gate;
import org.concordat.access.SignedIn;
import org.concordat.access.Viewer;
import org.concordat.kernel.Between;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.OfficerId;
import org.concordat.ledger.Ledger;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The offices of bodies and who holds them: a chief constable, a commissioner, a mayor.
@Component
public class Offices {

    /// Who is to hold an office, as somebody enters it.
    public record Wording(String holder, @Nullable OfficerId officer, LocalDate from, String source) {
    }

    private final Acting acting;
    private final Gate gate;
    private final Ledger ledger;
    private final OfficeSql offices;
    private final OfficerSql officers;
    private final BodySql bodies;
    private final BodyReading reading;

    Offices(Acting acting, Gate gate, Ledger ledger, OfficeSql offices, OfficerSql officers, BodySql bodies,
            BodyReading reading) {
        this.acting = acting;
        this.gate = gate;
        this.ledger = ledger;
        this.offices = offices;
        this.officers = officers;
        this.bodies = bodies;
        this.reading = reading;
    }

    /// The offices of a body on a day, with their holders then. For other modules, which keep the record themselves.
    public List<Office> ofBody(BodyId body, LocalDate on) {
        return offices.ofBody(body, AsOf.on(on));
    }

    /// An office with everyone who held it, the latest first.
    ///
    /// @param mayAppoint whether the viewer may say who holds it
    public record OfficeHistory(Office office, List<Tenure> tenures, Decision mayAppoint) {
    }

    /// One office; empty when there is no such one.
    public Optional<OfficeHistory> read(SignedIn who, UUID id, AsOf asOf) {
        return acting.as(who, viewer -> {
            var may = gate.allows(viewer, RegisterRules.READ, RegisterRules.Place.OFFICES);
            var found = offices.find(id, asOf).filter(office -> may).map(it -> new OfficeHistory(it, offices.tenures(id, asOf),
                    gate.asks(viewer, KEEP_OFFICES, appointed(viewer, it, asOf.day()).body())));
            found.ifPresentOrElse(it -> ledger.record(viewer.entry("partnership.office.read").about(id)),
                    () -> gate.unknown(viewer, KEEP_OFFICES, id));
            return found;
        });
    }

    /// Enters an office of a body, with no holder yet.
    public Registration register(SignedIn who, UUID act, BodyId id, String title, LocalDate from, String source) {
        return acting.as(who, viewer -> {
            var office = new Office(act, id, title, Between.from(from), source, Optional.empty());
            var earlier = offices.find(act, AsOf.on(from.minusDays(1)));
            if (earlier.isPresent() && gate.allows(viewer, RegisterRules.READ, RegisterRules.Place.OFFICES)) {
                return earlier.get().equals(office) ? new Registration.Made(act) : new Registration.Unknown();
            }
            var body = bodies.find(id, AsOf.today(viewer));
            if (body.isEmpty()) {
                gate.unknown(viewer, KEEP_OFFICES, id.value());
                return new Registration.Unknown();
            }
            var refused = gate.refuses(viewer, KEEP_OFFICES, administered(viewer, body.get()), id.value());
            if (refused.isPresent()) {
                return new Registration.Refused(refused.get());
            }
            if (offices.insert(office, viewer.at(), viewer.officer())) {
                ledger.record(viewer.entry("partnership.office.registered").about(act).with("body", id.toString()));
            }
            return new Registration.Made(act);
        });
    }

    /// Says who holds an office from a day on; whoever holds it now ceases to on that day.
    ///
    /// *Errors*: [Registration.Overlaps] when someone else's tenure begins or lasts beyond that day.
    public Registration appoint(SignedIn who, UUID act, UUID id, Wording it) {
        return acting.as(who, viewer -> {
            if (gate.allows(viewer, RegisterRules.READ, RegisterRules.Place.OFFICES) && offices.tenureThere(act)) {
                return sameTenure(act, id, it) ? new Registration.Made(act) : new Registration.Unknown();
            }
            var office = offices.find(id, AsOf.on(it.from()));
            if (office.isEmpty() || it.officer() != null && ofAnotherBody(it.officer(), office.get().body())) {
                gate.unknown(viewer, APPOINT, id);
                return new Registration.Unknown();
            }
            var refused = gate.refuses(viewer, APPOINT, appointed(viewer, office.get(), it.from()), id);
            if (refused.isPresent()) {
                return new Registration.Refused(refused.get());
            }
            if (offices.tenures(id, AsOf.today(viewer)).stream().anyMatch(tenure -> lastsBeyond(tenure, it.from()))) {
                return overlaps(viewer, id);
            }
            offices.vacate(id, it.from(), viewer.at(), viewer.officer());
            var tenure = new Tenure(act, id, it.holder(), it.officer(), Between.from(it.from()), it.source());
            if (!offices.appoint(tenure, viewer.at(), viewer.officer())) {   // another appointed in the same moment
                return overlaps(viewer, id);
            }
            ledger.record(viewer.entry("partnership.office.appointed").about(id).with("tenure", act.toString()));
            return new Registration.Made(act);
        });
    }

    /// Says on which day an office's holder ceases to hold it, with nobody after them yet.
    public Closure vacate(SignedIn who, UUID id, LocalDate on) {
        return acting.as(who, viewer -> {
            var office = offices.find(id, AsOf.on(on.minusDays(1)));
            if (office.isEmpty() || office.get().tenure().isEmpty()) {
                gate.unknown(viewer, APPOINT, id);
                return new Closure.Unknown();
            }
            var refused = gate.refuses(viewer, APPOINT, appointed(viewer, office.get(), on.minusDays(1)), id);
            if (refused.isPresent()) {
                return new Closure.Refused(refused.get());
            }
            if (!offices.vacate(id, on, viewer.at(), viewer.officer())) {
                var said = office.get().tenure().orElseThrow().between().until();
                return on.equals(said) ? new Closure.Ends(on) : new Closure.SaidBefore(said == null ? on : said);
            }
            ledger.record(viewer.entry("partnership.office.vacated").about(id).with("on", on.toString()));
            return new Closure.Ends(on);
        });
    }

    private Registration overlaps(Viewer viewer, UUID id) {
        ledger.record(viewer.entry(APPOINT.id() + ".refused").about(id)
                .with("rules", "partnership.one-holder-at-a-time"));
        return new Registration.Overlaps();
    }

    private boolean sameTenure(UUID act, UUID office, Wording it) {
        return offices.tenures(office, AsOf.on(it.from())).stream().anyMatch(tenure -> tenure.id().equals(act)
                && tenure.holder().equals(it.holder()) && tenure.between().from().equals(it.from()));
    }

    private static boolean lastsBeyond(Tenure tenure, LocalDate day) {
        var until = tenure.between().until();
        return until == null ? !tenure.between().from().isBefore(day) : until.isAfter(day);
    }

    private boolean ofAnotherBody(OfficerId officer, BodyId body) {
        return officers.find(officer, AsOf.on(LocalDate.EPOCH)).filter(it -> it.body().equals(body)).isEmpty();
    }

    private RegisterRules.Appointed appointed(Viewer viewer, Office office, LocalDate from) {
        var body = bodies.find(office.body(), AsOf.today(viewer)).orElseThrow();
        return new RegisterRules.Appointed(office, from, administered(viewer, body));
    }

    private Administered administered(Viewer viewer, Body body) {
        return reading.administered(body, viewer.day(), viewer.at());
    }
}
