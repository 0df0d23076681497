package org.concordat.sharing;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.concordat.access.Act;
import org.concordat.access.Acting;
import org.concordat.access.Decision;
import org.concordat.access.Gate;
import org.concordat.access.Look;
import org.concordat.access.SignedIn;
import org.concordat.access.Viewer;
import org.concordat.kernel.GatewayId;
import org.concordat.kernel.OfficerId;
import org.concordat.kernel.Words;
import org.concordat.law.Route;
import org.concordat.ledger.Entry;
import org.concordat.ledger.Ledger;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Passing on what was received: nothing is, without the yes of everyone up the chain.
@Component
public class Onwards {

    /// What is asked, as its viewer may know it.
    ///
    /// @param of what the viewer's own body told, when it is among those asked; null for who asks
    /// @param shared whether what this is of still is, for all that the viewer's body knows
    /// @param said what the viewer's body answered; null while it has not
    public record Sight(Onward onward, @Nullable DisclosureId of, boolean shared, @Nullable Said said, Decision mayGive,
                        Decision mayDecline) {
    }

    /// What a body up the chain answered.
    public record Said(boolean given, OfficerId by, Instant at, String reason) {
    }

    private final Acting acting;
    private final Gate gate;
    private final Ledger ledger;
    private final OnwardSql sql;
    private final OnwardClock clock;
    private final Receptions receptions;
    private final OwnDisclosures disclosures;
    private final Lawfulness law;
    private final HomeSearch homes;
    private final ChainTidings tidings;

    Onwards(Acting acting, Gate gate, Ledger ledger, OnwardSql sql, OnwardClock clock, Receptions receptions,
            OwnDisclosures disclosures, Lawfulness law, HomeSearch homes, ChainTidings tidings) {
        this.acting = acting;
        this.gate = gate;
        this.ledger = ledger;
        this.sql = sql;
        this.clock = clock;
        this.receptions = receptions;
        this.disclosures = disclosures;
        this.law = law;
        this.homes = homes;
        this.tidings = tidings;
    }

    /// Asks everyone up the chain whether it may be passed on, in the asker's own words, to these and nobody else.
    ///
    /// @param act made with the form, and the id of what is asked
    public Consenting ask(SignedIn who, UUID act, DisclosureId id, GatewayId gateway, Section.Audience audience,
                          String reason) {
        return acting.as(who, viewer -> {
            if (seen(viewer, act).filter(it -> it.onward().askedBy().equals(viewer.officer())).isPresent()) {
                return new Consenting.Done(act);
            }
            return receptions.envelope(viewer, id)
                    .map(envelope -> ask(viewer, act, envelope, gateway, audience, Words.official(2000, reason)))
                    .orElseGet(() -> unknown(viewer, OnwardRules.ASK, id.value()));
        });
    }

    private Consenting ask(Viewer viewer, UUID act, Envelope it, GatewayId gateway, Section.Audience audience,
                           String reason) {
        var visit = receptions.visit(viewer, it, receptions.stated(viewer, it.id()));
        var route = gate.allows(viewer, ReceivingRules.READ, visit)
                ? receptions.read(viewer, it.id()).flatMap(received ->
                        law.route(viewer, new Section.Passage(gateway, Map.of()), received.matter(), audience))
                : Optional.<Route>empty();
        var asking = new OnwardRules.Asking(visit, audience.bodies(), route, same(viewer, it.id(), gateway, audience));
        if (gate.asks(viewer, OnwardRules.ASK, asking) instanceof Decision.Refused refused) {
            return refused(viewer, it, gateway, refused, route);
        }
        var due = clock.dueAt(viewer.day());
        if (!sql.ask(viewer, act, it, gateway, audience, reason, due, clock.standsUntil(viewer.day()))) {
            return gate.asks(viewer, OnwardRules.ASK, asking.beside(same(viewer, it.id(), gateway, audience)))
                    instanceof Decision.Refused refused   // two at once: the other was faster, and the rules now say so
                    ? refused(viewer, it, gateway, refused, route)
                    : unknown(viewer, OnwardRules.ASK, it.id().value());   // the act's id is that of another officer's
        }
        ledger.record(viewer.entry("sharing.onward.asked").about(it.id().value()).under(it.agreement()).through(gateway)
                .with("onward", act.toString()).with("due", due.toString()));
        tidings.asked(viewer, act);
        return new Consenting.Done(act);
    }

