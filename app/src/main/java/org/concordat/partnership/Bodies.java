package org.concordat.partnership;

import static org.concordat.partnership.RegisterRules.END_BODY;
import static org.concordat.partnership.RegisterRules.READ;
import static org.concordat.partnership.RegisterRules.REGISTER_BODY;
import static org.concordat.partnership.RegisterRules.RENAME_BODY;
import static org.concordat.partnership.RegisterRules.SUCCEED;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
import org.concordat.kernel.BodyKind;
import org.concordat.ledger.Ledger;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The bodies: what each was called on a day, what it served, what it followed.
///
/// What takes no [SignedIn] is for other modules, inside a transaction of theirs, and leaves the record to them.
@Component
public class Bodies {

    /// A body as somebody enters it.
    ///
    /// @param areas the codes of the police areas it serves
    public record Wording(BodyKind kind, @Nullable Style style, String name, String nation, LocalDate from,
                          Set<String> areas, String source) {

        public Wording {
            areas = Set.copyOf(areas);
        }
    }

    private final Acting acting;
    private final Gate gate;
    private final Ledger ledger;
    private final BodySql bodies;
    private final AreaSql areas;
    private final SuccessionSql successions;
    private final BodyReading reading;
    private final ForcesThatFollow following;

    Bodies(Acting acting, Gate gate, Ledger ledger, BodySql bodies, AreaSql areas, SuccessionSql successions,
           BodyReading reading, ForcesThatFollow following) {
        this.acting = acting;
        this.gate = gate;
        this.ledger = ledger;
        this.bodies = bodies;
        this.areas = areas;
        this.successions = successions;
        this.reading = reading;
        this.following = following;
    }

    /// A body that was in being on a day.
    public Optional<Body> find(BodyId id, LocalDate on) {
        return bodies.find(id, AsOf.on(on)).filter(body -> body.between().covers(on));
    }

    /// Those of the ids that the register has, in being on that day or not, with their names on it.
    public Map<BodyId, Body> named(Collection<BodyId> ids, LocalDate on) {
        return bodies.named(ids, AsOf.on(on)).stream().collect(Collectors.toMap(Body::id, Function.identity()));
    }

    /// Every body in being on a day, of any of these kinds where some are named; by name.
    public List<Body> all(LocalDate on, BodyKind... kinds) {
        return kinds.length == 0 ? bodies.all(AsOf.on(on)) : bodies.ofKinds(List.of(kinds), AsOf.on(on));
    }

    /// What a body follows and what follows it, oldest first.
    public List<Succession> successions(BodyId id) {
        return successions.of(id, AsOf.on(LocalDate.EPOCH));
    }

    /// The bodies in being on a day, by name.
    public Listing<Body> list(SignedIn who, BodyFilter filter, AsOf asOf, int page) {
        return acting.as(who, viewer -> {
            var found = gate.refuses(viewer, READ, RegisterRules.Place.BODIES, viewer.body().value()).isPresent()
                    ? new Listing<Body>(List.of(), 1, 0)
                    : bodies.list(filter, asOf, page);
            ledger.record(viewer.entry("partnership.body.listed")
                    .with("ids", Listing.ids(found.rows(), body -> body.id().value())));
            return found;
        });
    }

    /// One body as of a day; empty when the register does not have it.
    public Optional<BodyAsOf> read(SignedIn who, BodyId id, AsOf asOf) {
        return acting.as(who, viewer -> {
            var found = gate.allows(viewer, READ, RegisterRules.Place.BODIES)
                    ? bodies.find(id, asOf).map(body -> reading.of(viewer, body, asOf)) : Optional.<BodyAsOf>empty();
            found.ifPresentOrElse(
                    it -> ledger.record(viewer.entry("partnership.body.read").about(id.value())
                            .with("ids", Listing.ids(it.officers(), o -> o.officer().id().value()))),
                    () -> gate.unknown(viewer, READ, id.value()));
            return found;
        });
    }

    /// Whether this officer may enter bodies.
    public Decision mayRegister(SignedIn who) {
        return acting.as(who, viewer -> gate.asks(viewer, REGISTER_BODY, new Body(viewer.body(), viewer.bodyKind(),
                viewer.bodyName(), viewer.nation(), Between.from(viewer.day()), "", null)));
    }

    /// Enters a body. *Errors*: [Registration.Overlaps] when an area has another force or local policing body then;
    /// [Registration.ServesNoArea] when it is of a kind that serves none.
    public Registration register(SignedIn who, UUID act, Wording it) {
        return acting.as(who, viewer -> {
            var body = new Body(new BodyId(act), it.kind(), it.name(), it.nation(), Between.from(it.from()),
                    it.source(), it.style());
            var earlier = bodies.find(body.id(), AsOf.on(it.from()));
            if (earlier.isPresent()) {
                return gate.allows(viewer, READ, RegisterRules.Place.BODIES) && earlier.get().equals(body) ? new Registration.Made(act) : new Registration.Unknown();
            }
            var refused = gate.refuses(viewer, REGISTER_BODY, body, act);
            if (refused.isPresent()) {
                return new Registration.Refused(refused.get());
            }
            var served = areas.all(AsOf.on(it.from())).stream().filter(a -> it.areas().contains(a.code())).toList();
            if (served.size() < it.areas().size()) {
                gate.unknown(viewer, REGISTER_BODY, act);
                return new Registration.Unknown();
            }
            if (!served.isEmpty() && !it.kind().mayServeAnArea()) {
                ledger.record(viewer.entry("partnership.body.register.refused").about(act)
                        .with("rules", "partnership.national-bodies-serve-no-area"));
                return new Registration.ServesNoArea();
            }
            if (served.stream().anyMatch(area -> areas.servedFrom(area.id(), it.kind(), it.from()))) {
                ledger.record(viewer.entry("partnership.body.register.refused").about(act)
                        .with("rules", "partnership.one-at-a-time"));
                return new Registration.Overlaps();
            }
            write(viewer, body, served);
            return new Registration.Made(act);
        });
    }