    /// Why the viewer could not ask whatever they wrote; empty when they could, or when nothing is there for them.
    public Optional<Decision.Refused> bars(SignedIn who, DisclosureId id) {
        return acting.as(who, viewer -> receptions.envelope(viewer, id).flatMap(it -> {
            var asking = new OnwardRules.Asking(receptions.visit(viewer, it, receptions.stated(viewer, id)), Set.of(),
                    Optional.empty(), Optional.empty());
            var bars = gate.asks(viewer, OnwardRules.ASK, asking).because().stream()
                    .filter(each -> !each.held() && !OnwardRules.OF_WHAT_IS_WRITTEN.contains(each.rule())).toList();
            var refused = Optional.of(bars).filter(all -> !all.isEmpty()).map(Decision.Refused::new);
            refused.ifPresent(no -> gate.refused(viewer, OnwardRules.ASK.id(), id.value(), no));
            return refused;
        }));
    }

    /// What waits for the viewer's body to answer: that whose time has passed comes first. Pages count from 0.
    public Look<Page<Onward>> waiting(SignedIn who, int page) {
        return waiting(who, viewer -> Page.of(page, (rows, skip) -> sql.waiting(viewer, rows, skip)));
    }

    /// The same list from a place on.
    public Look<Page<Onward>> waiting(SignedIn who, Optional<Place> place) {
        return waiting(who, viewer -> Page.from(rows -> sql.waiting(viewer, place.orElse(Place.OLDEST), rows)));
    }

    private Look<Page<Onward>> waiting(SignedIn who, Function<Viewer, Page<Onward>> read) {
        return acting.as(who, viewer -> gate.refuses(viewer, ListRules.APPROVALS, viewer.body(), viewer.body().value())
                .<Look<Page<Onward>>>map(Look.Refused::new)
                .orElseGet(() -> {
                    var found = read.apply(viewer);
                    ledger.record(viewer.entry("sharing.onward.listed").with("ids", Page.ids(found.rows(), Onward::id)));
                    return new Look.Seen<>(found);
                }));
    }

    /// What the viewer's body asked about something it holds, newest first.
    public List<Onward> of(SignedIn who, DisclosureId id) {
        return acting.as(who, viewer -> of(viewer, id));
    }

    private List<Onward> of(Viewer viewer, DisclosureId id) {
        return sql.of(viewer, id).stream().filter(it -> gate.allows(viewer, OnwardRules.SEE,
                new OnwardRules.Deciding(it, false, false, false, List.of()))).toList();
    }

    /// The same as a read of its own, and not beside what it is asked about; empty when nothing is there for this viewer.
    public Optional<List<Onward>> asked(SignedIn who, DisclosureId id) {
        return acting.as(who, viewer -> {
            if (!gate.allows(viewer, ListRules.DISCLOSURES, viewer.body()) || receptions.envelope(viewer, id).isEmpty()) {
                gate.unknown(viewer, OnwardRules.SEE, id.value());
                return Optional.empty();
            }
            var asked = of(viewer, id);
            ledger.record(viewer.entry("sharing.onward.listed").about(id.value()).with("ids", Page.ids(asked, Onward::id)));
            return Optional.of(asked);
        });
    }

    /// The same, asked by the viewer's body before, which waits or has a yes that stands.
    public Optional<Onward> same(SignedIn who, DisclosureId id, GatewayId gateway, Section.Audience audience) {
        return of(who, id).stream().filter(it -> it.isAsked(gateway, audience, who.at())).findFirst();
    }

    private Optional<Onward> same(Viewer viewer, DisclosureId id, GatewayId gateway, Section.Audience audience) {
        return sql.of(viewer, id).stream().filter(it -> it.isAsked(gateway, audience, viewer.at())).findFirst();
    }

    /// Empty when there is none for this viewer.
    public Optional<Sight> find(SignedIn who, UUID id) {
        return acting.as(who, viewer -> {
            var found = seen(viewer, id).map(it -> new Sight(it.onward(), it.of(), it.shared(), it.said(),
                    gate.asks(viewer, OnwardRules.GIVE, it.deciding()),
                    gate.asks(viewer, OnwardRules.DECLINE, it.deciding())));
            ledger.record(found.map(it -> entry(viewer, "sharing.onward.read", it.onward()))
                    .orElseGet(() -> viewer.entry("sharing.onward.read.refused").about(id)));
            return found;
        });
    }