    private void write(Viewer viewer, Body body, List<Area> served) {
        bodies.insert(body.id(), body.kind(), body.style(), body.nation(), body.between().from(), body.source(),
                viewer.at(), viewer.officer());
        bodies.insertName(UUID.randomUUID(), body.id(), body.name(), body.between().from(), body.source(), viewer.at(),
                viewer.officer());
        served.forEach(area -> cover(viewer, body, area, body.between().from(), body.source()));
        ledger.record(viewer.entry("partnership.body.registered").about(body.id().value())
                .with("kind", body.kind().name()));
    }

    /// Gives a body another name from a day on; the earlier names stay.
    public Registration rename(SignedIn who, UUID act, BodyId id, String name, LocalDate from, String source) {
        return acting.as(who, viewer -> {
            var body = bodies.find(id, AsOf.on(from));
            if (body.isEmpty()) {
                gate.unknown(viewer, RENAME_BODY, id.value());
                return new Registration.Unknown();
            }
            var refused = gate.refuses(viewer, RENAME_BODY, body.get(), id.value());
            if (refused.isPresent()) {
                return new Registration.Refused(refused.get());
            }
            if (bodies.insertName(act, id, name, from, source, viewer.at(), viewer.officer())) {
                ledger.record(viewer.entry("partnership.body.renamed").about(id.value()));
            }
            return new Registration.Made(act);
        });
    }

    /// Says on which day a body is no longer; what it serves ends with it, and its officers can no longer act.
    public Closure end(SignedIn who, BodyId id, LocalDate on) {
        return acting.as(who, viewer -> {
            var body = bodies.find(id, AsOf.today(viewer));
            if (body.isEmpty()) {
                gate.unknown(viewer, END_BODY, id.value());
                return new Closure.Unknown();
            }
            var refused = gate.refuses(viewer, END_BODY, new RegisterRules.Ended(body.get(), on, following.leadsOn(body.get(), null)), id.value());
            if (refused.isPresent()) {
                return new Closure.Refused(refused.get());
            }
            return close(viewer, id, on);
        });
    }

    private Closure close(Viewer viewer, BodyId id, LocalDate on) {
        if (!bodies.end(id, on, viewer.at(), viewer.officer())) {
            var said = bodies.find(id, AsOf.today(viewer)).orElseThrow().between().until();
            return on.equals(said) ? new Closure.Ends(on) : new Closure.SaidBefore(said == null ? on : said);
        }
        areas.uncover(id, on, viewer.at());
        ledger.record(viewer.entry("partnership.body.ended").about(id.value()).with("on", on.toString()));
        return new Closure.Ends(on);
    }

    /// Records that a body is followed. What is announced closes nothing; what is law ends the one, on its day, and
    /// gives its areas to the other.
    public Registration succeed(SignedIn who, Succession it) {
        return acting.as(who, viewer -> {
            var body = bodies.find(it.body(), AsOf.today(viewer));
            if (body.isEmpty()) {
                gate.unknown(viewer, SUCCEED, it.body().value());
                return new Registration.Unknown();
            }
            var successor = it.successor() == null ? null
                    : bodies.find(it.successor(), AsOf.today(viewer)).orElse(null);
            var refused = gate.refuses(viewer, SUCCEED, new RegisterRules.Following(it, successor,
                    it.standing() == Succession.Standing.ANNOUNCED || following.leadsOn(body.get(), it.successor())), it.body().value());
            if (refused.isPresent()) {
                return new Registration.Refused(refused.get());
            }
            if (!successions.insert(it, viewer.at(), viewer.officer())) {
                return new Registration.Made(it.id());
            }
            ledger.record(viewer.entry("partnership.succession.recorded").about(it.body().value())
                    .with("standing", it.standing().name()));
            var day = it.onDay();
            if (it.standing() == Succession.Standing.ENACTED && day != null && successor != null) {
                var served = areas.ofBody(it.body(), AsOf.on(day.minusDays(1)));
                close(viewer, it.body(), day);
                if (successor.kind().mayServeAnArea()) {
                    served.forEach(area -> cover(viewer, successor, area, day, it.source()));
                }
            }
            return new Registration.Made(it.id());
        });
    }

    private void cover(Viewer viewer, Body body, Area area, LocalDate from, String source) {
        areas.cover(UUID.randomUUID(), body.id(), body.kind(), area.id(), from, source, viewer.at());
    }
}