    /// Says yes for the viewer's body, and why. With the yes of everyone up the chain it can be passed on.
    ///
    /// @param act made with the form, so that a repeated submit is the same act
    public Consenting give(SignedIn who, UUID id, UUID act, String reason) {
        return acting.as(who, viewer -> say(viewer, id, act, true, Words.official(2000, reason)));
    }

    /// Says no for the viewer's body, and why; also when its silence was a no already.
    public Consenting decline(SignedIn who, UUID id, UUID act, String reason) {
        return acting.as(who, viewer -> say(viewer, id, act, false, Words.official(2000, reason)));
    }

    private Consenting say(Viewer viewer, UUID id, UUID act, boolean yes, String reason) {
        var asked = yes ? OnwardRules.GIVE : OnwardRules.DECLINE;
        var found = seen(viewer, id);
        if (found.isEmpty()) {
            return unknown(viewer, asked, id);
        }
        var it = found.get();
        if (it.saidBy(viewer, act)) {
            return new Consenting.Done(id);
        }
        var leaks = it.of() == null ? List.<Leak>of() : homes.of(viewer, it.of(), Leak.Place.ONWARD, reason);
        if (gate.asks(viewer, asked, it.deciding(leaks)) instanceof Decision.Refused refused) {
            return refused(viewer, it.onward(), asked, refused, leaks);
        }
        if (!sql.say(viewer, id, act, yes, reason)) {   // two at once: the other was faster, and the rules now say so
            return refused(viewer, it.onward(), asked,
                    (Decision.Refused) gate.asks(viewer, asked, seen(viewer, id).orElseThrow().deciding()), List.of());
        }
        ledger.record(entry(viewer, yes ? "sharing.onward.given" : "sharing.onward.declined", it.onward()));
        tidings.said(viewer, it.onward());
        return new Consenting.Done(id);
    }

    /// What is asked, beside what its viewer's body has to do with it.
    private record Seen(Onward onward, @Nullable DisclosureId of, OnwardSql.@Nullable Said word, boolean shared) {

        OnwardRules.Deciding deciding() {
            return deciding(List.of());
        }

        OnwardRules.Deciding deciding(List<Leak> leaks) {
            return new OnwardRules.Deciding(onward, of != null, word != null, shared, leaks);
        }

        @Nullable Said said() {
            return word == null ? null : new Said(word.given(), word.by(), word.at(), word.reason());
        }

        boolean saidBy(Viewer viewer, UUID act) {
            return word != null && word.act().equals(act) && word.by().equals(viewer.officer());
        }
    }

    /// Whoever looks is asked who they are before anything is looked for, and of what is there, whether it is theirs.
    private Optional<Seen> seen(Viewer viewer, UUID id) {
        if (!gate.allows(viewer, ListRules.DISCLOSURES, viewer.body())) {
            return Optional.empty();
        }
        return sql.find(id).map(onward -> sql.ofUs(viewer, id)
                        .map(us -> new Seen(onward, us.disclosure(), us.said(),
                                disclosures.perhaps(viewer, us.disclosure()).filter(Disclosure::isLive).isPresent()))
                        .orElseGet(() -> new Seen(onward, null, null, !onward.isOver(viewer.at()))))
                .filter(it -> gate.allows(viewer, OnwardRules.SEE, it.deciding()));
    }

    private Consenting refused(Viewer viewer, Envelope it, GatewayId gateway, Decision.Refused refused, Optional<Route> route) {
        ledger.record(viewer.entry("sharing.onward.ask.refused").about(it.id().value()).through(gateway)
                .with("rules", refused.rules()));
        return new Consenting.Refused(refused, List.of(), Drafts.bars(route));
    }

    private Consenting refused(Viewer viewer, Onward it, Act<?> asked, Decision.Refused refused, List<Leak> leaks) {
        ledger.record(entry(viewer, asked.id() + ".refused", it).with("rules", refused.rules()));
        return new Consenting.Refused(refused, leaks, List.of());
    }

    private Consenting unknown(Viewer viewer, Act<?> asked, UUID id) {
        gate.unknown(viewer, asked, id);
        return new Consenting.Unknown();
    }

    private static Entry entry(Viewer viewer, String kind, Onward it) {
        return viewer.entry(kind).about(it.disclosure().value()).with("onward", it.id().toString());
    }
}
